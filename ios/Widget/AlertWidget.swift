import Links
import SwiftUI
import WidgetKit

/// The widgets of the app: one, for the lock screen. It never changes, holds nothing of the person, and opens the app
/// at the SOS, which is then confirmed with one tap.
@main
struct MainWidgets: WidgetBundle {
    var body: some Widget {
        AlertWidget()
    }
}

/// A sign on the lock screen.
struct AlertWidget: Widget {
    var body: some WidgetConfiguration {
        StaticConfiguration(kind: "org.main.emergency.alert", provider: Unchanging()) { _ in AlertSign() }
            // Only the list in which a person chooses widgets shows these words.
            .configurationDisplayName("SOS")
            .description("widget-description")
            .supportedFamilies([.accessoryCircular, .accessoryRectangular])
    }
}

/// What is drawn: a sign alone, which says nothing of MAIN to who looks at the phone.
struct AlertSign: View {
    var body: some View {
        ZStack {
            AccessoryWidgetBackground()
            Image(systemName: "sos").font(.title2).accessibilityLabel("SOS")
        }
        .widgetURL(AppLink.sos.url)
        .containerBackground(for: .widget) { EmptyView() }
    }
}

/// Nothing to show but the sign, at any time.
struct Unchanging: TimelineProvider {
    struct Moment: TimelineEntry { let date: Date }

    func placeholder(in context: Context) -> Moment { Moment(date: .now) }

    func getSnapshot(in context: Context, completion: @escaping (Moment) -> Void) { completion(Moment(date: .now)) }

    func getTimeline(in context: Context, completion: @escaping (Timeline<Moment>) -> Void) {
        completion(Timeline(entries: [Moment(date: .now)], policy: .never))
    }
}
