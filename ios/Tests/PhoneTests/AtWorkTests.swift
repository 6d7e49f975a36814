import Foundation
import MainCore
import Testing
import UIKit
import UserNotifications

@testable import Phone

/// Ringing, reminding, giving on: what of it needs no phone.
@Suite("What a phone does for staff at work")
struct AtWorkTests {
    @Test func aRingingIsAChainWithoutAGapThatEnds() {
        #expect(RingChain.delay(of: 0) == nil)
        #expect(RingChain.delay(of: 1) == 30 && RingChain.delay(of: 19) == 570)
        #expect(Set(RingChain.identifiers).count == RingChain.links)
        // iOS keeps 64 of an app.
        #expect(RingChain.links + ReminderPlan.most < 64)
    }

    @Test func itsSoundIsNoLongerThanIosPlaysAndFillsTheGap() throws {
        let seconds = Double(RingChain.tone.samples.count) / Double(Tone.rate)
        #expect(seconds < 30 && seconds > 26)
        let library = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try RingChain.keepSound(in: library)
        let file = library.appendingPathComponent("Sounds/ringing.wav")
        #expect(try Data(contentsOf: file).prefix(4) == Data("RIFF".utf8))
        // Not written again.
        try Data("x".utf8).write(to: file)
        try RingChain.keepSound(in: library)
        #expect(try Data(contentsOf: file) == Data("x".utf8))
        try FileManager.default.removeItem(at: library)
    }

    @Test func withTheAppInFrontWhatRingsIsSeenAndTouchedAndItsSoundIsThePlayers() {
        let shown = InFront.options(category: "ringing", thread: "ringing", isQuiet: false, isPushed: false)
        #expect(shown == [.banner, .list])
    }

    @Test(arguments: ["new-case", "reminders"])
    func withTheAppInFrontWhatNoScreenSaysIsSeenAndHeard(thread: String) {
        let shown = InFront.options(category: "", thread: thread, isQuiet: false, isPushed: false)
        #expect(shown == [.banner, .list, .sound])
        #expect(InFront.options(category: "", thread: thread, isQuiet: true, isPushed: false) == [.list])
    }

    @Test func withTheAppInFrontItSaysItselfWhatTheServerMeansAndWhatBecomesOfOnesOwnAlert() {
        for category in ["ringing", ""] {
            #expect(InFront.options(category: category, thread: "", isQuiet: false, isPushed: true) == [])
        }
        for (category, thread) in [("", "own-alert"), ("following", "")] {
            #expect(InFront.options(category: category, thread: thread, isQuiet: false, isPushed: false) == [.list])
        }
    }

    @Test func aMessageOfTheServerRingsOnlyWhereItSaysSo() {
        let rings: [String: Any] = ["alert": ["loc-key": "doorbell"], "category": "ringing", "content-available": 1]
        #expect(Doorbell.rings(["aps": rings]))
        #expect(!Doorbell.rings(["aps": ["alert": ["loc-key": "doorbell-waits"]] as [String: Any]]))
        #expect(!Doorbell.rings(["aps": ["content-available": 1]]) && !Doorbell.rings([:]))
    }

    @Test func whatTheServerRangWithGoesWithWhatRangHere() {
        var here = RingingHere()
        here.begins()
        #expect(here.isRinging)
        #expect(here.ends(inFront: false) == true)
        #expect(here.comesToFront() == false)
    }

    @Test func whatTheServerRangWithStaysUntilSomebodyLooks() {
        var here = RingingHere()
        #expect(here.ends(inFront: false) == false)
        #expect(here.comesToFront() == true)
        #expect(here.comesToFront() == false, "once")
        #expect(here.ends(inFront: true) == true)
    }

    @Test func theAddressOfTheDoorbellIsWrittenInHexadecimalDigits() {
        #expect(PushAddress.written(Data([0, 9, 10, 255, 16])) == "00090aff10")
        #expect(PushAddress.written(Data()) == "")
    }

    private static let now = Date(timeIntervalSince1970: 1_796_893_200)

    private static func reminder(_ id: String, minutes: Int64) -> Reminder {
        Reminder(
            id: id, atUnixMs: 1_796_893_200_000 + minutes * 60_000, title: "Something is due at MAIN",
            text: "MUM-2026-000123")
    }

    private static func plan(_ reminders: [Reminder]) -> ReminderPlan {
        ReminderPlan(reminders, now: now, zone: TimeZone(identifier: "Asia/Kolkata") ?? .gmt)
    }

    @Test func theEarliestAreKeptAndWhatIsPastIsNot() {
        let many = (0..<100).reversed().map { Self.reminder("r\($0)", minutes: Int64($0)) }
        let plan = Self.plan(many)
        #expect(plan.planned.map(\.id) == (1...ReminderPlan.most).map { "reminder-r\($0)" })
    }

