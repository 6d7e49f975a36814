import Testing

/// What the screens say in a language, as a person who reads it would look for it.
struct Wording: Sendable, CustomTestStringConvertible {
    let tag: String
    let language: String
    let staffDoor: String
    let about: String
    let back: String
    let callHelpline: String
    let codeField: String
    let signIn: String
    let accident: String
    let kept: String
    let received: String
    let onHubPhone: String
    let emptyInbox: String
    let nobody: String
    let take: String
    let noteField: String
    let keepNote: String

    static let english = Wording(
        tag: "en", language: "English", staffDoor: "Staff sign-in", about: "About", back: "Back",
        callHelpline: "Call MAIN's helpline", codeField: "Invite code", signIn: "Sign in", accident: "Accident",
        kept: "Kept on this phone, ", received: "MAIN has it, ", onHubPhone: "A phone of Mumbai hub has it, ",
        emptyInbox: "No cases", nobody: "Nobody has taken it", take: "I take this case",
        noteField: "Note", keepNote: "Keep note")

    static let hindi = Wording(
        tag: "hi", language: "हिन्दी", staffDoor: "स्टाफ़ लॉगिन", about: "जानकारी", back: "पीछे",
        callHelpline: "MAIN हेल्पलाइन पर फ़ोन करें", codeField: "कोड", signIn: "लॉगिन करें", accident: "दुर्घटना, चोट",
        kept: "इस फ़ोन में सेव है, ", received: "MAIN को मिल गया, ", onHubPhone: "के एक फ़ोन पर पहुँच गया, ",
        emptyInbox: "कोई केस नहीं", nobody: "किसी ने नहीं लिया", take: "यह केस मैं लेता/लेती हूँ",
        noteField: "नोट", keepNote: "नोट सेव करें")

    var testDescription: String { language }

    /// Whether a text can be of this language: Hindi has Devanagari in it, unless there are no words at all, or only
    /// names and signs that are the same everywhere.
    func couldSay(_ text: String) -> Bool {
        guard tag == "hi" else { return true }
        let isDevanagari = text.unicodeScalars.contains { (0x0900...0x097F).contains($0.value) }
        let rest = Self.sameEverywhere.reduce(text) { $0.replacing($1, with: "") }
        return isDevanagari || !rest.contains(where: \.isLetter)
    }

    private static let sameEverywhere = ["MAIN", "SOS", "English", "Asha Pawar", "MUM-"]
}
