import MainCore

/// A place of the whole list, with its row where the core has sent it.
struct InboxPlace: Identifiable {
    /// From 0 on.
    let index: UInt32
    let row: InboxRow?

    /// A row that moves keeps its name, and so is the same under a finger; what was not sent yet is known by its place.
    var id: String { row?.caseId ?? "place \(index)" }
}

extension InboxView {
    /// Rows before a place that is asked for; about as many come after it. A screen shows fewer.
    private static let around: UInt32 = 15

    /// Every place of the list. All of them stand in it: who scrolls fast, or takes the bar at its side, passes by none.
    var places: [InboxPlace] {
        (0..<total).map { index in
            let isSent = index >= first && index - first < UInt32(clamping: rows.count)
            return InboxPlace(index: index, row: isSent ? rows[Int(index - first)] : nil)
        }
    }

    /// The first row to ask for, so that this place is sent and those around it.
    static func window(around index: UInt32) -> UInt32 { index - min(index, around) }
}

/// What is remembered of the inbox while another screen stands in its place.
struct InboxMemory {
    /// Which cases were chosen last: while something is typed none are.
    var filter: InboxFilter?
    /// The case by whose row the person left: there they come back.
    var left: String?
}
