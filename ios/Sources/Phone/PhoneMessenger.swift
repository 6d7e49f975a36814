#if canImport(UIKit)
    import Core
    import MainCore
    import MessageUI
    import UIKit

    /// Text messages in the system's own sheet, filled in. iOS lets no app send one without the person's tap.
    @MainActor
    public final class PhoneMessenger: NSObject, Messaging, MFMessageComposeViewControllerDelegate {
        private let answer = Answer<SendSmsOutput>()

        /// The core waits for a message for 90 seconds; a sheet that stands longer is answered as what it is.
        private static let patience: Duration = .seconds(80)

        public override init() {}

        public func send(_ operation: SendSmsOperation) async -> SendSmsOutput {
            guard MFMessageComposeViewController.canSendText() else { return .noService }
            // A sheet that is open already is the one that the person is looking at.
            guard !answer.isAwaited, let front = Presenter.front() else { return .failed }
            let sheet = MFMessageComposeViewController()
            sheet.recipients = operation.to
            sheet.body = operation.text
            sheet.messageComposeDelegate = self
            let limit = Task { [weak self] in
                try? await Task.sleep(for: Self.patience)
                if !Task.isCancelled { self?.answer.give(.composed) }
            }
            defer { limit.cancel() }
            return await answer.wait { front.present(sheet, animated: true) }
        }

        nonisolated public func messageComposeViewController(
            _ controller: MFMessageComposeViewController, didFinishWith result: MessageComposeResult
        ) {
            MainActor.assumeIsolated {
                controller.dismiss(animated: true)
                answer.give(Self.output(of: result))
            }
        }

        /// What the sheet's end means. `sent` is "queued or sent" in Apple's words: the person has tapped, whether the
        /// network took it is not told, so it must not become a receipt.
        nonisolated static func output(of result: MessageComposeResult) -> SendSmsOutput {
            switch result {
            case .sent: .composed
            case .cancelled: .cancelled
            default: .failed
            }
        }
    }
#endif
