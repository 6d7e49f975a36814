import Foundation

/// Days and times as the core writes and reads them: `2026-12-10` and `2026-12-10T14:30`, in Asia/Kolkata.
public enum DayText {
    /// India has one time zone.
    public static let india = TimeZone(identifier: "Asia/Kolkata") ?? .gmt

    /// The beginning of a day; nil where the text is none.
    public static func day(_ text: String, in zone: TimeZone = india) -> Date? {
        let parts = numbers(text, separator: "-", counts: [4, 2, 2])
        guard parts.count == 3 else { return nil }
        return date(DateComponents(year: parts[0], month: parts[1], day: parts[2]), in: zone)
    }

    /// A moment in India; nil where the text is none.
    public static func moment(_ text: String) -> Date? {
        let halves = text.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count == 2 else { return nil }
        let day = numbers(String(halves[0]), separator: "-", counts: [4, 2, 2])
        let time = numbers(String(halves[1]), separator: ":", counts: [2, 2])
        guard day.count == 3, time.count == 2 else { return nil }
        return date(
            DateComponents(year: day[0], month: day[1], day: day[2], hour: time[0], minute: time[1]), in: india)
    }

    /// The day of a moment in India.
    public static func day(of date: Date) -> String {
        let parts = calendar(india).dateComponents([.year, .month, .day], from: date)
        return [(parts.year, 4), (parts.month, 2), (parts.day, 2)].map(padded).joined(separator: "-")
    }

    /// A moment in India.
    public static func moment(of date: Date) -> String {
        let parts = calendar(india).dateComponents([.hour, .minute], from: date)
        return day(of: date) + "T" + [(parts.hour, 2), (parts.minute, 2)].map(padded).joined(separator: ":")
    }

    /// The calendar of these texts, whichever the phone is set to.
    public static func calendar(_ zone: TimeZone) -> Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        return calendar
    }

    /// Nil where there is no such day or time, which Foundation would carry over into the next one.
    private static func date(_ parts: DateComponents, in zone: TimeZone) -> Date? {
        let calendar = calendar(zone)
        guard let date = calendar.date(from: parts) else { return nil }
        let read = calendar.dateComponents([.year, .month, .day, .hour, .minute], from: date)
        let isSame =
            read.year == parts.year && read.month == parts.month && read.day == parts.day
            && read.hour == parts.hour ?? read.hour && read.minute == parts.minute ?? read.minute
        return isSame ? date : nil
    }

    private static func numbers(_ text: String, separator: Character, counts: [Int]) -> [Int] {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.map(\.count) == counts else { return [] }
        // Digits alone: `Int` also reads signs.
        return parts.compactMap { $0.allSatisfy(\.isWholeNumber) ? Int($0) : nil }
    }

    private static func padded(_ number: Int?, _ width: Int) -> String {
        let digits = String(number ?? 0)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
