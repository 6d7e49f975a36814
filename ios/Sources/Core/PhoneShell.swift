import Foundation
import MainCore

/// The `Shell` that the core talks to. Its plain methods are called on the core's own threads and only enqueue; what
/// they ask is performed on the main actor, in the order in which it was asked.
final class PhoneShell: Shell {
    /// What the core asks for without waiting for an answer.
    enum Request: Sendable {
        case dial(DialOperation)
        case vibrate(VibrateOperation)
        case notify(NotifyOperation)
        case scheduleSync(ScheduleSyncOperation)
        case noteRestart
    }

    /// The newest view; one that nobody drew before the next came is dropped.
    let views: AsyncStream<ViewModel>
    /// Everything asked, nothing dropped.
    let requests: AsyncStream<Request>

    private let newestView: AsyncStream<ViewModel>.Continuation
    private let queue: AsyncStream<Request>.Continuation
    private let locator: any Locating
    private let secrets: any SecretKeeping

    init(locator: any Locating, secrets: any SecretKeeping) {
        (views, newestView) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        (requests, queue) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
        self.locator = locator
        self.secrets = secrets
    }

    /// No view and no request comes after this.
    func end() {
        newestView.finish()
        queue.finish()
    }

    func render(view: ViewModel) { newestView.yield(view) }
    func dial(operation: DialOperation) { queue.yield(.dial(operation)) }
    func vibrate(operation: VibrateOperation) { queue.yield(.vibrate(operation)) }
    func notify(operation: NotifyOperation) { queue.yield(.notify(operation)) }
    func scheduleSync(operation: ScheduleSyncOperation) { queue.yield(.scheduleSync(operation)) }
    func coreRestarted() { queue.yield(.noteRestart) }
    func locate(operation: LocateOperation) async -> LocateOutput { await locator.locate(operation) }
    func secret(operation: SecretOperation) async -> SecretOutput { await secrets.perform(operation) }
}
