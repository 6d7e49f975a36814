import EventKit
@_exported import UIKit

public enum EKEventEditViewAction: Int, Sendable { case canceled, saved, deleted }

@MainActor
public protocol EKEventEditViewDelegate: NSObjectProtocol {
    func eventEditViewController(
        _ controller: EKEventEditViewController, didCompleteWith action: EKEventEditViewAction)
}

public final class EKEventEditViewController: UINavigationController {
    // As Apple has it.
    // swift-format-ignore: NeverUseImplicitlyUnwrappedOptionals
    public var eventStore: EKEventStore!
    public var event: EKEvent?
    public weak var editViewDelegate: (any EKEventEditViewDelegate)?
}
