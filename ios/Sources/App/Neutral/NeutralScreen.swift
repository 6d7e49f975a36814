import Design
import MainCore
import SwiftUI

/// A calendar of the month, after a quick exit. Held anywhere, it leads back.
struct NeutralScreen: View {
    let view: NeutralView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        VStack(spacing: Tokens.Space.medium) {
            Text(view.title)
                .face(Tokens.Face.title)
                .accessibilityAddTraits(.isHeader)
            LazyVGrid(columns: Self.week, spacing: Tokens.Space.snug) {
                ForEach(Array(view.weekdays.enumerated()), id: \.offset) { day in
                    Text(day.element).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
                        // Seven words before the first number help nobody who listens.
                        .accessibilityHidden(true)
                }
            }
            LazyVGrid(columns: Self.week, spacing: Tokens.Space.snug) {
                ForEach(Array(view.days.enumerated()), id: \.offset) { DayView(day: $0.element) }
            }
            Spacer(minLength: 0)
        }
        .padding(Tokens.Space.medium)
        .frame(maxWidth: .infinity, maxHeight: .infinity, alignment: .top)
        .background(palette.page.color)
        .foregroundStyle(palette.ink.color)
        .contentShape(Rectangle())
        .onLongPressGesture(minimumDuration: Double(view.holdMs) / 1000) { send(.neutralHeld) }
        .accessibilityElement(children: .combine)
        // Of VoiceOver and Switch Control no hold can be asked. It has no name: one would say what it is for.
        .accessibilityAction { send(.neutralHeld) }
        .accessibilityIdentifier("neutral")
    }

    private static let week = [GridItem](repeating: GridItem(.flexible()), count: 7)
}

/// A day.
private struct DayView: View {
    let day: NeutralDay
    @Environment(\.palette) private var palette

    var body: some View {
        Text(day.text)
            .face(Tokens.Face.body)
            .monospacedDigit()
            .fontWeight(day.today ? .bold : .regular)
            .frame(maxWidth: .infinity, minHeight: Tokens.Size.icon)
            .foregroundStyle((day.today ? palette.onAction : day.inMonth ? palette.ink : palette.line).color)
            .background(day.today ? palette.action.color : palette.page.color, in: Circle())
            .accessibilityHidden(!day.today)
    }
}
