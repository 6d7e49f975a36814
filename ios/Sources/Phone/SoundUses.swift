/// Who uses the phone's one audio session now. To end it under somebody who still sounds would silence them.
struct SoundUses {
    /// For what it is used.
    enum Use: Hashable, CaseIterable {
        case speech, voiceNote, ringing, recording
    }

    /// What is to become of the session.
    enum Next: Equatable {
        /// It is as this one needs it.
        case asFor(Use)
        /// Nobody uses it: others may sound again.
        case end
        case stay
    }

    /// The latest last: the session is as that one needs it.
    private var uses: [Use] = []

    mutating func begin(_ use: Use) -> Next {
        uses.removeAll { $0 == use }
        uses.append(use)
        return .asFor(use)
    }

    mutating func end(_ use: Use) -> Next {
        guard let index = uses.firstIndex(of: use) else { return .stay }
        let wasLatest = index == uses.count - 1
        uses.remove(at: index)
        guard let latest = uses.last else { return .end }
        return wasLatest ? .asFor(latest) : .stay
    }
}
