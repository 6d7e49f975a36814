import Core
import Design
import SwiftUI

/// The two numbers and nothing else, where the core cannot be made or has ended. There is no translated text without
/// the core; digits and a telephone are read everywhere.
struct NoCoreScreen: View {
    let store: CoreStore

    var body: some View {
        Fitted { isCompact in
            VStack(spacing: isCompact ? Tokens.Space.small : Tokens.Space.large) {
                ForEach(EmergencyNumber.allCases, id: \.self) { number in
                    Button(action: { store.dialWithoutCore(number) }) {
                        HStack(spacing: Tokens.Space.small) {
                            Image(systemName: "phone.fill").accessibilityHidden(true)
                            Text(number.shown).monospacedDigit()
                        }
                        .face(Tokens.Face.display)
                        .padding(.vertical, Tokens.Space.large)
                    }
                    .buttonStyle(WideButtonStyle(.inFront))
                }
            }
            .padding(Tokens.Space.medium)
        }
    }
}
