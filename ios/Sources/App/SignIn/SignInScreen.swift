import Design
import MainCore
import SwiftUI

/// Signing in with the code that a coordinator gave.
struct SignInScreen: View {
    let view: SignInView
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Tokens.Space.medium) {
                Text(view.explanation).face(Tokens.Face.body)
                CoreTextField(label: view.codeLabel, text: view.code) { send(.codeTyped(text: $0)) }
                    .autocorrectionDisabled()
                    .asOneTimeCode()
                    .submitLabel(.go)
                    .onSubmit { if view.submit.enabled { send(.codeSubmitted) } }
                if let error = view.error {
                    ToneLine(text: error, tone: .urgent, face: Tokens.Face.body)
                }
                if let waits = view.waits { ToneLine(text: waits, tone: .waiting, face: Tokens.Face.body) }
                ActionButtonView(button: view.submit) { send(.codeSubmitted) }
                if let label = view.scanLabel {
                    WideButton(label: label, symbol: "qrcode.viewfinder") { send(.codeScanPressed) }
                }
                if view.busy {
                    ProgressView().frame(maxWidth: .infinity).accessibilityHidden(true)
                }
            }
            .padding(Tokens.Space.medium)
        }
        .scrollDismissesKeyboard(.interactively)
        .navigationTitle(view.title)
        .announced(view.error)
        .announced(view.waits)
    }
}

extension View {
    /// Keyboard and filling-in of a code that is neither a word nor a password.
    @ViewBuilder fileprivate func asOneTimeCode() -> some View {
        #if canImport(UIKit)
            textContentType(.oneTimeCode).textInputAutocapitalization(.characters)
        #else
            self
        #endif
    }
}
