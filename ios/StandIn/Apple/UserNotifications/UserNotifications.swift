@_exported import Foundation

public final class UNNotificationSound: @unchecked Sendable {
    public static let `default` = UNNotificationSound()
}

open class UNNotificationContent: @unchecked Sendable {}

public final class UNMutableNotificationContent: UNNotificationContent, @unchecked Sendable {
    public override init() {}
    public var title = ""
    public var body = ""
    public var threadIdentifier = ""
    public var sound: UNNotificationSound?
}

open class UNNotificationTrigger: @unchecked Sendable {}

public final class UNNotificationRequest: @unchecked Sendable {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: UInt
    public init(rawValue: UInt) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 1)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
}

public final class UNUserNotificationCenter: @unchecked Sendable {
    static let one = UNUserNotificationCenter()
    public static func current() -> UNUserNotificationCenter { one }
    public func requestAuthorization(options: UNAuthorizationOptions = []) async throws -> Bool { false }
    public func add(_ request: UNNotificationRequest) async throws {}
}
