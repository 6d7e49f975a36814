import MainCore

/// Pages of each kind of row and foot, as the core makes them.
enum PageExamples {
    static let menu = page(
        .menu, "More",
        rows: [
            row(.practice, "Practise", control: .press(action: .open(page: .practice))),
            row(.family, "Trusted people", detail: "2 of 3", control: .press(action: .open(page: .family))),
            row(.staff, "Staff", control: .press(action: .openStaff)),
        ])

    static let family = page(
        .family, "Trusted people",
        paragraphs: ["They are told by a message when you call for help."],
        rows: [
            row(
                .family, "Asha", detail: "98123 45678",
                control: .button(label: "Remove", action: .removeFamily(place: 0))),
            row(
                .family, "Ravi", detail: "98123 45679",
                control: .button(label: "Remove", action: .removeFamily(place: 1))),
            row(.write, "Name", control: .field(field: .familyName, text: "", kind: .name)),
            row(.call, "Number", control: .field(field: .familyNumber, text: "98", kind: .phone)),
        ], error: "This number cannot be read",
        primary: button(.add, "Add", .addFamily, enabled: false),
        secondary: button(.family, "From my list", .pickFamily))

    static let safety = page(
        .safety, "Safety",
        rows: [
            row(.silent, "Silence", control: .switch(on: false, action: .set(option: .silent, on: true))),
            row(.exit, "Quick exit", control: .switch(on: true, action: .set(option: .quickExit, on: false))),
        ])

    static let contact = page(
        .contact, "How may MAIN answer?",
        rows: [
            row(.call, "A call is safe", control: .choice(selected: true, action: .chooseContact(contact: .call))),
            row(
                .hidden, "Nothing is safe",
                control: .choice(selected: false, action: .chooseContact(contact: .nothing))),
        ])

    static let checkUp = page(
        .checkUp, "Check-up",
        rows: [
            row(.place, "Location is on", tone: .good, control: .nothing),
            row(
                .notifications, "No notifications", detail: "You would not hear of an answer.", tone: .urgent,
                control: .button(label: "Open settings", action: .openSettings(settings: .notifications))),
        ])

    static let confirmSos = page(
        .confirmSos, "Call MAIN for help?", icon: .sos,
        primary: PageButton(icon: .sos, label: "Call for help", action: .confirmSos, isSos: true, enabled: true),
        secondary: button(.remove, "No", .back))

    static let recording = page(
        .recording, "Speak now", icon: .voice, paragraphs: ["0:14 of 2:00"],
        primary: button(.stop, "Stop and keep", .finishRecording),
        secondary: button(.delete, "Throw away", .discardRecording))

    static let neutral = NeutralView(
        title: "November 2026", weekdays: ["M", "T", "W", "T", "F", "S", "S"],
        days: (0..<42).map { place in
            // The first of November 2026 is a Sunday.
            let day = place - 5
            let isIn = (1...30).contains(day)
            return NeutralDay(text: "\(isIn ? day : day < 1 ? day + 31 : day - 30)", today: day == 22, inMonth: isIn)
        }, holdMs: 2000)

    static func page(
        _ page: Page, _ title: String, icon: PageIcon? = nil, paragraphs: [String] = [], rows: [PageRow] = [],
        error: String? = nil, primary: PageButton? = nil, secondary: PageButton? = nil
    ) -> PageView {
        PageView(
            page: page, title: title, icon: icon, paragraphs: paragraphs, rows: rows, error: error, primary: primary,
            secondary: secondary)
    }

    static func row(
        _ icon: PageIcon, _ title: String, detail: String? = nil, tone: Tone = .quiet, control: PageControl,
        emptyLabel: String? = nil
    ) -> PageRow {
        PageRow(
            icon: icon, title: title, detail: detail, tone: tone, control: control, emptyLabel: emptyLabel)
    }

    static func button(_ icon: PageIcon, _ label: String, _ action: PageAction, enabled: Bool = true) -> PageButton {
        PageButton(icon: icon, label: label, action: action, isSos: false, enabled: enabled)
    }
}
