import Foundation
import Testing

/// What the screens say in a language, as a person who reads it would look for it: the texts of the core's locales, read
/// from their files, so that a translator can change one without a test that still looks for the old one.
struct Wording: Sendable, CustomTestStringConvertible {
    static let english = Wording(tag: "en", language: "English")
    static let hindi = Wording(tag: "hi", language: "हिन्दी")

    let tag: String
    /// Its own name in its own script.
    let language: String
    private let texts: [String: String]

    var testDescription: String { language }

    var staffDoor: String { self["staff"] }
    var about: String { self["about"] }
    var back: String { self["back"] }
    var callHelpline: String { self["call-helpline"] }
    var codeField: String { self["sign-in-code"] }
    var signIn: String { self["sign-in-submit"] }
    var accident: String { self["kind-accident"] }
    var emptyInbox: String { self["inbox-empty"] }
    var nobody: String { self["case-free"] }
    var take: String { self["acknowledge"] }
    var noteField: String { self["note-label"] }
    var keepNote: String { self["note-submit"] }
    // A receipt that is done is read with its time after a comma.
    var kept: String { self["receipt-kept"] + ", " }
    var received: String { self["receipt-received"] + ", " }
    var waitsForMain: [String] { [self["receipt-received-waiting"], self["receipt-received-offline"]] }
    /// Without the name of the hub.
    var onHubPhone: String { self["receipt-on-hub-phone"] }

    init(tag: String, language: String) {
        self.tag = tag
        self.language = language
        let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared/app/locales/\(tag)")
            .standardizedFileURL
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var texts: [String: String] = [:]
        for file in files where file.pathExtension == "ftl" {
            let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
            // Messages of one line; a test that needs one with a plural asks the screen in another way.
            for line in lines where line.first?.isLetter == true {
                guard let equals = line.range(of: " = ") else { continue }
                texts[String(line[..<equals.lowerBound])] = Self.longestLiteral(line[equals.upperBound...])
            }
        }
        self.texts = texts
    }

    private subscript(key: String) -> String {
        guard let text = texts[key] else {
            Issue.record("shared/app/locales/\(tag) has no text “\(key)”")
            return key
        }
        return text
    }

    /// The longest stretch without a placeable such as `{ $hub }`.
    private static func longestLiteral(_ text: Substring) -> String {
        let stretches = text.replacing(#/\{[^}]*\}/#, with: "\n").split(separator: "\n")
        return stretches.max { $0.count < $1.count }?.trimmingCharacters(in: .whitespaces) ?? ""
    }

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
