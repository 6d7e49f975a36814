import Design
import MainCore
import SwiftUI

/// What the core says, in its language, with what stands above every screen and the way back.
struct Shown: View {
    let view: ViewModel
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.scenePhase) private var phase

    var body: some View {
        ZStack {
            if case .neutral(let neutral) = view.screen {
                // Nothing around it: anything else would say whose app this is.
                NeutralScreen(view: neutral, send: send)
            } else {
                Framed(view: view, send: send)
            }
            if view.quiet { Dimming() }
            // iOS takes the picture for the list of recent apps when the app is no longer active.
            if view.hideInRecents, phase != .active { PrivacyCover() }
        }
        .environment(\.isQuiet, view.quiet)
        .environment(\.layoutDirection, view.rightToLeft ? .rightToLeft : .leftToRight)
        .environment(\.locale, Locale(identifier: view.language))
        .preferredColorScheme(view.quiet ? .dark : nil)
    }
}

/// A screen with the band, the buttons and the banner above it, and the way back.
private struct Framed: View {
    let view: ViewModel
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        NavigationStack {
            VStack(spacing: 0) {
                if let practice = view.practice { PracticeBandView(band: practice, send: send) }
                // Above the screens that have no bar; the others have them in it.
                if !view.screen.hasBar { TopButtons(view: view, isInBar: false, send: send) }
                if let banner = view.banner { BannerView(banner: banner, send: send) }
                ScreenView(screen: view.screen, send: send)
            }
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .background(palette.page.color)
            .foregroundStyle(palette.ink.color)
            .toolbar {
                if view.canGoBack, !hasOwnWayBack {
                    ToolbarItem(placement: .topBarLeading) {
                        Button(action: goBack) {
                            Label(view.backLabel, systemImage: "chevron.backward").face(Tokens.Face.body)
                        }
                    }
                }
                if view.screen.hasBar {
                    ToolbarItem(placement: .topBarTrailing) { TopButtons(view: view, isInBar: true, send: send) }
                }
            }
        }
        .accessibilityAction(.escape) { goBack() }
        .simultaneousGesture(
            DragGesture(minimumDistance: 24).onEnded { drag in
                if isBackSwipe(drag) { goBack() }
            }
        )
    }

    /// A page whose lower button leads back needs no second one; the gestures stay.
    private var hasOwnWayBack: Bool {
        if case .page(let page) = view.screen { page.secondary?.action == .back } else { false }
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

extension Screen {
    /// Whether the navigation bar stands above it. On the way of an alert small screens have no room for it.
    fileprivate var hasBar: Bool {
        switch self {
        case .starting, .sos, .kind: false
        default: true
        }
    }
}

/// The screen that the core says.
private struct ScreenView: View {
    let screen: Screen
    let send: @MainActor (UiEvent) -> Void
    @State private var inbox = InboxMemory()

    var body: some View {
        switch screen {
        case .starting(let view), .sos(let view): SosScreen(view: view, send: send)
        case .language(let view): LanguageScreen(view: view, send: send)
        case .kind(let view): KindScreen(view: view, send: send)
        case .receipt(let view): ReceiptScreen(view: view, send: send)
        case .signIn(let view): SignInScreen(view: view, send: send)
        case .pin(let view): PinScreen(view: view, send: send)
        case .inbox(let view): InboxScreen(view: view, memory: $inbox, send: send)
        case .case(let view): CaseScreen(view: view, send: send)
        case .attachment(let view): AttachmentScreen(view: view, send: send)
        case .about(let view): AboutScreen(view: view)
        case .page(let view): PageScreen(view: view, send: send)
        case .ringing(let view): RingingScreen(view: view, send: send)
        case .neutral(let view): NeutralScreen(view: view, send: send)
        }
    }
}
