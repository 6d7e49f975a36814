@_exported import Dispatch
@_exported import Foundation

open class BGTask: NSObject {
    public var expirationHandler: (() -> Void)?
    public func setTaskCompleted(success: Bool) {}
}

open class BGTaskRequest: NSObject {}

public final class BGProcessingTaskRequest: BGTaskRequest {
    public init(identifier: String) {}
    public var requiresNetworkConnectivity = false
    public var requiresExternalPower = false
}

public final class BGAppRefreshTaskRequest: BGTaskRequest {
    public init(identifier: String) {}
}

public final class BGTaskScheduler: NSObject, @unchecked Sendable {
    public static let shared = BGTaskScheduler()

    @discardableResult
    public func register(
        forTaskWithIdentifier identifier: String, using queue: DispatchQueue?,
        launchHandler: @escaping (BGTask) -> Void
    ) -> Bool { false }

    public func submit(_ request: BGTaskRequest) throws {}
}
