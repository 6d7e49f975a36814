import MainCore
import SwiftUI

/// A field to fill in: typed, or chosen from a calendar and a clock.
struct PageFieldView: View {
    let title: String
    let text: String
    let kind: FieldKind
    /// What the cross of a day does, for VoiceOver.
    let emptyLabel: String
    let changed: @MainActor (String) -> Void

    /// Of a text of several lines: more is scrolled within the field.
    private static let lines = 3...10

    var body: some View {
        switch kind {
        case .day: dayField(hasTime: false)
        case .dayAndTime: dayField(hasTime: true)
        case .text: CoreTextField(label: title, text: text, isLong: true, lines: Self.lines, changed: changed)
        case .words: CoreTextField(label: title, text: text, isLong: true, changed: changed)
        case .name, .phone, .number, .search:
            CoreTextField(label: title, text: text, changed: changed).taking(kind)
        }
    }

    private func dayField(hasTime: Bool) -> DayField {
        DayField(title: title, emptyLabel: emptyLabel, text: text, hasTime: hasTime, changed: changed)
    }
}

extension View {
    /// The keyboard for what a field takes.
    @ViewBuilder fileprivate func taking(_ kind: FieldKind) -> some View {
        #if canImport(UIKit)
            switch kind {
            case .name: textContentType(.name).textInputAutocapitalization(.words)
            case .phone: keyboardType(.phonePad).textContentType(.telephoneNumber)
            case .number: keyboardType(.decimalPad)
            case .search: submitLabel(.search).autocorrectionDisabled()
            case .words, .text, .day, .dayAndTime: self
            }
        #else
            self
        #endif
    }
}
