@_exported import Foundation

public final class UNNotificationSound: @unchecked Sendable {
    public static let `default` = UNNotificationSound()
}

public enum UNNotificationInterruptionLevel: UInt, Sendable { case passive, active, timeSensitive, critical }

open class UNNotificationContent: @unchecked Sendable {
    public init() {}
    open var threadIdentifier: String {
        get { "" }
        set {}
    }
}

public final class UNMutableNotificationContent: UNNotificationContent, @unchecked Sendable {
    public override init() {}
    public var title = ""
    public var body = ""
    public var categoryIdentifier = ""
    public var sound: UNNotificationSound?
    public var interruptionLevel = UNNotificationInterruptionLevel.active
}

open class UNNotificationTrigger: @unchecked Sendable {}

public final class UNNotificationRequest: @unchecked Sendable {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {
        self.content = content
    }
    public let content: UNNotificationContent
}

public final class UNNotification: @unchecked Sendable {
    init(request: UNNotificationRequest) { self.request = request }
    public let request: UNNotificationRequest
}

public final class UNNotificationResponse: @unchecked Sendable {
    public var actionIdentifier: String { "" }
}

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
}

public final class UNNotificationCategory: Hashable, @unchecked Sendable {
    public init(
        identifier: String, actions: [UNNotificationAction], intentIdentifiers: [String],
        options: UNNotificationCategoryOptions = []
    ) {}
    public static func == (one: UNNotificationCategory, other: UNNotificationCategory) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 1)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
}

public struct UNNotificationPresentationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let sound = UNNotificationPresentationOptions(rawValue: 2)
    public static let list = UNNotificationPresentationOptions(rawValue: 8)
    public static let banner = UNNotificationPresentationOptions(rawValue: 16)
}

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }

public final class UNNotificationSettings: @unchecked Sendable {
    public var authorizationStatus: UNAuthorizationStatus { .notDetermined }
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
    public func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
    public func add(
        _ request: UNNotificationRequest, withCompletionHandler completion: (@Sendable ((any Error)?) -> Void)? = nil
    ) {}
    public func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {}
    public func removeDeliveredNotifications(withIdentifiers identifiers: [String]) {}
}
