import Foundation
import Testing

@testable import Phone

@Suite("The pace of positions while an alert is open")
struct PaceTests {
    /// A second, the metres from the fix told last, and the radius.
    typealias Fix = (second: Double, distance: Double?, accuracy: Double)

    /// The seconds of the fixes that are told.
    private func told(_ pace: inout Pace, _ fixes: [Fix]) -> [Double] {
        fixes.filter {
            pace.takes(
                at: Date(timeIntervalSinceReferenceDate: $0.second), distance: $0.distance, accuracy: $0.accuracy)
        }.map(\.second)
    }

    @Test func theFirstFixIsToldHoweverLargeItsCircle() {
        var pace = Pace(everyMs: 20_000, movedM: 100)
        #expect(told(&pace, [(0, nil, 5000)]) == [0])
    }

    @Test func whoStandsStillIsToldInTimeAndNoOftener() {
        var pace = Pace(everyMs: 20_000, movedM: 100)
        #expect(told(&pace, (0...60).map { (Double($0), 0, 10) }) == [0, 20, 40, 60])
    }

    @Test func whoMovesIsToldEarlier() {
        var pace = Pace(everyMs: 300_000, movedM: 100)
        #expect(told(&pace, [(0, nil, 10), (5, 99, 10), (6, 100, 10)]) == [0, 6])
    }

    @Test func aCircleAsLargeAsTheWayIsNoMovement() {
        var pace = Pace(everyMs: 300_000, movedM: 100)
        #expect(told(&pace, [(0, nil, 10), (5, 150, 150), (6, 151, 150)]) == [0, 6])
    }

    @Test func aNewPaceGoesOnFromTheLastFix() {
        var pace = Pace(everyMs: 20_000, movedM: 100)
        #expect(told(&pace, [(0, nil, 10)]) == [0])
        var slower = Pace(everyMs: 300_000, movedM: 100, after: pace)
        #expect(told(&slower, [(20, 0, 10), (299, 0, 10), (300, 0, 10)]) == [300])
    }

    @Test func aStopBeforeTheCoreFollowsEndsWhatItFollowsThenAndNoLaterAlert() {
        let pressed = ContinuousClock.now
        var stop = EarlyStop()
        #expect(stop.take(at: pressed) == false)
        stop.press(at: pressed)
        #expect(stop.take(at: pressed + .seconds(5)) == true)
        #expect(stop.take(at: pressed + .seconds(6)) == false, "once")
        stop.press(at: pressed)
        #expect(stop.take(at: pressed + .seconds(30)) == false)
        stop.press(at: pressed)
        stop.forget()
        #expect(stop.take(at: pressed) == false)
    }
}
