import MainCore

/// Screens of link persons as the core makes them.
enum LinkPersonExamples {
    static func pin(
        digits: UInt32 = 0, busy: Bool = false, error: String? = nil, chooses: Bool = false
    ) -> PinView {
        let reason = busy ? "One moment…" : digits < 4 ? "Four digits or more" : nil
        return PinView(
            title: chooses ? "Choose a PIN" : "Enter your PIN", explanation: "Calling for help needs no PIN.",
            digits: digits, digitsLabel: "\(digits) digits", digitsLimit: 8, keysEnabled: !busy,
            deleteLabel: "Delete", submit: ActionButton(label: "OK", enabled: reason == nil, reason: reason),
            busy: busy, error: error,
            wipe: chooses ? PinWipeChoice(label: "After ten wrong PINs, delete what is here", on: true) : nil,
            forgottenLabel: chooses ? nil : "I forgot it", sosLabel: "SOS")
    }

    static let workers = PageExamples.page(
        .workers, "Workers", paragraphs: ["Radha Devi · Mumbai"],
        rows: [
            PageExamples.row(.server, "All is sent", tone: .good, control: .nothing),
            PageExamples.row(
                .search, "Name, phone, trade, place", control: .field(field: .workerSearch, text: "", kind: .search)),
            worker("सुनीता देवी", "Domestic work · 34 years"),
        ],
        primary: PageExamples.button(.add, "Register", .staff(action: .registerWorker)),
        secondary: PageExamples.button(.photo, "Scan a card", .staff(action: .scanCard)))

    static func worker(_ name: String, _ detail: String, photo: String? = nil) -> PageRow {
        PageRow(
            icon: .family, title: name, detail: detail, tone: .quiet,
            control: .press(action: .staff(action: .openWorker(worker: name))), photo: photo)
    }

    static let sessions = PageExamples.page(
        .sessions, "Sessions",
        rows: [
            PageExamples.row(.server, "All is sent", tone: .good, control: .nothing),
            PageExamples.row(.report, "Sessions this month", detail: "1 session · 12 people came", control: .nothing),
            PageExamples.row(
                .done, "Wages and rights", detail: "22 November 2026 · 12 people came",
                control: .press(action: .staff(action: .openSession(session: "s1")))),
        ], primary: PageExamples.button(.add, "New session", .staff(action: .logSession)))

    static let session = PageExamples.page(
        .session, "Wages and rights", paragraphs: ["Awareness: rights, schemes, dangers"],
        rows: [
            PageExamples.row(.family, "12 people came", detail: "1 registered", control: .nothing),
            PageExamples.row(
                .family, "सुनीता देवी", detail: "Domestic work · 34 years",
                control: .button(
                    label: "Take off", action: .staff(action: .removeAttendee(session: "s1", worker: "w1")))),
            PageExamples.row(
                .delete, "It did not take place",
                control: .press(action: .staff(action: .openForm(form: .cancelSession, part: "s1")))),
        ], primary: PageExamples.button(.photo, "Scan a card", .staff(action: .scanForSession(session: "s1"))),
        secondary: PageExamples.button(
            .add, "Add from the list", .staff(action: .openForm(form: .attendees, part: "s1"))))

    static func step(_ place: String, _ rows: [PageRow]) -> PageView {
        var page = PageExamples.page(
            .form, "Register a worker", paragraphs: ["2 of 14"], rows: rows,
            primary: PageExamples.button(.transfer, "Next", .staff(action: .nextQuestion)),
            secondary: PageExamples.button(.done, "Enough: ask for consent", .staff(action: .skipQuestions)))
        page.place = place
        return page
    }

    /// A drawing of seven by seven that is no code.
    static let square = QrView(
        side: 7, dark: (0..<49).map { $0 / 7 % 6 == 0 || $0 % 7 % 6 == 0 }, description: "The invite code")

    static let code = with(
        .code(view: square),
        in: PageExamples.page(.linkPerson, "Radha Devi", paragraphs: ["Hold this before the camera of their phone."]))

    static let districts = DistrictMapView(
        outline: StaffExamples.map.outline,
        districts: [
            DistrictCircle(at: MapPoint(x: 0.5, y: 0.5), radius: 0.1, name: "Gaya, Bihar", count: "12"),
            DistrictCircle(at: MapPoint(x: 0.55, y: 0.35), radius: 0.02, name: "Siwan, Bihar", count: "3"),
        ], aspect: 1, description: "Where they are from: Gaya, Bihar 12; Siwan, Bihar 3")

    static let numbers = with(
        .map(view: districts),
        in: PageExamples.page(
            .staffList, "Numbers", rows: [PageExamples.row(.report, "Today 3", control: .nothing)]))

    private static func with(_ figure: PageFigure, in page: PageView) -> PageView {
        var page = page
        page.figure = figure
        return page
    }

    /// Every screen in every state that looks different.
    static let screens: [(name: String, screen: Screen, isForWorkers: Bool)] = [
        ("PIN, to be entered", .pin(view: pin(digits: 3)), false),
        ("PIN, wrong", .pin(view: pin(error: "This is not your PIN.")), false),
        ("PIN, being looked at", .pin(view: pin(digits: 6, busy: true)), false),
        ("PIN, to be chosen", .pin(view: pin(digits: 4, chooses: true)), false),
        ("workers", .page(view: workers), false),
        ("sessions", .page(view: sessions), false),
        ("a session", .page(view: session), false),
        ("a code", .page(view: code), false),
        ("numbers", .page(view: numbers), false),
    ]
}
