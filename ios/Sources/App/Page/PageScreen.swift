import Design
import MainCore
import SwiftUI

/// A list of things to read, press, switch or fill in; what goes on and what leads out stay at the foot.
struct PageScreen: View {
    let view: PageView
    let send: @MainActor (UiEvent) -> Void
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Tokens.Space.medium) {
                heading
                ForEach(Array(view.paragraphs.enumerated()), id: \.offset) { paragraph in
                    Text(paragraph.element).face(Tokens.Face.body)
                }
                switch view.figure {
                case .code(let code): CodePicture(code: code)
                case .map(let map): DistrictMap(map: map)
                case nil: EmptyView()
                }
                if let error = view.error {
                    ToneLine(text: error, tone: .urgent, face: Tokens.Face.body)
                        .accessibilityIdentifier("error")
                }
                ForEach(rows, id: \.id) { row in
                    PageRowView(row: row.row, send: send)
                    if isForStaff { Divider() }
                }
            }
            .padding(Tokens.Space.medium)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .scrollDismissesKeyboard(.interactively)
        .safeAreaInset(edge: .bottom) { foot }
        .announced(view.error)
        .environment(\.isForStaff, isForStaff)
        // Another page, question or window begins at its top, with fields of its own; the core says which it is.
        .id(view.place)
    }

    @ViewBuilder private var heading: some View {
        if let icon = view.icon {
            Image(systemName: icon.symbol)
                .font(.system(size: Tokens.Size.kindIcon))
                .foregroundStyle(palette.inkSoft.color)
                .frame(maxWidth: .infinity)
                .accessibilityHidden(true)
        }
        Text(view.title)
            .face(Tokens.Face.title)
            .frame(maxWidth: .infinity, alignment: view.icon == nil ? .leading : .center)
            .multilineTextAlignment(view.icon == nil ? .leading : .center)
            .accessibilityAddTraits(.isHeader)
    }

    @ViewBuilder private var foot: some View {
        if view.primary != nil || view.secondary != nil {
            Group {
                if isForStaff {
                    // A form needs the height.
                    SideBySide { buttons }
                } else {
                    VStack(spacing: Tokens.Space.small) { buttons }
                }
            }
            .padding(Tokens.Space.medium)
            .frame(maxWidth: .infinity)
            // The rows run on below it.
            .background(palette.page.color)
        }
    }

    @ViewBuilder private var buttons: some View {
        if let button = view.primary {
            PageButtonView(button: button, rank: .primary, isLarge: asksOneThing, least: least, send: send)
        }
        if let button = view.secondary {
            PageButtonView(button: button, rank: .secondary, isLarge: false, least: least, send: send)
        }
    }

    private var isForStaff: Bool {
        switch view.page {
        case .form, .staffList, .casePart, .workers, .worker, .sessions, .session, .linkPerson, .pin: true
        default: false
        }
    }

    /// Pages that a person meets in need, with one thing to press: it is as large as a hand that shakes.
    private var asksOneThing: Bool { view.page == .confirmSos || view.page == .recording }

    /// A link person registers all day, walking: these are found without looking for them.
    private var least: CGFloat { view.page == .workers || view.page == .sessions ? Self.found : Tokens.Size.target }

    /// In points.
    private static let found: CGFloat = 72

    /// A field keeps what is typed for as long as it is on the page, whatever comes or goes above it.
    private var rows: [(id: String, row: PageRow)] {
        var seen: [PageField: Int] = [:]
        return view.rows.enumerated().map { offset, row in
            guard case .field(let field, _, _) = row.control else { return ("\(offset)", row) }
            seen[field, default: 0] += 1
            return ("\(field) \(seen[field, default: 0])", row)
        }
    }
}

/// A button at the foot.
private struct PageButtonView: View {
    let button: PageButton
    let rank: WideButtonStyle.Rank
    let isLarge: Bool
    /// The least height, in points, where it is not the large one.
    let least: CGFloat
    let send: @MainActor (UiEvent) -> Void

    var body: some View {
        Group {
            if isLarge { large } else { CoreButton(button: button, rank: rank, least: least, send: send) }
        }
        .accessibilityIdentifier(rank == .primary ? "primary" : "secondary")
    }

    private var large: some View {
        Button(action: { send(.pagePressed(action: button.action)) }) {
            VStack(spacing: Tokens.Space.small) {
                Image(systemName: button.icon.symbol)
                    .font(.system(size: Tokens.Size.kindIcon))
                    .accessibilityHidden(true)
                Text(button.label).face(Tokens.Face.title)
            }
        }
        .buttonStyle(WideButtonStyle(button.isSos ? .sos : rank, least: Self.largeLeast))
        .disabled(!button.enabled)
    }

    /// In points; growing with its words.
    private static let largeLeast: CGFloat = 160
}
