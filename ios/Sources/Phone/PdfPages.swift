#if canImport(UIKit)
    import UIKit

    /// Pages of A4, drawn by the system's own engine: it alone on the phone shapes every script of India.
    protocol PdfPages: Sendable {
        /// The whole file. Takes as long as drawing takes: off the main thread.
        func pdf() -> Data
    }

    /// Text on such pages, in a language.
    struct PdfText {
        /// BCP 47.
        let language: String

        /// Whether it is written from right to left.
        var isFromRight: Bool { Locale.Language(identifier: language).characterDirection == .rightToLeft }

        /// - Parameters:
        ///   - size: of the letters, in points.
        ///   - space: before it, in points.
        ///   - spacing: the height of a line, where one of the letters' own is 1.
        func attributes(
            size: CGFloat, isHeavy: Bool = false, colour: UIColor = .black, space: CGFloat = 0, spacing: CGFloat = 1
        ) -> [NSAttributedString.Key: Any] {
            let style = NSMutableParagraphStyle()
            style.paragraphSpacingBefore = space
            style.lineHeightMultiple = spacing
            style.baseWritingDirection = isFromRight ? .rightToLeft : .leftToRight
            style.alignment = isFromRight ? .right : .left
            return [
                .font: UIFont.systemFont(ofSize: size, weight: isHeavy ? .semibold : .regular),
                .foregroundColor: colour,
                .paragraphStyle: style,
                // Which forms of a letter are drawn depends on the language too, not on the script alone.
                .languageIdentifier: language,
            ]
        }
    }
#endif
