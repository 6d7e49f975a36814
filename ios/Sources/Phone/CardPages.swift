#if canImport(UIKit)
    import Core
    import MainCore
    import UIKit

    /// Cards to be cut out, each with a thin line around it to cut along.
    struct CardPages: PdfPages {
        /// What stands on each card.
        let cards: [CardFace]

        init(cards: [PrintedCard], language: String) {
            let text = PdfText(language: language)
            self.cards = cards.enumerated().map { CardFace($1, text: text, cell: CardPlaces.cell(of: $0)) }
        }

        func pdf() -> Data {
            UIGraphicsPDFRenderer(bounds: Paper.a4).pdfData { context in
                for page in 0..<CardPlaces.pages(for: cards.count) {
                    context.beginPage()
                    for card in cards.dropFirst(page * CardPlaces.onAPage).prefix(CardPlaces.onAPage) {
                        card.draw(in: context.cgContext)
                    }
                }
            }
        }
    }

    /// A card in its cell. Words shrink to their room; a name that is still too long ends in dots, as does nothing else that
    /// people need.
    struct CardFace {
        let card: PrintedCard
        let text: PdfText
        let place: CardPlace

        init(_ card: PrintedCard, text: PdfText, cell: CGRect) {
            self.card = card
            self.text = text
            place = CardPlace(cell: cell, wholeSide: card.code.wholeSide, isFromRight: text.isFromRight)
        }

        func draw(in context: CGContext) {
            context.setStrokeColor(UIColor.gray.cgColor)
            context.stroke(place.cell, width: 0.5)
            context.setFillColor(UIColor.black.cgColor)
            // One path: no seam between the modules, however large it is drawn.
            context.addRects(card.code.darkRectangles(module: place.module, corner: place.code.origin))
            context.fillPath()

            draw(fitted(card.title, in: place.title.size, CardPlace.titleSizes, isHeavy: true), in: place.title)
            let name = fitted(card.name, in: place.name.size, CardPlace.nameSizes, isHeavy: true)
            draw(name, in: place.name)
            let number = numberLine
            let numberHeight = height(of: number, in: place.column.width)
            draw(number, in: place.number(height: numberHeight))
            let nameHeight = min(height(of: name, in: place.name.width), place.name.height)
            let room = place.words(below: nameHeight, above: numberHeight)
            let words = fitted(card.words, in: room.size, CardPlace.wordsSizes)
            // They stand on the number.
            let wordsHeight = min(height(of: words, in: room.width), room.height)
            draw(
                words, in: CGRect(x: room.minX, y: room.maxY - wordsHeight, width: room.width, height: wordsHeight))
        }

        /// The smallest one is broken where even that has no room.
        private var numberLine: NSAttributedString {
            let digits = CardPlace.unbroken(card.number)
            func line(_ size: CGFloat) -> NSAttributedString { attributed(digits, size, isHeavy: true) }
            let sizes = CardPlace.numberSizes
            let size = CardPlace.largest(of: sizes) { line($0).size().width <= place.column.width }
            return line(size ?? sizes.lowerBound)
        }

        /// As large as it has room with no word broken; else the smallest, which is cut by its room.
        private func fitted(
            _ words: String, in room: CGSize, _ sizes: ClosedRange<CGFloat>, isHeavy: Bool = false
        ) -> NSAttributedString {
            let parts = words.split(separator: " ").map(String.init)
            let size = CardPlace.largest(of: sizes) { size in
                height(of: attributed(words, size, isHeavy: isHeavy), in: room.width) <= room.height
                    && parts.allSatisfy { attributed($0, size, isHeavy: isHeavy).size().width <= room.width }
            }
            return attributed(words, size ?? sizes.lowerBound, isHeavy: isHeavy)
        }

        private func attributed(_ words: String, _ size: CGFloat, isHeavy: Bool) -> NSAttributedString {
            NSAttributedString(string: words, attributes: text.attributes(size: size, isHeavy: isHeavy))
        }

        private func height(of words: NSAttributedString, in width: CGFloat) -> CGFloat {
            let endless = CGSize(width: width, height: .greatestFiniteMagnitude)
            let box = words.boundingRect(with: endless, options: [.usesLineFragmentOrigin], context: nil)
            return box.height.rounded(.up)
        }

        /// What has no room ends in dots.
        private func draw(_ words: NSAttributedString, in room: CGRect) {
            words.draw(with: room, options: [.usesLineFragmentOrigin, .truncatesLastVisibleLine], context: nil)
        }
    }
#endif
