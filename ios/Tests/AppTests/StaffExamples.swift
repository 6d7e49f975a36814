import MainCore

/// Screens of staff at work, as the core makes them.
enum StaffExamples {
    static let silence = PageExamples.button(.silent, "Stop the sound here", .staff(action: .silence))

    static func inbox(rows: Int, first: UInt32 = 0, total: UInt32? = nil) -> InboxView {
        InboxView(
            title: "Mumbai hub", staffName: "Asha Pawar", syncLine: "All sent, 14:02", syncTone: .good,
            summary: "\(rows) wait for somebody", rows: (0..<rows).map { row(first + UInt32($0)) }, first: first,
            total: total ?? UInt32(rows), empty: "Nothing waits for you",
            silence: nil,
            filters: [
                FilterChip(label: "Hub", count: 12, selected: true, filter: .hub),
                FilterChip(label: "Mine", count: 2, selected: false, filter: .mine),
                FilterChip(label: "Closed", count: 140, selected: false, filter: .closed),
            ],
            narrow: PageExamples.button(.filter, "All types", .staff(action: .openList(list: .narrow))),
            searchLabel: "Search", search: "", pullsEnded: 0, progress: nil,
            menu: [
                PageExamples.button(.family, "Who has how much", .staff(action: .openList(list: .load))),
                PageExamples.button(.roster, "On duty", .staff(action: .openList(list: .roster))),
            ], menuLabel: "More of this hub", signOutLabel: "Sign out", sosLabel: "SOS")
    }

    static func row(_ number: UInt32) -> InboxRow {
        InboxRow(
            caseId: "case-\(number)", kindLabel: "Accident", icon: .accident, place: "Andheri, Mumbai Suburban",
            age: "4 min ago", status: "Nobody has taken it", tone: .urgent, number: "MUM-2026-00012\(number)",
            marks: ["Outside coverage"], unread: true, late: number == 0 ? "35 min late" : nil,
            actions: [
                RowAction(label: "I take this case", icon: .done, action: .acknowledge),
                RowAction(label: "Give it to", icon: .family, action: .openForm(form: .assign, part: nil)),
            ])
    }

    static func caseView(
        taken: Bool = false, draft: String = "", conflicts: [ConflictView] = [], refused: [RefusedView] = []
    ) -> CaseView {
        CaseView(
            caseId: "case-0", number: "MUM-2026-000123", kindLabel: "Accident", icon: .accident,
            status: taken ? "You have it since 14:02" : "Nobody has taken it", tone: taken ? .good : .urgent,
            badges: [Badge(text: "Immediate", tone: .urgent), Badge(text: "35 min late", tone: .urgent)],
            hidden: taken ? "Name and story are only for those on the case." : nil,
            safeContact: "Calls are not safe", safeContactTone: .urgent, language: "Speaks Odia",
            call: CallButton(target: .person, label: "Call the person", number: "+91 98123 45678", prominent: false),
            message: PageExamples.button(.message, "Write a message", .staff(action: .messagePerson(person: nil))),
            conflicts: conflicts, refused: refused,
            primary: CaseAction(
                label: taken ? "Write the first ATR" : "I take this case", icon: taken ? .report : .done,
                enabled: true, reason: nil, action: taken ? .openForm(form: .atr, part: nil) : .acknowledge),
            actions: [
                CaseAction(
                    label: "I spoke with the person", icon: .call, enabled: true, reason: nil,
                    action: .spokeWithPerson),
                CaseAction(
                    label: "End the following", icon: .stop, enabled: false, reason: "Done: Asha Pawar, 14:02",
                    action: .endTracking),
            ], actionsLabel: "What else can be done", map: map, sections: sections, notesTitle: "Notes",
            notes: [NoteView(author: "Asha Pawar", time: "14:03", text: "On the way", pending: "Waiting to be sent")],
            noteLabel: "Add a note", noteDraft: draft,
            noteSubmit: ActionButton(
                label: "Keep note", enabled: !draft.isEmpty, reason: draft.isEmpty ? "Write something first" : nil))
    }

    static let map = MapView(
        outline: [
            MapLine(points: [MapPoint(x: 0, y: 0), MapPoint(x: 1, y: 0), MapPoint(x: 1, y: 1), MapPoint(x: 0, y: 1)])
        ],
        track: [MapPoint(x: 0.25, y: 0.5), MapPoint(x: 0.5, y: 0.5)], person: MapPoint(x: 0.5, y: 0.25), radius: 0.1,
        hub: MapPoint(x: 0.75, y: 0.5), aspect: 2, scale: 0.2, scaleLabel: "5 km",
        description: "In Andheri, within 35 m, 4 km from the hub",
        open: PageExamples.button(.place, "Open in the map", .staff(action: .openMap)))

