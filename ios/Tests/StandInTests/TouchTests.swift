@_spi(Tree) import SwiftUI
import Testing

/// What a finger and VoiceOver can do to a screen.
@MainActor @Suite("Touch and VoiceOver in the stand-in")
struct TouchTests {
    @Observable final class Log {
        var lines: [String] = []
        var text = ""
    }

    @Test func aHoldIsCompleteOnlyAfterItsTime() throws {
        let log = Log()
        let screen = PhoneScreen {
            Text("Hold").onLongPressGesture(minimumDuration: 1.5) {
                log.lines.append("held")
            } onPressingChanged: {
                log.lines.append("\($0)")
            }
        }
        try screen.tree.control("Hold").hold(seconds: 1.4)
        #expect(log.lines == ["true", "false"])
        try screen.tree.control("Hold").hold(seconds: 1.5)
        #expect(log.lines == ["true", "false", "true", "held", "false"])
    }

    @Test func aFieldShowsWhatWasTypedAndSubmits() throws {
        let log = Log()
        let screen = PhoneScreen {
            TextField("Code", text: Binding(get: { log.text }, set: { log.text = $0 }))
                .onSubmit { log.lines.append("sent \(log.text)") }
        }
        try screen.tree.control("Code").type("ABC")
        #expect(try screen.tree.control("Code").node.value == "ABC")
        try screen.tree.control("Code").submit()
        #expect(log.lines == ["sent ABC"])
    }

    @Test func aSwitchSaysHowItStandsAndIsTurned() throws {
        let log = Log()
        let screen = PhoneScreen {
            Toggle(isOn: Binding(get: { log.text == "on" }, set: { log.text = $0 ? "on" : "" })) { Text("Silent") }
        }
        #expect(try screen.tree.control("Silent").node.value == "off")
        try screen.tree.control("Silent").press()
        #expect(try screen.tree.control("Silent").node.value == "on")
    }

    @Test func anAddressReachesWhatTakesIt() throws {
        let log = Log()
        let screen = PhoneScreen { Text("MAIN").onOpenURL { log.lines.append($0.absoluteString) } }
        try screen.tree.open(URL(filePath: "/a"))
        #expect(log.lines == ["file:///a"])
        let other = PhoneScreen { Text("MAIN") }
        #expect(throws: NotShown.self) { try other.tree.open(URL(filePath: "/a")) }
    }

    @Test func aThemeThatIsPreferredHoldsForAllBelow() {
        let screen = PhoneScreen {
            VStack {
                Text("dark").preferredColorScheme(.dark)
                Text("as it is").preferredColorScheme(nil)
            }
        }
        #expect(screen.tree.everything.filter { $0.kind == .text }.map(\.theme) == [.dark, .light])
    }

    @Test func whatIsDisabledCannotBePressed() {
        let screen = PhoneScreen { Button("Send") {}.disabled(true) }
        #expect(throws: NotShown.self) { try screen.tree.control("Send").press() }
    }

    @Test func aNameThatTwoControlsHaveFindsNeither() {
        let screen = PhoneScreen {
            VStack {
                Button("Open") {}
                Button("Open") {}
            }
        }
        #expect(throws: NotShown.self) { try screen.tree.control("Open") }
        #expect(screen.tree.problems() == ["2 controls are named “Open”"])
    }

    @Test func namesComeFromLabelsWordsAndChildren() {
        let screen = PhoneScreen {
            VStack {
                Button(action: {}) {
                    HStack {
                        Image(systemName: "phone").accessibilityHidden(true)
                        Text("Call")
                        Text("112")
                    }
                }
                Image(systemName: "xmark").accessibilityLabel("Close")
                HStack {
                    Text("a")
                    Text("b")
                }.accessibilityElement(children: .combine)
                Text("hidden").accessibilityHidden(true)
            }
        }
        #expect(screen.tree.words == ["Call, 112", "Close", "a, b"])
    }

    @Test func anActionOfVoiceOverCanBeChosen() throws {
        let log = Log()
        let screen = PhoneScreen {
            Text("SOS").onLongPressGesture {}.accessibilityAction { log.lines.append("confirmed") }
        }
        try screen.tree.control("SOS").perform(action: "")
        #expect(log.lines == ["confirmed"])
        #expect(throws: NotShown.self) { try screen.tree.control("SOS").perform(action: "other") }
    }

    @Test func aScreenThatHidesTheBarHidesWhatOthersPutThere() {
        let screen = PhoneScreen {
            NavigationStack {
                VStack { Text("inside").toolbar(.hidden, for: .navigationBar) }
                    .toolbar { ToolbarItem(placement: .topBarLeading) { Button("Back") {} } }
            }
        }
        #expect(screen.tree.words == ["inside"])
    }

    @Test func theAuditFindsWhatItIsMadeToFind() {
        let screen = PhoneScreen {
            VStack {
                Text("cut").frame(height: 20)
                Text("small").font(.caption2)
                Text("short").lineLimit(1)
                Button(action: {}) { Image(systemName: "xmark").accessibilityHidden(true) }
                Image(systemName: "star")
                Text("hold").onLongPressGesture {}
            }
        }
        let problems = screen.tree.problems(smallestText: 12)
        #expect(problems.count == 6)
        for word in ["cut", "small", "short", "no name", "star", "only be held"] {
            #expect(problems.contains { $0.contains(word) }, "\(word) in \(problems)")
        }
    }

    @Test func lettersGrowWithThePersonsTextSizeUnlessFixed() throws {
        func points(_ size: DynamicTypeSize) -> [CGFloat?] {
            PhoneScreen(textSize: size) {
                VStack {
                    Text("grows").font(.title)
                    Text("stays").font(.system(size: 20))
                }
            }.tree.elements.map(\.points)
        }
        #expect(points(.large) == [28, 20])
        #expect(try #require(points(.accessibility5)[0]) > 80)
        #expect(points(.accessibility5)[1] == 20)
    }
}
