#if canImport(UIKit)
    import AVFoundation
    import Core

    /// Plays voice notes from memory; nothing of them is written to a file. iOS plays AAC, and no Opus in Ogg.
    public final class PhoneVoicePlayer: NSObject, PlayingVoices {
        private var player: AVAudioPlayer?
        private var content: Data?
        private var ended: (@MainActor @Sendable () -> Void)?

        public func play(_ content: Data, ended: @escaping @MainActor @Sendable () -> Void) -> Bool {
            if self.content != content {
                stop()
                // Also with the mute switch on: somebody pressed "play".
                try? AVAudioSession.sharedInstance().setCategory(.playback, mode: .spokenAudio, options: [])
                player = try? AVAudioPlayer(data: content)
                player?.delegate = self
                self.content = content
            }
            self.ended = ended
            return player?.play() ?? false
        }

        public func pause() { player?.pause() }

        public func stop() {
            player?.stop()
            (player, content, ended) = (nil, nil, nil)
        }
    }

    extension PhoneVoicePlayer: AVAudioPlayerDelegate {
        nonisolated public func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
            Task { @MainActor in self.ended?() }
        }
    }
#endif
