import Foundation
import Story
@_spi(Tree) import SwiftUI

@testable import App

/// What a camera makes of a QR code on the screen (ISO/IEC 18004): the drawing, back into its text. Without the correction
/// of errors, since a drawing has none; level Q, up to 57 modules, letters or bytes, which is what the core makes.
struct CodeReading {
    private let side: Int
    private let dark: [[Bool]]

    /// The text of a code as it is drawn, in a place of this many points.
    static func text(of modules: CodeModules, in points: CGFloat) throws -> String {
        let path = modules.path(in: CGRect(x: 0, y: 0, width: points, height: points))
        return try CodeReading(corners: path.points).text()
    }

    /// - Parameter corners: four of each dark rectangle.
    init(corners: [CGPoint]) throws {
        let rectangles = stride(from: 0, to: corners.count - 3, by: 4).map { (corners[$0], corners[$0 + 2]) }
        // Every rectangle is one module high.
        guard let first = rectangles.first else { throw Fault(description: "nothing is drawn") }
        let module = first.1.y - first.0.y
        let left = rectangles.map(\.0.x).min() ?? 0
        let width = (rectangles.map(\.1.x).max() ?? 0) - left
        side = Int((width / module).rounded())
        var dark = [[Bool]](repeating: [Bool](repeating: false, count: side), count: side)
        for (from, to) in rectangles {
            let row = Int(((from.y - first.0.y) / module).rounded())
            for column in Int(((from.x - left) / module).rounded())..<Int(((to.x - left) / module).rounded()) {
                dark[row][column] = true
            }
        }
        self.dark = dark
    }

    func text() throws -> String {
        let bits = try data()
        var at = 0
        func take(_ count: Int) throws -> Int {
            guard at + count <= bits.count else { throw Fault(description: "the code ends in its middle") }
            defer { at += count }
            return bits[at..<at + count].reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var text = ""
        let isSmall = version < 10
        while at + 4 <= bits.count {
            switch try take(4) {
            case 0b0000: return text
            case 0b0010:
                var left = try take(isSmall ? 9 : 11)
                while left >= 2 {
                    let pair = try take(11)
                    text += [Self.letters[pair / 45], Self.letters[pair % 45]]
                    left -= 2
                }
                if left == 1 { text.append(Self.letters[try take(6)]) }
            case 0b0100:
                let count = try take(isSmall ? 8 : 16)
                text += String(decoding: try (0..<count).map { _ in UInt8(try take(8)) }, as: UTF8.self)
            case let mode: throw Fault(description: "a segment of mode \(mode)")
            }
        }
        return text
    }

    private static let letters = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    /// Of level Q, by version from 1: blocks, and codewords of correction in each.
    private static let blocks = [1, 1, 2, 2, 4, 4, 6, 6, 8, 8]
    private static let correction = [13, 22, 18, 26, 18, 24, 18, 22, 20, 24]

    private var version: Int { (side - 17) / 4 }

    /// The bits without those of correction, in the order in which they were written.
    private func data() throws -> [Bool] {
        guard (1...10).contains(version), side == 17 + 4 * version else {
            throw Fault(description: "a code of \(side) modules")
        }
        let mask = try mask()
        var bits: [Bool] = []
        for right in stride(from: side - 1, through: 1, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            for step in 0..<side {
                let row = (right + 1) & 2 == 0 ? side - 1 - step : step
                for column in [right, right - 1] where !isPattern(row, column) {
                    bits.append(dark[row][column] != Self.isInverted(mask, row, column))
                }
            }
        }
        let words = stride(from: 0, to: bits.count - 7, by: 8).map { Array(bits[$0..<$0 + 8]) }
        let (count, correction) = (Self.blocks[version - 1], Self.correction[version - 1])
        // The last blocks are one codeword longer than the first.
        let short = words.count / count - correction
        let long = words.count % count
        var blocks = [[Bool]](repeating: [], count: count)
        var at = 0
        for place in 0...short {
            for block in 0..<count where place < short || block >= count - long {
                blocks[block] += words[at]
                at += 1
            }
        }
        return blocks.flatMap(\.self)
    }

    private func mask() throws -> Int {
        let places = (0...5).map { ($0, 8) } + [(7, 8), (8, 8), (8, 7)] + (9...14).map { (8, 14 - $0) }
        let format = places.enumerated().reduce(0) { $0 | (dark[$1.element.0][$1.element.1] ? 1 << $1.offset : 0) }
        let plain = format ^ 0x5412
        guard plain >> 13 == 0b11 else { throw Fault(description: "not of level Q, or no code") }
        return plain >> 10 & 7
    }

    private static func isInverted(_ mask: Int, _ row: Int, _ column: Int) -> Bool {
        let product = row * column
        return switch mask {
        case 0: (row + column) % 2 == 0
        case 1: row % 2 == 0
        case 2: column % 3 == 0
        case 3: (row + column) % 3 == 0
        case 4: (row / 2 + column / 3) % 2 == 0
        case 5: product % 2 + product % 3 == 0
        case 6: (product % 2 + product % 3) % 2 == 0
        default: ((row + column) % 2 + product % 3) % 2 == 0
        }
    }

    /// What a camera finds the code by, and what says how it is written.
    private func isPattern(_ row: Int, _ column: Int) -> Bool {
        let (far, near) = (side - 8, 8)
        if row <= near && column <= near || row <= near && column >= far || row >= far && column <= near { return true }
        if row == 6 || column == 6 { return true }
        if version >= 7, row < 6 && column >= side - 11 || column < 6 && row >= side - 11 { return true }
        let marks = version == 1 ? [] : version < 7 ? [6, side - 7] : [6, (side - 1) / 2, side - 7]
        for y in marks where abs(row - y) <= 2 {
            for x in marks where abs(column - x) <= 2 {
                let isCorner = (y == 6 && x == 6) || (y == 6 && x == side - 7) || (y == side - 7 && x == 6)
                if !isCorner { return true }
            }
        }
        return false
    }
}
