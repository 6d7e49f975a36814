#if canImport(UIKit)
    import Core
    import MainCore
    import UIKit

    /// Gives words or a document to an app that the person picks.
    @MainActor
    public final class PhoneSharer: Sharing {
        public init() { PassingFile.shared.clear() }

        public func share(_ operation: ShareOperation) {
            switch operation {
            case .text(let text): offer(text) {}
            case .pdf(let name, let language, let lines, let foot):
                offer(DocumentPages(text: DocumentText(lines: lines, language: language), foot: foot), named: name)
            case .cards(let name, let language, let cards):
                offer(CardPages(cards: cards, language: language), named: name)
            }
        }

        private func offer(_ pages: some PdfPages, named name: String) {
            Task {
                guard let file = await Task.detached(operation: { Self.keep(pages, named: name) }).value else {
                    return
                }
                offer(file) { PassingFile.shared.remove(file) }
            }
        }

        /// - Parameter done: the app that was picked has what it was given, or none was picked.
        private func offer(_ item: Any, done: @escaping @MainActor () -> Void) {
            guard let front = Presenter.front() else { return done() }
            let sheet = UIActivityViewController(activityItems: [item], applicationActivities: nil)
            sheet.completionWithItemsHandler = { _, _, _, _ in done() }
            // On an iPad the sheet points at something: the middle of the screen, since the core names no place.
            if let popover = sheet.popoverPresentationController {
                popover.sourceView = front.view
                popover.sourceRect = CGRect(x: front.view.bounds.midX, y: front.view.bounds.midY, width: 1, height: 1)
                popover.permittedArrowDirections = []
            }
            front.present(sheet, animated: true)
        }

        nonisolated private static func keep(_ pages: some PdfPages, named name: String) -> URL? {
            guard let file = try? PassingFile.shared.fresh(named: fileName(name)) else { return nil }
            let options: Data.WritingOptions = [.atomic, .completeFileProtectionUntilFirstUserAuthentication]
            return (try? pages.pdf().write(to: file, options: options)) == nil ? nil : file
        }

        /// A name that is one, whatever stands in it.
        nonisolated static func fileName(_ name: String) -> String {
            let kept = name.map { $0 == "/" || $0 == ":" || $0.isNewline ? "-" : $0 }
            let trimmed = String(kept).trimmingCharacters(in: CharacterSet(charactersIn: ". "))
            return (trimmed.isEmpty ? "MAIN" : trimmed) + ".pdf"
        }
    }
#endif
