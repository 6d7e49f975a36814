import Foundation

/// Where cards stand on their pages: two beside each other and four below. Points of 1/72 inch.
enum CardPlaces {
    /// Cards on one page.
    static let onAPage = 8
    private static let across = 2
    private static let width: CGFloat = 268
    private static let height: CGFloat = 194

    /// As many pages as so many cards need.
    static func pages(for cards: Int) -> Int { (cards + onAPage - 1) / onAPage }

    /// The cell of the card in this place of the sheets, on its page.
    static func cell(of place: Int) -> CGRect {
        let (row, column) = (place % onAPage / across, place % across)
        // What is left of the page, on both sides: no printer prints to the edge.
        let left = (Paper.a4.width - CGFloat(across) * width) / 2
        let top = (Paper.a4.height - CGFloat(onAPage / across) * height) / 2
        return CGRect(
            x: left + CGFloat(column) * width, y: top + CGFloat(row) * height, width: width, height: height)
    }
}

/// Where things stand in a cell: the title above, below it the code, and beside the code the name, the words and the
/// number. Points of 1/72 inch.
struct CardPlace {
    /// A dot of a printer with 300 of them to the inch: modules are whole dots, and so their edges are sharp.
    static let dot: CGFloat = 72 / 300

    private static let padding: CGFloat = 10
    private static let gap: CGFloat = 5
    private static let codeRoom: CGFloat = 140
    private static let titleRoom: CGFloat = 28
    private static let nameRoom: CGFloat = 68

    /// How large the letters of each may be, in points.
    static let titleSizes: ClosedRange<CGFloat> = 6.5...9
    static let nameSizes: ClosedRange<CGFloat> = 8...14
    static let wordsSizes: ClosedRange<CGFloat> = 5.5...8.5
    static let numberSizes: ClosedRange<CGFloat> = 7...13

    let cell: CGRect
    /// Of a module of the code.
    let module: CGFloat
    /// The code with the white around it.
    let code: CGRect
    /// Room for the title.
    let title: CGRect
    /// Room beside the code.
    let column: CGRect

    /// - Parameter isFromRight: the code stands on the right, where reading begins.
    init(cell: CGRect, wholeSide: Int, isFromRight: Bool) {
        self.cell = cell
        let inside = cell.insetBy(dx: Self.padding, dy: Self.padding)
        module = max((Self.codeRoom / CGFloat(wholeSide) / Self.dot).rounded(.down) * Self.dot, Self.dot)
        let side = module * CGFloat(wholeSide)
        // Whole dots from the edge of the page, too.
        func onDot(_ points: CGFloat) -> CGFloat { (points / Self.dot).rounded(.down) * Self.dot }
        code = CGRect(
            x: onDot(isFromRight ? inside.maxX - side : inside.minX), y: onDot(inside.maxY - side), width: side,
            height: side)
        title = CGRect(x: inside.minX, y: inside.minY, width: inside.width, height: Self.titleRoom)
        let width = inside.width - Self.codeRoom - Self.gap
        column = CGRect(
            x: isFromRight ? inside.minX : inside.maxX - width, y: inside.maxY - Self.codeRoom, width: width,
            height: Self.codeRoom)
    }

    /// Room for the name, at the top of the column.
    var name: CGRect { CGRect(x: column.minX, y: column.minY, width: column.width, height: Self.nameRoom) }

    /// The number, at the foot of the column.
    func number(height: CGFloat) -> CGRect {
        CGRect(x: column.minX, y: column.maxY - height, width: column.width, height: height)
    }

    /// Room for the words, between a name and a number of these heights.
    func words(below name: CGFloat, above number: CGFloat) -> CGRect {
        let top = column.minY + name + Self.gap
        return CGRect(
            x: column.minX, y: top, width: column.width, height: max(column.maxY - number - Self.gap - top, 0))
    }

    /// The largest size that fits, in steps of half a point; none where not even the smallest does.
    static func largest(of sizes: ClosedRange<CGFloat>, where fits: (CGFloat) -> Bool) -> CGFloat? {
        stride(from: sizes.upperBound, through: sizes.lowerBound, by: -0.5).first(where: fits)
    }

    /// A number in one line, whatever the language its groups from the left.
    static func unbroken(_ number: String) -> String { "\u{200E}" + number.replacing(" ", with: "\u{00A0}") }
}
