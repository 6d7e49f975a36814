#if canImport(UIKit)
    import AVFoundation
    import Core

    /// Plays voice notes from memory; nothing of them is written to a file. iOS plays AAC, and no Opus in Ogg.
    public final class PhoneVoicePlayer: NSObject, PlayingVoices {
        private var player: AVAudioPlayer?
        private var content: Data?
        private var ended: (@MainActor @Sendable () -> Void)?
        private var interruptions: (any NSObjectProtocol)?

        public override init() {
            super.init()
            // A call comes in: iOS has halted it, and it goes on when somebody presses "play" again.
            interruptions = watchingInterruptions(for: self) { $0.end() }
        }

        public func play(_ content: Data, ended: @escaping @MainActor @Sendable () -> Void) -> Bool {
            if self.content != content {
                stop()
                player = try? AVAudioPlayer(data: content)
                player?.delegate = self
                self.content = content
            }
            guard let player else { return false }
            self.ended = ended
            // Where it fails the sound may still come.
            try? SoundSession.shared.begin(.voiceNote)
            let plays = player.play()
            if !plays { SoundSession.shared.end(.voiceNote) }
            return plays
        }

        public func pause() {
            player?.pause()
            SoundSession.shared.end(.voiceNote)
        }

        public func stop() {
            player?.stop()
            (player, content, ended) = (nil, nil, nil)
            SoundSession.shared.end(.voiceNote)
        }

        /// It does not sound any more, for now or at its end.
        private func end() {
            SoundSession.shared.end(.voiceNote)
            ended?()
        }
    }

    extension PhoneVoicePlayer: AVAudioPlayerDelegate {
        nonisolated public func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
            let what = ObjectIdentifier(player)
            // The end of one that was let go meanwhile is nobody's.
            Task { @MainActor in if self.player.map(ObjectIdentifier.init) == what { end() } }
        }
    }
#endif
