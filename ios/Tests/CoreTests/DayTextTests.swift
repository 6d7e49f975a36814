import Core
import Foundation
import Testing

@Suite("Days as the core writes them")
struct DayTextTests {
    @Test(arguments: ["2026-12-10", "2028-02-29", "0999-01-01"])
    func aDayIsReadBack(text: String) throws {
        #expect(DayText.day(of: try #require(DayText.day(text))) == text)
    }

    @Test(arguments: ["2026-12-10T00:00", "2026-12-10T23:59", "2028-02-29T14:30"])
    func aMomentIsReadBack(text: String) throws {
        #expect(DayText.moment(of: try #require(DayText.moment(text))) == text)
    }

    @Test func aMomentIsIndias() {
        // 2026-12-10T14:30 in Kolkata is 09:00 in UTC.
        #expect(DayText.moment("2026-12-10T14:30") == Date(timeIntervalSince1970: 1_796_893_200))
    }

    @Test(arguments: [
        "", "2026-12-10T", "2026-02-30", "2026-13-01", "26-12-10", "2026-12-1", "2026-12-+1", "2026-12-10 14:30",
        "2026-12-10T24:00", "2026-12-10T14:60", "x",
    ])
    func whatIsNoneIsNone(text: String) {
        #expect(DayText.day(text) == nil)
        #expect(DayText.moment(text) == nil)
    }
}