    @Test func aReminderComesAtItsMoment() throws {
        let planned = try #require(Self.plan([Self.reminder("a", minutes: 90)]).planned.first)
        #expect(planned.at.hour == 16 && planned.at.minute == 0 && planned.at.day == 10)
        #expect(planned.at.date == Self.now.addingTimeInterval(90 * 60))
        #expect(planned.text == "MUM-2026-000123")
    }

    @Test func whatIsNoLongerDueIsTakenAwayAndNothingElse() {
        let pending = ["reminder-a", "reminder-b", "ringing-3", "following"]
        #expect(Self.plan([Self.reminder("b", minutes: 1)]).unwanted(among: pending) == ["reminder-a"])
        #expect(Self.plan([]).unwanted(among: pending) == ["reminder-a", "reminder-b"])
    }

    @Test func applesMapTakesThePlaceAsItWasWritten() {
        #expect(
            MapAddress.apple("geo:19.11360,72.86970?q=19.11360,72.86970")?.absoluteString
                == "https://maps.apple.com/?ll=19.11360,72.86970&q=19.11360,72.86970")
        #expect(
            MapAddress.apple("geo:-1.5,100")?.absoluteString == "https://maps.apple.com/?ll=-1.5,100&q=-1.5,100")
        for address in ["", "geo:", "geo:1", "geo:91,0", "geo:x,y", "https://x", "geo:1,181", "geo:nan,1"] {
            #expect(MapAddress.apple(address) == nil, "\(address)")
        }
    }

    @Test func aDocumentIsLaidOutLineForLine() {
        let lines: [DocumentLine] = [
            .title(text: "ATR"), .heading(text: "Services"), .fact(label: "Wages", value: "₹ 4,000"),
            .paragraph(text: "Met the employer."),
        ]
        let text = DocumentText(lines: lines, language: "hi")
        #expect(text.pieces.map(\.text) == ["ATR", "Services", "Wages", "₹ 4,000", "Met the employer."])
        #expect(text.pieces.map(\.rank) == [.title, .heading, .label, .value, .paragraph])
        #expect(text.attributes(of: .value)[.languageIdentifier] as? String == "hi")
        #expect(DocumentPages(text: text, foot: "MAIN").footLine(page: 2, of: 3).string == "MAIN · 2 / 3")
    }

    @Test(arguments: [("ur", true), ("hi", false), ("en", false)])
    func aDocumentRunsAsItsLanguageDoes(language: String, isFromRightToLeft: Bool) throws {
        let text = DocumentText(lines: [.paragraph(text: "x")], language: language)
        #expect(PdfText(language: language).isFromRight == isFromRightToLeft)
        let style = text.attributes(of: .paragraph)[.paragraphStyle] as? NSMutableParagraphStyle
        #expect(style?.baseWritingDirection == (isFromRightToLeft ? .rightToLeft : .leftToRight))
    }

    @Test func theSoundIsGivenBackOnlyWhenNobodyUsesItAnyMore() {
        var uses = SoundUses()
        #expect(uses.end(.voiceNote) == .stay)
        #expect(uses.begin(.voiceNote) == .asFor(.voiceNote))
        #expect(uses.begin(.ringing) == .asFor(.ringing))
        // The ringing has ended, and the note is still heard.
        #expect(uses.end(.ringing) == .asFor(.voiceNote) && uses.end(.ringing) == .stay)
        #expect(uses.end(.voiceNote) == .end)
        #expect(uses.begin(.speech) == .asFor(.speech) && uses.begin(.speech) == .asFor(.speech))
        #expect(uses.end(.speech) == .end)
    }

    @Test(arguments: [SoundUses.Use.tone, .speech, .voiceNote, .recording])
    func nothingThatSoundsTakesTheSessionFromARinging(other: SoundUses.Use) {
        var uses = SoundUses()
        #expect(uses.begin(.ringing) == .asFor(.ringing))
        #expect(uses.begin(other) == .stay)
        #expect(uses.end(other) == .stay)
        #expect(uses.end(.ringing) == .end)
    }

    @Test func aToneTakesTheMicrophoneFromNobody() {
        var uses = SoundUses()
        #expect(uses.begin(.recording) == .asFor(.recording))
        #expect(uses.begin(.tone) == .stay && uses.end(.tone) == .stay)
        #expect(uses.end(.recording) == .end)
    }

    @Test func theNameOfAFileIsOneWhateverStandsInIt() {
        #expect(PhoneSharer.fileName("ATR MUM-2026-000123") == "ATR MUM-2026-000123.pdf")
        #expect(PhoneSharer.fileName("../a/b:c\n") == "-a-b-c-.pdf")
        #expect(PhoneSharer.fileName(" . ") == "MAIN.pdf")
    }
}
