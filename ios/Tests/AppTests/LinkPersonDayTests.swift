import Core
import Foundation
import MainCore
import Story
@_spi(Tree) import SwiftUI
import Testing

@testable import App

/// In which language a link person works, and how names are written there.
struct Reader: Sendable, CustomTestStringConvertible {
    let words: Wording
    let her: String
    let him: String
    let topic: String

    var testDescription: String { words.testDescription }

    static let hindi = Reader(words: .hindi, her: "सुनीता देवी", him: "रमेश यादव", topic: "मज़दूरी और हक़")
    static let all = [
        hindi, Reader(words: .odia, her: "ସୁନୀତା ମହାନ୍ତି", him: "ରମେଶ ସାହୁ", topic: "ମଜୁରି ଓ ଅଧିକାର"),
        Reader(words: .tamil, her: "சுனிதா முருகன்", him: "ரமேஷ் குமார்", topic: "கூலியும் உரிமைகளும்"),
    ]
}

/// The day of a link person, through the real screens, real cores and a real server: invited by a code on another screen,
/// registering with a photo, finding again, cards scanned and printed, a session, the end of a consent, the PIN.
@MainActor @Suite("The day of a link person")
struct LinkPersonDayTests {
    private static let pin: [UInt8] = [2, 5, 8, 0]
    private static let sunita = Reader.hindi.her

    @Test(arguments: Reader.all)
    func fromTheInvitationToThePin(_ reader: Reader) async throws {
        let server = try await MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(
            server, invitedBy: meena, named: "Radha Devi", pin: Self.pin, words: reader.words)
        let words = reader.words
        #expect(
            radha.phone.hardware.scans == [
                ScanCodeOperation(
                    prompt: words["sign-in-scan-prompt"], backLabel: words["back"], lightLabel: words["scan-light"],
                    onLabel: words["scan-light-on"], offLabel: words["scan-light-off"])
            ])
        #expect(radha.phone.hardware.scanLanguages == [WrittenLanguage(tag: words.tag, isFromRight: false)])

        try await radha.register(reader.her, photo: CaptureFiles.photo())
        try await radha.register(reader.him)
        // By another script and spelling than it was written in.
        try await radha.look(for: "Suneeta") { $0 == [reader.her] }
        try await photo(of: reader.her, by: radha)

        let card = try await radha.card(of: reader.her)
        #expect(card.hasPrefix("MAIN:C"), "\(card)")
        for part in reader.her.split(separator: " ") { #expect(!card.contains(part)) }
        try await radha.look(for: "") { $0.count == 2 }
        _ = try await radha.card(of: reader.him)
        try await radha.scan(card, "workers-scan")
        try await radha.waitForPage(.worker, "whose card it is") { $0.title == reader.her }
        #expect(radha.phone.hardware.scans.last?.prompt == words["workers-scan-prompt"])
        try await radha.goToWorkers()
        try await prints(card, of: reader, by: radha)
        try await holdsSession(with: card, of: reader, by: radha)
        try await atTheHub(meena, [reader.her, reader.him], reader.topic)

        try await withdraw(reader, by: radha)
        try await atTheHub(meena, [reader.him])
        try await restart(radha, reader)
        for player in [radha, meena] { await player.phone.end() }
    }

    /// An SOS for somebody who stands beside the link person: the hub is told her number, not the one of this phone.
    @Test func whoIsRegisteredIsHelpedFromTheirPage() async throws {
        let server = try await MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(server, invitedBy: meena, named: "Radha Devi", pin: Self.pin)
        try await radha.register(Self.sunita)
        try await radha.openWorker(Self.sunita)
        try await radha.pressRow("SOS for her") { if case .staff(.sosForWorker) = $0 { true } else { false } }
        try await radha.waitForPage(.forOther, "the question for whom") { $0.title.contains(Self.sunita) }
        try radha.screen.tree.control(radha.words["other-number"]).type("9812345678")
        try await radha.waitForPage(.forOther, "her number") { page in
            page.rows.contains { if case .field(_, "9812345678", _) = $0.control { true } else { false } }
        }
        try await radha.press("other-yes")
        try await radha.press("kind-accident")
        try await radha.waitForReceipt(.received, radha.words.received)
        let row = try await meena.waitForInbox("her case") { $0.total == 1 }.rows[0]
        try await meena.open(row.number)
        #expect(meena.screen.tree.says("98123 45678"), "\(meena.screen.tree.outline)")
        for player in [radha, meena] { await player.phone.end() }
    }

    /// A code that is none of MAIN's opens nothing, and says so.
    @Test func aCodeOfSomethingElseOpensNothing() async throws {
        let server = try await MainServer()
        let meena = try await Player.staff(server, named: "Meena Kale", role: "hub-coordinator", hub: "mumbai")
        let radha = try await Player.linkPerson(
            server, invitedBy: meena, named: "Radha Devi", pin: Self.pin, words: .english)
        try await radha.scan("upi://pay?pa=somebody", "workers-scan")
        try await radha.sees("card-of-something-else")
        #expect(radha.page?.page == .workers)
        radha.phone.hardware.scanAnswer = .notPermitted
        try await radha.press("workers-scan")
        try await radha.sees("card-not-permitted")
        for player in [radha, meena] { await player.phone.end() }
    }

