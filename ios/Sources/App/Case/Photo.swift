import Core
import Design
import SwiftUI

/// A photo as large as its place; two fingers make it larger and move it, a double tap makes it larger or whole again.
struct Photo: View {
    let content: HeldContent
    let description: String
    let unreadableLabel: String

    var body: some View {
        ReadPicture(content: content) { reading in
            switch reading {
            case .underWay: ProgressView().accessibilityHidden(true)
            case .picture(let picture):
                large(picture)
                    .accessibilityElement(children: .ignore)
                    .accessibilityLabel(description)
                    .accessibilityAddTraits(.isImage)
            case .unreadable: ToneLine(text: unreadableLabel, tone: .urgent, face: Tokens.Face.body)
            }
        }
    }

    private func large(_ picture: Picture) -> some View {
        #if canImport(UIKit)
            Zoomable { picture.image.resizable().scaledToFit() }
        #else
            picture.image
        #endif
    }
}

#if canImport(UIKit)
    private struct Zoomable<Content: View>: View {
        @ViewBuilder let content: Content
        @State private var zoom: CGFloat = 1
        @State private var moved = CGSize.zero
        @GestureState private var pinched: CGFloat = 1
        @GestureState private var dragged = CGSize.zero

        private static var near: CGFloat { 2.5 }
        private static var largest: CGFloat { 6 }

        var body: some View {
            GeometryReader { place in
                content
                    .scaleEffect(min(max(zoom * pinched, 1), Self.largest))
                    .offset(held(dragged, in: place.size))
                    .frame(width: place.size.width, height: place.size.height)
                    .contentShape(Rectangle())
                    .gesture(
                        MagnifyGesture()
                            .updating($pinched) { value, state, _ in state = value.magnification }
                            .onEnded {
                                zoom = min(max(zoom * $0.magnification, 1), Self.largest)
                                moved = held(.zero, in: place.size)
                            }
                    )
                    .simultaneousGesture(
                        DragGesture()
                            .updating($dragged) { value, state, _ in state = zoom > 1 ? value.translation : .zero }
                            .onEnded { moved = zoom > 1 ? held($0.translation, in: place.size) : .zero }
                    )
                    .onTapGesture(count: 2) {
                        (zoom, moved) = (zoom > 1 ? 1 : Self.near, .zero)
                    }
            }
            .clipped()
        }

        /// Where it lies, no farther than its edge.
        private func held(_ by: CGSize, in place: CGSize) -> CGSize {
            let most = CGSize(width: place.width * (zoom - 1) / 2, height: place.height * (zoom - 1) / 2)
            return CGSize(
                width: min(max(moved.width + by.width, -most.width), most.width),
                height: min(max(moved.height + by.height, -most.height), most.height))
        }
    }
#endif
