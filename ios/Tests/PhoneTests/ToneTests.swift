import Foundation
import MainCore
import Testing

@testable import Phone

@Suite("Tones")
struct ToneTests {
    @Test func theyAreToldFromEachOtherByNumberAndDirection() {
        let kept = Tone(.kept).notes
        let step = Tone(.step).notes
        let late = Tone(.late).notes
        #expect(kept.count == 1 && step.count == 2 && late.count == 3)
        #expect(step[0].pitch < step[1].pitch)
        #expect(late[0].pitch > late[1].pitch && late[1].pitch > late[2].pitch)
        #expect(kept[0].pitch < step[0].pitch && kept[0].length > step[0].length)
    }

    @Test func theFileSaysHowLongItIs() {
        let tone = Tone(.step)
        let file = [UInt8](tone.wav)
        func number(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) } }
        #expect(String(decoding: file[0..<4], as: UTF8.self) == "RIFF")
        #expect(String(decoding: file[8..<16], as: UTF8.self) == "WAVEfmt ")
        #expect(number(4) == file.count - 8)
        #expect(number(40) == file.count - 44)
        #expect(number(40) == tone.samples.count * 2)
        #expect(number(24) == Tone.rate)
    }

    @Test func itBeginsAndEndsInSilenceAndIsLoudBetween() throws {
        let samples = Tone(.kept).samples
        #expect(samples.first == 0)
        #expect(abs(Int(try #require(samples.last))) < 200)
        #expect(samples.contains { $0 > 15_000 } && samples.contains { $0 < -15_000 })
    }
}
