@_spi(Tree) import SwiftUI
import Testing

/// What the stand-in remembers between two evaluations must be what SwiftUI remembers.
@MainActor @Suite("The stand-in evaluates views as SwiftUI does")
struct EvaluationTests {
    @Observable final class Model {
        var words = "one"
        var isShown = true
        var log: [String] = []
    }

    struct Counter: View {
        let name: String
        @State private var count = 0
        var body: some View {
            Button("\(name) \(count)") { count += 1 }
        }
    }

    @Test func stateOutlivesAnEvaluationAndBelongsToItsPlace() throws {
        let screen = PhoneScreen {
            VStack {
                Counter(name: "a")
                Counter(name: "b")
            }
        }
        try screen.tree.control("b 0").press()
        try screen.tree.control("b 1").press()
        #expect(screen.tree.words == ["a 0", "b 2"])
    }

    @Test func stateIsGoneWhenItsViewWasGone() throws {
        let model = Model()
        let screen = PhoneScreen { if model.isShown { Counter(name: "a") } }
        try screen.tree.control("a 0").press()
        #expect(screen.tree.words == ["a 1"])
        model.isShown = false
        #expect(screen.tree.words == [])
        model.isShown = true
        #expect(screen.tree.words == ["a 0"])
    }

    @Test func anotherIdIsAnotherView() throws {
        let model = Model()
        let screen = PhoneScreen { Counter(name: "a").id(model.words) }
        try screen.tree.control("a 0").press()
        model.words = "two"
        #expect(screen.tree.words == ["a 0"])
    }

    @Test func rowsKeepTheirStateWhenTheyMove() throws {
        let model = Model()
        let screen = PhoneScreen {
            ForEach(model.isShown ? ["a", "b"] : ["b", "a"], id: \.self) { Counter(name: $0) }
        }
        try screen.tree.control("a 0").press()
        model.isShown = false
        #expect(screen.tree.words == ["b 0", "a 1"])
    }

    @Test func aScreenThatWaitsSeesAChangeMadeLater() async throws {
        let model = Model()
        let screen = PhoneScreen { Text(model.words) }
        Task { model.words = "two" }
        try await screen.wait("two") { $0.says("two") }
    }

    @Test func waitingEndsWithTheWholeScreenInWords() async throws {
        let screen = PhoneScreen { Button("Only this") {} }
        do {
            try await screen.wait("that", upTo: .milliseconds(50)) { $0.says("that") }
            Issue.record("it did not throw")
        } catch {
            #expect("\(error)".contains("Only this"))
        }
    }

    @Test func viewsAppearChangeAndDisappear() async throws {
        let model = Model()
        let screen = PhoneScreen {
            if model.isShown {
                Text(model.words)
                    .onAppear { model.log.append("appeared") }
                    .onDisappear { model.log.append("disappeared") }
                    .onChange(of: model.words) { old, new in model.log.append("\(old) to \(new)") }
                    .task { model.log.append("task") }
            }
        }
        _ = screen.tree
        model.words = "two"
        try await screen.wait("the task to have run") { _ in model.log.contains("task") }
        model.isShown = false
        _ = screen.tree
        #expect(model.log.filter { $0 != "task" } == ["appeared", "one to two", "disappeared"])
    }

    @Test func aTaskIsCancelledWhenItsViewGoes() async throws {
        let model = Model()
        let screen = PhoneScreen {
            VStack {
                Text(model.words)
                if model.isShown {
                    Text("working").task {
                        try? await Task.sleep(for: .seconds(600))
                        model.words = "cancelled \(Task.isCancelled)"
                    }
                }
            }
        }
        _ = screen.tree
        model.isShown = false
        try await screen.wait("the end of the task") { $0.says("cancelled true") }
    }

    @Test func whatIsAnnouncedIsSaidByTheScreenOnWhichItChanged() {
        let (model, other) = (Model(), Model())
        func screen(_ model: Model) -> PhoneScreen {
            PhoneScreen {
                Text(model.words).onChange(of: model.words) {
                    AccessibilityNotification.Announcement(model.words).post()
                }
            }
        }
        let (one, two) = (screen(model), screen(other))
        for screen in [one, two] { _ = screen.tree }
        model.words = "two"
        for screen in [one, two] { _ = screen.tree }
        #expect(one.announced == ["two"] && two.announced == [])
    }

    struct Reader: View {
        @Environment(Model.self) private var model
        @Environment(\.layoutDirection) private var direction
        @Environment(\.isEnabled) private var isEnabled
        var body: some View { Text("\(model.words) \(direction) \(isEnabled)") }
    }

    @Test func theEnvironmentReachesWhatIsInside() {
        let screen = PhoneScreen {
            Reader().disabled(true).environment(\.layoutDirection, .rightToLeft).environment(Model())
        }
        #expect(screen.tree.words == ["one rightToLeft false"])
    }
}
