#if canImport(UIKit)
    import MainCore
    import UIKit

    /// A document as one attributed text.
    struct DocumentText {
        /// What a piece of the text is.
        enum Rank: Equatable {
            case title, heading, label, value, paragraph

            /// Points on paper.
            var size: CGFloat {
                switch self {
                case .title: 18
                case .heading: 13
                case .label: 9
                case .value, .paragraph: 11
                }
            }

            var isHeavy: Bool { self == .title || self == .heading }

            /// Points before it.
            var space: CGFloat {
                switch self {
                case .title, .value: 0
                case .heading: 14
                case .label, .paragraph: 6
                }
            }
        }

        /// Each piece is a paragraph of its own.
        let pieces: [(text: String, rank: Rank)]
        private let written: PdfText

        init(lines: [DocumentLine], language: String) {
            written = PdfText(language: language)
            pieces = lines.flatMap { line -> [(text: String, rank: Rank)] in
                switch line {
                case .title(let text): [(text, .title)]
                case .heading(let text): [(text, .heading)]
                case .fact(let label, let value): [(label, .label), (value, .value)]
                case .paragraph(let text): [(text, .paragraph)]
                }
            }
        }

        /// All of it, to be laid out on pages.
        var attributed: NSAttributedString {
            let all = NSMutableAttributedString(string: "")
            for (index, piece) in pieces.enumerated() {
                let end = index + 1 < pieces.count ? "\n" : ""
                all.append(NSAttributedString(string: piece.text + end, attributes: attributes(of: piece.rank)))
            }
            return all
        }

        func attributes(of rank: Rank) -> [NSAttributedString.Key: Any] {
            written.attributes(
                size: rank.size, isHeavy: rank.isHeavy, colour: rank == .label ? .darkGray : .black,
                space: rank.space, spacing: 1.15)
        }
    }
#endif
