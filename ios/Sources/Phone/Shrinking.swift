import Foundation

/// How large a picture becomes when its longest side may have so many pixels.
enum Shrinking {
    /// The same shape; never larger than it was.
    static func size(of picture: CGSize, longestSide: Double) -> CGSize {
        let longest = max(picture.width, picture.height)
        guard longest > longestSide, longestSide > 0 else { return picture }
        let share = longestSide / longest
        return CGSize(
            width: max(1, (picture.width * share).rounded()), height: max(1, (picture.height * share).rounded()))
    }
}
