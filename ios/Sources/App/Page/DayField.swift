import Core
import Design
import SwiftUI

/// A day, perhaps with a time: empty until the person chooses one, chosen by the system's calendar and clock, emptied
/// by the cross. India's calendar days, wherever the phone is.
struct DayField: View {
    let title: String
    /// What the cross does, for VoiceOver.
    let emptyLabel: String
    /// As the core keeps it; empty for none.
    let text: String
    let hasTime: Bool
    let changed: @MainActor (String) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        if let date {
            HStack(spacing: Tokens.Space.small) {
                DatePicker(
                    title, selection: Binding(get: { date }, set: { write($0) }),
                    displayedComponents: hasTime ? [.date, .hourAndMinute] : .date
                )
                // The row has the words; VoiceOver speaks them with the picker.
                .labelsHidden()
                .environment(\.timeZone, DayText.india)
                .environment(\.calendar, DayText.calendar(DayText.india))
                .frame(maxWidth: .infinity, alignment: .leading)
                Button(action: { changed("") }) {
                    Image(systemName: "xmark")
                        .frame(minWidth: Tokens.Size.staffTarget, minHeight: Tokens.Size.staffTarget)
                        .contentShape(Rectangle())
                }
                .buttonStyle(.plain)
                .accessibilityLabel(emptyLabel)
            }
        } else {
            // The system's picker knows no empty day.
            Button(action: { write(Date()) }) {
                HStack {
                    Text(verbatim: "–").foregroundStyle(palette.inkSoft.color)
                    Spacer(minLength: Tokens.Space.small)
                    Image(systemName: hasTime ? "clock" : "calendar").accessibilityHidden(true)
                }
                .face(Tokens.Face.body)
                .padding(Tokens.Space.snug)
                .frame(maxWidth: .infinity, minHeight: Tokens.Size.staffTarget, alignment: .leading)
                .overlay {
                    RoundedRectangle(cornerRadius: Tokens.Size.cornerSmall).stroke(palette.line.color, lineWidth: 1)
                }
                .contentShape(Rectangle())
            }
            .buttonStyle(.plain)
            .accessibilityLabel(title)
        }
    }

    private var date: Date? { hasTime ? DayText.moment(text) : DayText.day(text) }

    private func write(_ date: Date) { changed(hasTime ? DayText.moment(of: date) : DayText.day(of: date)) }
}
