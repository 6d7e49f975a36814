/// Whether this process rings, and what becomes of what the server rang with while the app did not run.
///
/// The core says "stop" also where this process never rang: the one before it may have. But with the phone in a pocket the
/// server's message may be all that tells of a case, so it stays until somebody looks at the app.
struct RingingHere {
    private(set) var isRinging = false
    /// It was to stop where only the server had rung, and nobody looked.
    private var isLeft = false

    mutating func begins() {
        isRinging = true
        isLeft = false
    }

    /// - Returns: Whether what the server rang with goes too.
    mutating func ends(inFront: Bool) -> Bool {
        isLeft = !isRinging && !inFront
        isRinging = false
        return !isLeft
    }

    /// The app comes to the front.
    /// - Returns: As `ends`.
    mutating func comesToFront() -> Bool {
        defer { isLeft = false }
        return isLeft
    }
}
