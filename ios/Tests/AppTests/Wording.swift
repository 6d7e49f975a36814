import Foundation
import MainCore
import Story
import Testing

/// What the screens say in a language, as a person who reads it would look for it: the texts of the core's locales, read
/// from their files, so that a translator can change one without a test that still looks for the old one.
struct Wording: Sendable, CustomTestStringConvertible {
    static let english = Wording(tag: "en", language: "English")
    static let hindi = Wording(tag: "hi", language: "हिन्दी")
    static let odia = Wording(tag: "or", language: "ଓଡ଼ିଆ")
    static let tamil = Wording(tag: "ta", language: "தமிழ்")

    /// Every language that the core offers, as it names them.
    @MainActor static func offered() async throws -> [Wording] { try await looking.value }

    /// Once for all tests.
    @MainActor private static let looking = Task { () throws -> [Wording] in
        let phone = try TestPhone(server: "http://127.0.0.1:9")
        let view = try await phone.wait("the languages") { if case .language = $0.screen { true } else { false } }
        await phone.end()
        guard case .language(let languages) = view.screen else { return [] }
        return languages.choices.map { Wording(tag: $0.tag, language: $0.name) }
    }

    let tag: String
    /// Its own name in its own script.
    let language: String
    /// What only staff read is written in this language too; where not, they read English.
    let hasTextsForStaff: Bool
    private let texts: [String: String]

    var testDescription: String { language }

    // What staff read.
    var codeField: String { self["sign-in-code"] }
    var signIn: String { self["sign-in-submit"] }
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
    var accident: String { self["kind-accident"] }

    init(tag: String, language: String) {
        self.tag = tag
        self.language = language
        let own = Self.texts(of: tag)
        hasTextsForStaff = own["inbox-empty"] != nil
        // The core says in English what a language lacks.
        texts = Self.texts(of: "en").merging(own) { _, own in own }
    }

    /// A text by its key; of one with placeables such as `{ $hub }` the longest stretch without.
    subscript(key: String) -> String {
        guard let text = texts[key] else {
            Issue.record("shared/app/locales/\(tag) has no text “\(key)” of one line")
            return key
        }
        return text
    }

    /// Each language's files are read once.
    private static let read = Kept()

    private final class Kept: @unchecked Sendable {
        private let lock = NSLock()
        private var texts: [String: [String: String]] = [:]

        func texts(of tag: String, orElse read: () -> [String: String]) -> [String: String] {
            lock.withLock {
                let found = texts[tag] ?? read()
                texts[tag] = found
                return found
            }
        }
    }

    private static func texts(of tag: String) -> [String: String] {
        read.texts(of: tag) { textsInFiles(of: tag) }
    }

    private static func textsInFiles(of tag: String) -> [String: String] {
        let folder = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared/app/locales/\(tag)")
            .standardizedFileURL
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var texts: [String: String] = [:]
        // `confirmed.ftl` is a reader's word on texts as they stood then.
        for file in files where file.pathExtension == "ftl" && file.lastPathComponent != "confirmed.ftl" {
            let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
            // Messages of one line; a test that needs one with a plural asks the screen in another way.
            for line in lines where line.first?.isLetter == true {
                guard let equals = line.range(of: " = ") else { continue }
                texts[String(line[..<equals.lowerBound])] = longestLiteral(line[equals.upperBound...])
            }
        }
        return texts
    }

    private static func longestLiteral(_ text: Substring) -> String {
        let stretches = text.replacing(#/\{[^}]*\}/#, with: "\n").split(separator: "\n")
        return stretches.max { $0.count < $1.count }?.trimmingCharacters(in: .whitespaces) ?? ""
    }

    /// Whether a text can be of this language: it has letters of its script in it, unless there are no words at all, or
    /// only names and signs that are the same everywhere.
    func couldSay(_ text: String) -> Bool {
        guard let script = Self.scripts[tag] else { return tag == "en" }
        let isOfScript = text.unicodeScalars.contains { script.contains($0.value) }
        let rest = Self.sameEverywhere.reduce(text) { $0.replacing($1, with: "") }
        return isOfScript || !rest.contains(where: \.isLetter)
    }

    /// A case whose alert came before its position has a number of Central's for ever.
    private static let sameEverywhere = ["MAIN", "SOS", "English", "Asha Pawar", "MUM-", "CEN-", "GeoNames"]

    /// The letters of a language's script, after the blocks of the Unicode Standard.
    private static let scripts: [String: ClosedRange<UInt32>] = [
        "hi": 0x0900...0x097F, "mr": 0x0900...0x097F, "ne": 0x0900...0x097F, "bn": 0x0980...0x09FF,
        "gu": 0x0A80...0x0AFF, "or": 0x0B00...0x0B7F, "ta": 0x0B80...0x0BFF, "te": 0x0C00...0x0C7F,
        "kn": 0x0C80...0x0CFF, "ml": 0x0D00...0x0D7F, "ur": 0x0600...0x06FF,
    ]
}