    static let sections = [
        CaseSection(
            kind: .now, title: "Now", icon: .clock,
            rows: [
                PageExamples.row(
                    .clock, "First ATR", detail: "due at 18:00", tone: .waiting,
                    control: .press(action: .staff(action: .openForm(form: .atr, part: nil))))
            ], add: PageExamples.button(.add, "Next action", .staff(action: .openForm(form: .nextAction, part: nil))),
            folded: false),
        CaseSection(
            kind: .activity, title: "What happened", icon: .report,
            rows: [PageExamples.row(.sos, "Alert received", detail: "13:58", control: .nothing)], add: nil,
            folded: true),
    ]

    static let conflict = ConflictView(
        text: "Asha Pawar set the urgency to Immediate. You set it to Expected, before you could see that.",
        take: PageExamples.button(.done, "Take Expected", .staff(action: .takeLate(field: "urgency", operation: "o1"))),
        keep: PageExamples.button(.lock, "Keep Immediate", .staff(action: .keepStanding(field: "urgency"))))

    static let refused = RefusedView(
        title: "Transfer to Pune", reason: "The case is closed. Reopen it first.", behind: "2 more wait for this",
        buttons: [
            PageExamples.button(.write, "Edit", .staff(action: .editRefused(operation: "o2"))),
            PageExamples.button(.delete, "Throw away", .staff(action: .dropRefused(operation: "o2"))),
        ])

    static let ringing = RingingView(
        title: "MAIN needs you now", text: "3 cases", age: "4 min ago",
        open: PageExamples.button(.case, "Open", .staff(action: .openCase(caseId: "case-1"))), silence: silence)

    static func field(
        _ name: String, _ title: String, _ text: String, _ kind: FieldKind, wrong: String? = nil
    ) -> PageRow {
        PageExamples.row(
            .write, title, detail: wrong, tone: wrong == nil ? .quiet : .urgent,
            control: .field(field: .form(name: name), text: text, kind: kind),
            emptyLabel: [.day, .dayAndTime].contains(kind) ? "\(title): clear" : nil)
    }

    static func form(wrong: String? = nil) -> PageView {
        PageExamples.page(
            .form, "Action Taken Report",
            rows: [
                PageExamples.row(
                    .money, "Wages",
                    control: .choice(
                        selected: true, action: .staff(action: .choose(field: "services", value: "wages")))),
                field("done", "What was done", "Met the", .text),
                field("paid", "Paid in rupees", "40", .number, wrong: wrong),
                field("hearing", "Hearing", "2026-12-10", .day),
                field("due", "Due", "2026-12-10T14:30", .dayAndTime),
                field("ended", "Ended", "", .day),
                field("office", "Office", "", .search),
            ], error: wrong.map { _ in "Some fields are not right" },
            primary: PageExamples.button(.done, "Submit", .staff(action: .submitForm)),
            secondary: PageExamples.button(.delete, "Throw away", .staff(action: .discardForm)))
    }

    static let screens: [(name: String, screen: Screen, isForWorkers: Bool)] = [
        ("inbox, empty", .inbox(view: inbox(rows: 0)), false),
        ("inbox", .inbox(view: inbox(rows: 3)), false),
        ("inbox, first sync", .inbox(view: syncing), false),
        ("case, new", .case(view: caseView()), false),
        ("attachment, being fetched", .attachment(view: AttachmentExamples.fetching), false),
        ("attachment, failed", .attachment(view: AttachmentExamples.failed), false),
        ("attachment, to be attached", .attachment(view: AttachmentExamples.review), false),
        ("case, taken", .case(view: caseView(taken: true, draft: "He is at the hospital")), false),
        ("case, to be decided", .case(view: caseView(taken: true, conflicts: [conflict], refused: [refused])), false),
        ("form", .page(view: form()), false),
        ("form, wrong", .page(view: form(wrong: "No number of rupees")), false),
        ("ringing", .ringing(view: ringing), true),
    ]

    static var syncing: InboxView {
        var view = inbox(rows: 0)
        view.syncLine = "No network since 13:40"
        view.syncTone = .waiting
        view.progress = SyncProgress(label: "Getting your hub's cases: 1,500", permille: 250)
        return view
    }
}
