import Foundation

/// Runs what blocks on a thread of its own. On the main actor every screen would stand still meanwhile; and of the pool's
/// threads there may be only two, which everything that is asked of the phone needs.
public func onOwnThread<Value: Sendable, Failure: Error>(
    _ work: @escaping @Sendable () throws(Failure) -> Value
) async throws(Failure) -> Value {
    let result = await withCheckedContinuation { (done: CheckedContinuation<Result<Value, Failure>, Never>) in
        Thread.detachNewThread { done.resume(returning: Result(catching: work)) }
    }
    return try result.get()
}
