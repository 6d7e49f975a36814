#if canImport(UIKit)
    import Core
    import EventKit
    import EventKitUI
    import MainCore
    import UIKit

    /// The calendar and the map. From iOS 17 on the system's form for an entry runs outside the app, which needs no
    /// permission for it and reads nothing of the calendar.
    @MainActor
    public final class PhoneOtherApps: NSObject, OpeningOtherApps, EKEventEditViewDelegate {
        public override init() {}

        public func addToCalendar(_ operation: CalendarOperation) {
            // The day of the hearing is the same day wherever the phone is.
            guard let front = Presenter.front(), let day = DayText.day(operation.day, in: .current) else { return }
            let store = EKEventStore()
            let event = EKEvent(eventStore: store)
            event.title = operation.title
            event.location = operation.place.isEmpty ? nil : operation.place
            event.startDate = day
            event.endDate = day
            event.isAllDay = true
            let form = EKEventEditViewController()
            form.eventStore = store
            form.event = event
            form.editViewDelegate = self
            front.present(form, animated: true)
        }

        public func openMap(_ operation: OpenMapOperation) {
            guard let url = MapAddress.apple(operation.uri) else { return }
            UIApplication.shared.open(url)
        }

        public func eventEditViewController(
            _ controller: EKEventEditViewController, didCompleteWith action: EKEventEditViewAction
        ) {
            controller.dismiss(animated: true)
        }
    }
#endif
