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
            } else {
                // The core pushes its first view at once; this is there for a frame.
                ProgressView()
            }
        }
        .modifier(Presence(send: store.send))
    }
}

/// Tells the core when the app comes to the foreground and when it goes.
struct Presence: ViewModifier {
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.scenePhase) private var phase

    func body(content: Content) -> some View {
        content.onChange(of: phase, initial: true) { old, new in
            if new == .active { send(.appeared) }
            // From the foreground only: a scene that starts in the background was never there.
            if new == .background, old != .background { send(.disappeared) }
        }
    }
}

/// What the core says, in its language, with its banner above and the way back.
struct Shown: View {
    let view: ViewModel
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        NavigationStack {
            VStack(spacing: 0) {
                if let banner = view.banner { BannerView(banner: banner, send: send) }
                ScreenView(screen: view.screen, send: send)
            }
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .background(palette.page.color)
            .foregroundStyle(palette.ink.color)
            .toolbar {
                if view.canGoBack {
                    ToolbarItem(placement: .topBarLeading) {
                        Button(action: goBack) {
                            Label(view.backLabel, systemImage: "chevron.backward").face(Tokens.Face.body)
                        }
                    }
                }
            }
        }
        .accessibilityAction(.escape) { goBack() }
        .simultaneousGesture(
            DragGesture(minimumDistance: 24).onEnded { drag in
                if isBackSwipe(drag) { goBack() }
            }
        )
        .environment(\.layoutDirection, view.rightToLeft ? .rightToLeft : .leftToRight)
        .environment(\.locale, Locale(identifier: view.language))
    }

    private func goBack() {
        if view.canGoBack { send(.backPressed) }
    }

    /// The system's gesture from the edge, which belongs to stacks of several screens; here the core holds the stack.
    private func isBackSwipe(_ drag: DragGesture.Value) -> Bool {
        let across = drag.translation.width
        let isFlat = abs(across) > 2 * abs(drag.translation.height)
        return isFlat && !view.rightToLeft && drag.startLocation.x < 24 && across > 80
    }
}

/// The screen that the core says.
private struct ScreenView: View {
    let screen: Screen
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        switch screen {
        case .starting(let view), .sos(let view): SosScreen(view: view, send: send)
        case .language(let view): LanguageScreen(view: view, send: send)
        case .kind(let view): KindScreen(view: view, send: send)
        case .receipt(let view): ReceiptScreen(view: view, send: send)
        case .signIn(let view): SignInScreen(view: view, send: send)
        case .inbox(let view): InboxScreen(view: view, send: send)
        case .case(let view): CaseScreen(view: view, send: send)
        case .about(let view): AboutScreen(view: view)
        }
    }
}
