import Foundation

/// How an iPhone rings: iOS lets no app ring by itself behind a lock screen, and plays the sound of a notification for
/// thirty seconds at most. So a ringing is a chain of notifications, set all at once, that follow each other without a
/// gap worth speaking of; the first is there at once.
struct RingChain {
    /// Seconds of sound; iOS plays its own short one instead of a longer file.
    static let sound = 28
    /// Seconds from one notification to the next.
    static let every = 30
    /// Ten minutes: then the server rings the next in the line. iOS keeps 64 notifications for an app, and the reminders
    /// need theirs.
    static let links = 20

    /// Their names, the earliest first.
    static let identifiers = (0..<links).map { "ringing-\($0)" }

    /// When a link comes, in seconds from now; nil for the one that comes at once.
    static func delay(of link: Int) -> TimeInterval? { link == 0 ? nil : TimeInterval(link * every) }

    /// The name of the file with the sound, in the folder where iOS looks for sounds of notifications.
    static let file = "ringing.wav"

    /// The sound: two high notes and a rest, again and again.
    static var tone: Tone {
        let call = [Tone.Note(pitch: 880, length: 380), Tone.Note(pitch: 1175, length: 380), Tone.Note(rest: 500)]
        // Two pauses stand within a call, one after it.
        let length = call.map(\.length).reduce(0, +) + call.count * Tone.pause
        return Tone(notes: Array(repeatElement(call, count: sound * 1000 / length).joined()))
    }

    /// Puts the sound where iOS finds it; a name that is there already is not written again.
    static func keepSound(in library: URL) throws {
        let folder = library.appendingPathComponent("Sounds", isDirectory: true)
        let file = folder.appendingPathComponent(file)
        guard !FileManager.default.fileExists(atPath: file.path) else { return }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try tone.wav.write(to: file, options: .atomic)
    }
}
