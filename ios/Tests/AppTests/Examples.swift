import MainCore

/// View models as the core makes them, one for each state of each screen, to walk the screens through. What the core
/// really says in these states is asserted against the real core in StoryTests and LanguageTests.
enum Examples {
    static let calls = [
        CallButton(target: .emergency, label: "Call 112", number: "112", prominent: false),
        CallButton(target: .helpline, label: "Call MAIN's helpline", number: "1800 891 2995", prominent: false),
    ]

    static func sos(alert: String? = nil) -> SosView {
        SosView(
            buttonLabel: "SOS", hint: "Hold for help", accessibilityLabel: "SOS. Double tap to call for help",
            holdMs: 1500, calls: calls, alert: alert.map { AlertCard(text: $0, openLabel: "Open") },
            helpLabel: "Ask for help", languageLabel: "Language", menuLabel: "More")
    }

    static let kinds: [(code: String, label: String, icon: KindIcon)] = [
        ("accident", "Accident", .accident), ("medical", "Medical", .medical), ("confined", "Held back", .confinement),
        ("threat", "Threat", .threat), ("assault", "Assault", .assault), ("other", "Something else", .other),
    ]

    static let kind = kind(
        countdown: Countdown(text: "Sending by itself in 7 seconds", secondsLeft: 7, secondsTotal: 10))

    static func kind(countdown: Countdown? = nil, speaking: String? = nil, selected: String? = nil) -> KindView {
        KindView(
            title: "What happened?",
            choices: kinds.map {
                KindChoice(
                    code: $0.code, label: $0.label, icon: $0.icon, speaking: $0.code == speaking,
                    selected: $0.code == selected)
            }, countdown: countdown, cancelLabel: "Cancel")
    }

    static let receiptWaiting = receipt(.waiting)
    static let receiptLate = receipt(.late)
    static let receiptTaken = receipt(.done)

    /// The first receipt is there; the others are in this state.
    static func receipt(_ state: ReceiptState) -> ReceiptView {
        let isLate = state == .late
        // A message stands in for data where data is late.
        let receipts: [ReceiptKind] =
            isLate ? [.kept, .sentBySms, .received, .onHubPhone, .taken] : [.kept, .received, .onHubPhone, .taken]
        let steps = receipts.map { kind in
            let own = kind == .kept || kind == .sentBySms ? .done : state
            return ReceiptStep(
                kind: kind, state: own, text: "Step \(kind) is \(own)", time: own == .done ? "14:02" : nil)
        }
        return ReceiptView(
            title: "Kept on this phone", kindLabel: "Accident", icon: .accident, steps: steps,
            position: "Position known to about 35 m", warning: isLate ? "MAIN has not answered yet. Call." : nil,
            calls: calls.map {
                CallButton(target: $0.target, label: $0.label, number: $0.number, prominent: isLate)
            },
            callsFirst: isLate, cancelLabel: state == .waiting ? "Cancel (4)" : nil,
            safeLabel: state == .waiting ? nil : "I am safe now",
            claim: state == .done ? "You said that you are safe, 14:10" : nil,
            caseNumber: state == .done ? "Case MUM-2026-000123" : nil,
            next: isLate ? NextCard(icon: .message, text: "Send it as a message", action: .sendSms) : nil,
            moreLabel: state == .waiting ? nil : "More")
    }

    static func signIn(
        code: String = "", busy: Bool = false, waits: String? = nil, error: String? = nil
    ) -> SignInView {
        SignInView(
            title: "Staff sign-in", explanation: "Enter the code that your coordinator gave you",
            codeLabel: "Code", code: code, scanLabel: "Scan the code", waits: waits,
            submit: ActionButton(
                label: "Sign in", enabled: !code.isEmpty && !busy, reason: code.isEmpty ? "Enter a code first" : nil),
            busy: busy, error: error)
    }

    static let language = LanguageView(
        title: "Choose a language",
        choices: [
            LanguageChoice(tag: "en", name: "English", selected: true),
            LanguageChoice(tag: "hi", name: "हिन्दी", selected: false),
        ])

    static let about = AboutView(
        title: "About", paragraphs: ["MAIN is a network.", "Places come from GeoNames."], version: "Version 0.1.0")

    /// Every screen in every state that looks different.
    static let screens: [(name: String, screen: Screen, isForWorkers: Bool)] =
        [
            ("starting", .starting(view: sos()), true),
            ("sos", .sos(view: sos()), true),
            ("sos with an alert", .sos(view: sos(alert: "Asha Pawar has your alert")), true),
            ("language", .language(view: language), true),
            ("kind", .kind(view: kind), true),
            ("receipt, waiting", .receipt(view: receiptWaiting), true),
            ("receipt, late", .receipt(view: receiptLate), true),
            ("receipt, taken", .receipt(view: receiptTaken), true),
            ("kind, spoken", .kind(view: kind(speaking: "medical")), true),
            ("kind, changed", .kind(view: kind(selected: "threat")), true),
            ("about", .about(view: about), true),
            ("neutral", .neutral(view: PageExamples.neutral), true),
            ("page: menu", .page(view: PageExamples.menu), true),
            ("page: family", .page(view: PageExamples.family), true),
            ("page: safety", .page(view: PageExamples.safety), true),
            ("page: contact", .page(view: PageExamples.contact), true),
            ("page: check-up", .page(view: PageExamples.checkUp), true),
            ("page: confirm", .page(view: PageExamples.confirmSos), true),
            ("page: recording", .page(view: PageExamples.recording), true),
            ("sign-in, empty", .signIn(view: signIn()), false),
            ("sign-in, busy", .signIn(view: signIn(code: "A-B-C", busy: true)), false),
            (
                "sign-in, waiting",
                .signIn(view: signIn(code: "A-B-C", waits: "This phone tries again by itself.")), false
            ),
            ("sign-in, refused", .signIn(view: signIn(code: "A-B-C", error: "This code was used already")), false),
        ] + StaffExamples.screens + LinkPersonExamples.screens
}
