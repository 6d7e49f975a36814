@_exported import UIKit

public enum MessageComposeResult: Int, Sendable { case cancelled, sent, failed }

@MainActor
public protocol MFMessageComposeViewControllerDelegate: NSObjectProtocol {
    func messageComposeViewController(
        _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult)
}

public final class MFMessageComposeViewController: UIViewController {
    public static func canSendText() -> Bool { false }
    public var recipients: [String]?
    public var body: String?
    public weak var messageComposeDelegate: (any MFMessageComposeViewControllerDelegate)?
}
