#if canImport(UIKit)
    import UIKit

    /// A document on pages of A4, each with its foot and its number.
    struct DocumentPages: PdfPages {
        /// 20 mm at the sides, above and below.
        static let margin: CGFloat = 56.7
        private static let footHeight: CGFloat = 24

        let text: DocumentText
        let foot: String

        /// Where the text stands on each page.
        static var area: CGRect {
            CGRect(
                x: margin, y: margin, width: Paper.a4.width - 2 * margin,
                height: Paper.a4.height - 2 * margin - footHeight)
        }

        func pdf() -> Data {
            let storage = NSTextStorage(attributedString: text.attributed)
            let layout = NSLayoutManager()
            storage.addLayoutManager(layout)
            let pages = Self.pages(of: layout)
            return UIGraphicsPDFRenderer(bounds: Paper.a4).pdfData { context in
                for (index, page) in pages.enumerated() {
                    context.beginPage()
                    let glyphs = layout.glyphRange(for: page)
                    layout.drawBackground(forGlyphRange: glyphs, at: Self.area.origin)
                    layout.drawGlyphs(forGlyphRange: glyphs, at: Self.area.origin)
                    footLine(page: index + 1, of: pages.count).draw(in: Self.footArea)
                }
            }
        }

        /// As many pages as the text needs, one at least: an area for the text is added until all of it stands in one.
        private static func pages(of layout: NSLayoutManager) -> [NSTextContainer] {
            var pages: [NSTextContainer] = []
            repeat {
                let page = NSTextContainer(size: area.size)
                page.lineFragmentPadding = 0
                layout.addTextContainer(page)
                pages.append(page)
                let glyphs = layout.glyphRange(for: page)
                // A line that is higher than a page would never end.
                if glyphs.length == 0 || NSMaxRange(glyphs) >= layout.numberOfGlyphs { break }
            } while true
            return pages
        }

        func footLine(page: Int, of count: Int) -> NSAttributedString {
            NSAttributedString(string: "\(foot) · \(page) / \(count)", attributes: text.attributes(of: .label))
        }

        private static var footArea: CGRect {
            CGRect(x: margin, y: area.maxY + 8, width: area.width, height: footHeight)
        }
    }
#endif
