/// Which of the phone's voices reads a language.
enum Voices {
    /// The tag of the best voice: of the same language, from India where there is one.
    /// - Parameters:
    ///   - language: BCP 47, as the core has it: `hi`, `ur-IN`.
    ///   - installed: the tags of the voices that the phone has: `hi-IN`, `en-GB`.
    /// - Returns: nil where the phone has no voice of the language.
    static func best(for language: String, among installed: [String]) -> String? {
        let wanted = language.replacing("_", with: "-").lowercased()
        let same = installed.filter { base($0) == base(wanted) }
        return same.first { $0.lowercased() == wanted } ?? same.first { $0.lowercased().hasSuffix("-in") } ?? same.first
    }

    private static func base(_ tag: String) -> String {
        (tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? tag).lowercased()
    }
}
