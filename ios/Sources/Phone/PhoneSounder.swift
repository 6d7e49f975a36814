#if canImport(UIKit)
    import AVFoundation
    import Core
    import MainCore

    /// Tones. Generated, so that they are the same three on every phone; the mute switch silences them.
    public final class PhoneSounder: Sounding {
        /// Held while it plays: AVAudioPlayer falls silent when nobody holds it.
        private var player: AVAudioPlayer?

        public init() {}

        public func play(_ operation: PlayOperation) {
            try? AVAudioSession.sharedInstance().setCategory(.ambient, mode: .default, options: [])
            player = try? AVAudioPlayer(data: Tone(operation).wav)
            player?.play()
        }
    }
#endif
