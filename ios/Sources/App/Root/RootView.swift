import Core
import Design
import MainCore
import SwiftUI

/// The whole app on the screen: the one screen that the core says, or the two numbers where there is no core.
public struct RootView: View {
    let store: CoreStore

    public init(store: CoreStore) { self.store = store }

    public var body: some View {
        Group {
            if store.isUnreachable {
                NoCoreScreen(store: store)
            } else if let view = store.view {
                Shown(view: view, send: store.send)
                    .environment(
                        \.held,
                        HeldMedia(content: store.held, isPlaying: store.isPlaying, press: store.pressPlay))
            } else {
                // The core pushes its first view at once; this is there for a frame.
                ProgressView()
            }
        }
        .modifier(Presence(send: store.send, noticePhone: store.noticePhone))
        // From the lock screen.
        .onOpenURL { store.open($0) }
    }
}

/// Tells the core when the app comes to the foreground and when it goes.
struct Presence: ViewModifier {
    let send: @MainActor (UiEvent) -> Void
    /// What the phone allows may have changed while the app was away, in its settings above all.
    let noticePhone: @MainActor () -> Void
    @Environment(\.scenePhase) private var phase

    func body(content: Content) -> some View {
        content.onChange(of: phase, initial: true) { old, new in
            if new == .active {
                send(.appeared)
                noticePhone()
            }
            // From the foreground only: a scene that starts in the background was never there.
            if new == .background, old != .background { send(.disappeared) }
        }
    }
}