    /// It stands on the worker's page; a press shows it over the whole screen.
    private func photo(of name: String, by player: Player) async throws {
        try await player.openWorker(name)
        let row = try await player.seesPhoto("her photo")
        try player.press(row)
        let description = try await player.wait("the photo over the screen") { player -> String? in
            guard case .attachment(let view) = player.phone.store.view?.screen,
                case .photo(_, let description, _) = view.content
            else { return nil }
            return description
        }
        try await player.screen.wait("what it shows") { tree in
            tree.everything.contains { $0.kind == .image && $0.name == description }
        }
        try await player.goToWorkers()
    }

    /// A sheet goes to an app that the person picks: the cards that are ticked, each to be read by a camera.
    private func prints(_ card: String, of reader: Reader, by player: Player) async throws {
        try await player.pressRow("printing cards") { $0 == .staff(action: .printCards) }
        let list = try await player.waitForWorkers("whose cards are printed") { $0.ticked == [reader.her, reader.him] }
        #expect(player.screen.tree.problems(smallestText: 14) == [])
        try player.press(try #require(list.rows.first { $0.title == reader.him }))
        try await player.waitForWorkers("one card") { $0.ticked == [reader.her] }
        try await player.goOn("the sheet") { $0 == .staff(action: .shareCards) }
        try await player.phone.hardware.wait("the sheet") { !$0.shared.isEmpty }
        guard case .cards(_, let language, let cards) = player.phone.hardware.shared.last else {
            Issue.record("no cards: \(player.phone.hardware.shared)")
            return
        }
        let printed = try #require(cards.first)
        #expect(language == reader.words.tag && cards.count == 1)
        #expect(printed.name == reader.her && printed.number == "1800 891 2995")
        #expect(try CodeReading.text(of: CodeModules(code: printed.code, displayScale: 4), in: 140) == card)
        try await player.goToWorkers()
    }

    /// One comes by her card, one is found in the list; more are counted than are registered.
    private func holdsSession(with card: String, of reader: Reader, by player: Player) async throws {
        try await player.openSessions()
        try await player.logSession(reader.topic, women: 12)
        try await player.scan(card, "workers-scan")
        try await player.waitForAttendees([reader.her])
        try await player.addToSession(reader.him, lookingFor: "Ramesh")
        try await player.waitForAttendees([reader.her, reader.him])
        player.phone.hardware.captureAnswer = try CaptureFiles.photo()
        try await player.pressRow("the camera") { if case .staff(.addSessionPhoto) = $0 { true } else { false } }
        try await player.waitForPage(.session, "the photo") { page in
            page.rows.contains { if case .press(.staff(.openPhoto)) = $0.control { true } else { false } }
        }
        #expect(player.screen.tree.problems(smallestText: 14) == [])
        try await player.goToWorkers()
    }

    /// Who is registered, and who came to what, as the hub sees it.
    private func atTheHub(_ coordinator: Player, _ names: Set<String>, _ topic: String? = nil) async throws {
        try await coordinator.openFromInbox("menu-workers")
        try await coordinator.waitForWorkers("the workers of the hub") { Set($0.workers) == names }
        try await coordinator.goToInbox()
        guard let topic else { return }
        try await coordinator.openFromInbox("menu-sessions")
        try await coordinator.openSession(topic)
        try await coordinator.waitForPage(.session, "how many came, and who") { page in
            let titles = page.rows.map(\.title)
            return titles.contains("12 people came") && names.isSubset(of: titles)
        }
        try await coordinator.goToInbox()
    }

    /// She agrees no longer.
    private func withdraw(_ reader: Reader, by player: Player) async throws {
        try await player.openWorker(reader.her)
        try await player.pressRow("the end of the consent") {
            if case .staff(.openForm(.withdrawConsent, _)) = $0 { true } else { false }
        }
        try await player.sees("withdraw-what")
        try await player.submit()
        try await player.sees("worker-withdrawn")
        player.goBack()
        try await player.waitForWorkers("the list")
        try await player.look(for: "Suneeta") { $0.isEmpty }
        try await player.sees("workers-not-found")
        try await player.look(for: "") { $0 == [reader.him] }
    }

    /// The app begins anew: SOS is there, all else behind the PIN.
    private func restart(_ player: Player, _ reader: Reader) async throws {
        await player.phone.restart()
        player.showAgain()
        try await player.wait("the PIN") { $0.pinView }
        #expect(!player.screen.tree.says(reader.him))
        try player.screen.tree.control(player.words["sos"]).press()
        try await player.waitForPage(.confirmSos, "the question whether help is called")
        player.goBack()
        try await player.wait("the PIN again") { $0.pinView }

        try await player.enter(pin: [1, 1, 1, 1])
        try await player.sees("pin-wrong")
        try await player.enter(pin: Self.pin)
        try await player.waitForWorkers("the list") { $0.rows.contains { $0.title == reader.him } }
        let announced = player.screen.announced
        #expect(!announced.contains { $0.contains("2580") || $0 == "2" }, "\(announced)")
    }
}

extension PageView {
    /// The names of those who are ticked.
    fileprivate var ticked: Set<String> {
        Set(rows.filter { if case .switch(true, _) = $0.control { true } else { false } }.map(\.title))
    }
}
