import Foundation

/// Paper, in points of 1/72 inch.
enum Paper {
    /// 210 by 297 mm.
    static let a4 = CGRect(x: 0, y: 0, width: 595.2, height: 841.8)
}
