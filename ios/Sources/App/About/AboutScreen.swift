import Design
import MainCore
import SwiftUI

/// What this app is and whose data it uses.
struct AboutScreen: View {
    let view: AboutView
    @Environment(\.palette) private var palette

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Tokens.Space.medium) {
                ForEach(Array(view.paragraphs.enumerated()), id: \.offset) { paragraph in
                    Text(paragraph.element).face(Tokens.Face.body)
                }
                Text(view.version).face(Tokens.Face.body).foregroundStyle(palette.inkSoft.color)
            }
            .padding(Tokens.Space.medium)
            .frame(maxWidth: .infinity, alignment: .leading)
        }
        .navigationTitle(view.title)
    }
}
