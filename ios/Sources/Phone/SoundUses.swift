/// Who uses the phone's one audio session now. To end it under somebody who still sounds would silence them, and so would
/// making it as somebody else needs it who matters less.
struct SoundUses {
    /// For what it is used. Each matters more than those before it.
    enum Use: Int {
        case tone, speech, voiceNote, recording, ringing
    }

    /// What is to become of the session.
    enum Next: Equatable {
        /// It is as this one needs it.
        case asFor(Use)
        /// Nobody uses it: others may sound again.
        case end
        case stay
    }

    private var uses: Set<Use> = []

    /// The session is as this one needs it.
    private var first: Use? { uses.max { $0.rawValue < $1.rawValue } }

    mutating func begin(_ use: Use) -> Next {
        uses.insert(use)
        return first == use ? .asFor(use) : .stay
    }

    mutating func end(_ use: Use) -> Next {
        guard uses.remove(use) != nil else { return .stay }
        guard let first else { return .end }
        return first.rawValue < use.rawValue ? .asFor(first) : .stay
    }
}
