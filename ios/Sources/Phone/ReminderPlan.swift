import Foundation
import MainCore

/// Which reminders iOS is given. It keeps 64 notifications for an app, the earliest of them; a ringing needs its own.
struct ReminderPlan {
    /// A notification to come.
    struct Planned: Equatable {
        let id: String
        let title: String
        let text: String
        /// With its time zone, so that it comes at the same moment wherever the phone is.
        let at: DateComponents
    }

    static let most = 64 - RingChain.links - 4

    private static let prefix = "reminder-"

    let planned: [Planned]

    /// - Parameter now: what was due before it has come already, or was never to be heard on this phone.
    init(_ reminders: [Reminder], now: Date, zone: TimeZone) {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        planned =
            reminders
            .map { ($0, Date(timeIntervalSince1970: Double($0.atUnixMs) / 1000)) }
            .filter { $0.1 > now }
            .sorted { $0.1 < $1.1 }
            .prefix(Self.most)
            .map { reminder, date in
                var at = calendar.dateComponents([.year, .month, .day, .hour, .minute, .second], from: date)
                at.calendar = calendar
                at.timeZone = zone
                return Planned(id: Self.prefix + reminder.id, title: reminder.title, text: reminder.text, at: at)
            }
    }

    /// Those among the names of notifications to come that are reminders and no longer wanted.
    func unwanted(among pending: [String]) -> [String] {
        let wanted = Set(planned.map(\.id))
        return pending.filter { $0.hasPrefix(Self.prefix) && !wanted.contains($0) }
    }
}
