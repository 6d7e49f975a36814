@_exported import Foundation

public struct UNNotificationSoundName: Hashable, Sendable {
    public init(_ rawValue: String) {}
}

public final class UNNotificationSound: @unchecked Sendable {
    public static let `default` = UNNotificationSound()
    init() {}
    public convenience init(named name: UNNotificationSoundName) { self.init() }
    public static func criticalSoundNamed(_ name: UNNotificationSoundName) -> UNNotificationSound { .default }
}

public enum UNNotificationInterruptionLevel: UInt, Sendable { case passive, active, timeSensitive, critical }

open class UNNotificationContent: @unchecked Sendable {
    public init() {}
    open var threadIdentifier: String {
        get { "" }
        set {}
    }
    open var categoryIdentifier: String {
        get { "" }
        set {}
    }
    open var sound: UNNotificationSound? {
        get { nil }
        set {}
    }
}

public final class UNMutableNotificationContent: UNNotificationContent, @unchecked Sendable {
    public override init() {}
    public var title = ""
    public var body = ""
    public var interruptionLevel = UNNotificationInterruptionLevel.active
}

open class UNNotificationTrigger: @unchecked Sendable {}

public final class UNPushNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {}

public final class UNTimeIntervalNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {
    public init(timeInterval: TimeInterval, repeats: Bool) {}
}

public final class UNCalendarNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {
    public init(dateMatching dateComponents: DateComponents, repeats: Bool) {}
}

public final class UNNotificationRequest: @unchecked Sendable {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {
        self.identifier = identifier
        self.content = content
        self.trigger = trigger
    }
    public let identifier: String
    public let content: UNNotificationContent
    public let trigger: UNNotificationTrigger?
}

public final class UNNotification: @unchecked Sendable {
    init(request: UNNotificationRequest) { self.request = request }
    public let request: UNNotificationRequest
}

public final class UNNotificationResponse: @unchecked Sendable {
    init(notification: UNNotification) { self.notification = notification }
    public let notification: UNNotification
    public var actionIdentifier: String { "" }
}

public let UNNotificationDismissActionIdentifier = "com.apple.UNNotificationDismissActionIdentifier"

public struct UNNotificationActionOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
}

public final class UNNotificationAction: @unchecked Sendable {
    public init(identifier: String, title: String, options: UNNotificationActionOptions = []) {}
}

public struct UNNotificationCategoryOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let customDismissAction = UNNotificationCategoryOptions(rawValue: 1)
}

public final class UNNotificationCategory: Hashable, @unchecked Sendable {
    public init(
        identifier: String, actions: [UNNotificationAction], intentIdentifiers: [String],
        options: UNNotificationCategoryOptions = []
    ) {
        self.identifier = identifier
    }
    public let identifier: String
    public static func == (one: UNNotificationCategory, other: UNNotificationCategory) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 1)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
    public static let criticalAlert = UNAuthorizationOptions(rawValue: 16)
}

public struct UNNotificationPresentationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let sound = UNNotificationPresentationOptions(rawValue: 2)
    public static let list = UNNotificationPresentationOptions(rawValue: 8)
    public static let banner = UNNotificationPresentationOptions(rawValue: 16)
}

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }

public enum UNNotificationSetting: Int, Sendable { case notSupported, disabled, enabled }

public enum UNAlertStyle: Int, Sendable { case none, banner, alert }

public final class UNNotificationSettings: @unchecked Sendable {
    public var alertStyle: UNAlertStyle { .none }
    public var authorizationStatus: UNAuthorizationStatus { .notDetermined }
    public var criticalAlertSetting: UNNotificationSetting { .notSupported }
}

public protocol UNUserNotificationCenterDelegate: NSObjectProtocol {
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
        withCompletionHandler completionHandler: @escaping () -> Void)
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, willPresent notification: UNNotification,
        withCompletionHandler completionHandler: @escaping (UNNotificationPresentationOptions) -> Void)
}

public final class UNUserNotificationCenter: @unchecked Sendable {
    static let one = UNUserNotificationCenter()
    public static func current() -> UNUserNotificationCenter { one }
    public weak var delegate: (any UNUserNotificationCenterDelegate)?
    public func requestAuthorization(
        options: UNAuthorizationOptions = [], completionHandler: @escaping @Sendable (Bool, (any Error)?) -> Void
    ) {}
    public func getNotificationSettings(
        completionHandler: @escaping @Sendable (UNNotificationSettings) -> Void
    ) {}
    public func getNotificationCategories(
        completionHandler: @escaping @Sendable (Set<UNNotificationCategory>) -> Void
    ) {}
    public func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
    public func add(
        _ request: UNNotificationRequest, withCompletionHandler completion: (@Sendable ((any Error)?) -> Void)? = nil
    ) {}
    public func getPendingNotificationRequests(
        completionHandler: @escaping @Sendable ([UNNotificationRequest]) -> Void
    ) {}
    public func getDeliveredNotifications(completionHandler: @escaping @Sendable ([UNNotification]) -> Void) {}
    public func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {}
    public func removeDeliveredNotifications(withIdentifiers identifiers: [String]) {}
}
