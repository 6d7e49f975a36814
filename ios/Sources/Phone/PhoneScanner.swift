#if canImport(UIKit)
    import Core
    import MainCore
    import UIKit

    /// Reads a QR code with the camera at the back. What it sees is looked at by the system and kept nowhere.
    @MainActor
    public final class PhoneScanner: ScanningCodes {
        private let answer = Answer<ScanCodeOutput>()

        public init() {}

        public func scan(_ operation: ScanCodeOperation, in language: WrittenLanguage) async -> ScanCodeOutput {
            guard Camera.isThere else { return .failed }
            guard await Camera.isPermitted() else { return .notPermitted }
            // Looked for after the system's question: that stood in front itself.
            guard !answer.isAwaited, let front = Presenter.front() else { return .failed }
            let screen = ScanScreen(operation, in: language)
            screen.ended = { [answer, weak screen] output in
                screen?.dismiss(animated: true)
                answer.give(output)
            }
            return await answer.wait { front.present(screen, animated: true) }
        }
    }
#endif
