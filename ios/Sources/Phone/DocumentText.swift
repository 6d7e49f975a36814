#if canImport(UIKit)
    import MainCore
    import UIKit

    /// A document as one attributed text. Shaping is the system's: it has a font for every script of India.
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
        let language: String

        init(lines: [DocumentLine], language: String) {
            self.language = language
            pieces = lines.flatMap { line -> [(text: String, rank: Rank)] in
                switch line {
                case .title(let text): [(text, .title)]
                case .heading(let text): [(text, .heading)]
                case .fact(let label, let value): [(label, .label), (value, .value)]
                case .paragraph(let text): [(text, .paragraph)]
                }
            }
        }

        var isFromRightToLeft: Bool {
            Locale.Language(identifier: language).characterDirection == .rightToLeft
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
            let style = NSMutableParagraphStyle()
            style.paragraphSpacingBefore = rank.space
            style.lineHeightMultiple = 1.15
            style.baseWritingDirection = isFromRightToLeft ? .rightToLeft : .leftToRight
            style.alignment = isFromRightToLeft ? .right : .left
            return [
                .font: UIFont.systemFont(ofSize: rank.size, weight: rank.isHeavy ? .semibold : .regular),
                .foregroundColor: rank == .label ? UIColor.darkGray : UIColor.black,
                .paragraphStyle: style,
                // Which forms of a letter are drawn depends on the language too, not on the script alone.
                .languageIdentifier: language,
            ]
        }
    }
#endif
