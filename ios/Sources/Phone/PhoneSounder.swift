#if canImport(UIKit)
    import AVFoundation
    import Core
    import MainCore

    /// Tones. Generated, so that they are the same three on every phone; the mute switch silences them.
    public final class PhoneSounder: NSObject, Sounding {
        /// Held while it plays: AVAudioPlayer falls silent when nobody holds it.
        private var player: AVAudioPlayer?

        public override init() { super.init() }

        public func play(_ operation: PlayOperation) {
            player = try? AVAudioPlayer(data: Tone(operation).wav)
            player?.delegate = self
            // Where it fails the tone may still come.
            try? SoundSession.shared.begin(.tone)
            if player?.play() != true { end() }
        }

        private func end() {
            player = nil
            SoundSession.shared.end(.tone)
        }
    }

    extension PhoneSounder: AVAudioPlayerDelegate {
        nonisolated public func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
            let what = ObjectIdentifier(player)
            // The end of one that another has followed is nobody's.
            Task { @MainActor in if self.player.map(ObjectIdentifier.init) == what { end() } }
        }
    }
#endif
