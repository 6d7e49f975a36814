import MainCore
@_spi(Tree) import SwiftUI

@testable import App

/// A screen with one view model on it, and what it sends.
@MainActor
final class Stage {
    @Observable final class Content {
        var view: ViewModel
        var phase = ScenePhase.active
        init(_ view: ViewModel) { self.view = view }
    }

    let content: Content
    let phone: PhoneScreen
    private(set) var sent: [UiEvent] = []

    init(
        _ screen: Screen, banner: Banner? = nil, canGoBack: Bool = true, rightToLeft: Bool = false,
        size: CGSize = CGSize(width: 320, height: 568), textSize: DynamicTypeSize = .large,
        held: HeldMedia = HeldMedia(), with change: (inout ViewModel) -> Void = { _ in }
    ) {
        var view = ViewModel(
            language: "en", rightToLeft: rightToLeft, screen: screen, banner: banner, canGoBack: canGoBack,
            backLabel: "Back", practice: nil, listen: nil, quickExitLabel: nil, quiet: false, hideInRecents: false)
        change(&view)
        let content = Content(view)
        self.content = content
        var take: @MainActor (UiEvent) -> Void = { _ in }
        phone = PhoneScreen(size: size, textSize: textSize) {
            Shown(view: content.view) { take($0) }.environment(\.scenePhase, content.phase)
                .environment(\.held, held)
        }
        take = { [unowned self] in sent.append($0) }
    }

    var tree: Tree { phone.tree }

    /// The core's next view.
    func show(_ screen: Screen) { content.view.screen = screen }
}
