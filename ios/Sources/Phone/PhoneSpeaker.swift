#if canImport(UIKit)
    import AVFoundation
    import Core
    import MainCore

    /// Says things aloud: a recorded clip where there is one, else the phone's own voice for the language.
    ///
    /// The mute switch on the side of the phone silences it, as it silences tones: who has set it must not be given away.
    @MainActor
    public final class PhoneSpeaker: NSObject, Speaking {
        private let synthesizer = AVSpeechSynthesizer()
        private let answer = Answer<SpeakOutput>()
        private var player: AVAudioPlayer?
        /// What is being said: an end that comes late, of something else, is not its end.
        private var current: ObjectIdentifier?

        public override init() {
            super.init()
            synthesizer.delegate = self
        }

        public func speak(_ operation: SpeakOperation) async -> SpeakOutput {
            beQuiet()
            guard case .say(let text, let language, let clip) = operation else { return .stopped }
            if let clip, let player = Self.player(of: clip) { return await play(player) }
            guard let voice = Self.voice(for: language) else { return .noVoice }
            let utterance = AVSpeechUtterance(string: text)
            utterance.voice = voice
            return await answer.wait {
                openSession()
                current = ObjectIdentifier(utterance)
                synthesizer.speak(utterance)
            }
        }

        /// Whether the phone has a voice for a language.
        static func hasVoice(for language: String) -> Bool { voice(for: language) != nil }

        private static func voice(for language: String) -> AVSpeechSynthesisVoice? {
            let voices = AVSpeechSynthesisVoice.speechVoices()
            let tag = Voices.best(for: language, among: voices.map(\.language))
            return tag.flatMap { AVSpeechSynthesisVoice(language: $0) }
        }

        /// Nil where the file is gone or is no sound: the voice then says it.
        private static func player(of path: String) -> AVAudioPlayer? {
            try? AVAudioPlayer(contentsOf: URL(filePath: path))
        }

        private func play(_ player: AVAudioPlayer) async -> SpeakOutput {
            player.delegate = self
            self.player = player
            return await answer.wait {
                openSession()
                current = ObjectIdentifier(player)
                if !player.play() { finish(.noVoice) }
            }
        }

        private func beQuiet() {
            player?.stop()
            synthesizer.stopSpeaking(at: .immediate)
            finish(.stopped)
        }

        private func finish(_ output: SpeakOutput) {
            guard answer.isAwaited else { return }
            current = nil
            player = nil
            answer.give(output)
            SoundSession.shared.end(.speech)
        }

        private func ended(_ what: ObjectIdentifier, _ output: SpeakOutput) {
            if current == what { finish(output) }
        }

        private func openSession() {
            // Where it fails the sound still comes, beside that of others.
            try? SoundSession.shared.begin(.speech)
        }
    }

    extension PhoneSpeaker: AVSpeechSynthesizerDelegate, AVAudioPlayerDelegate {
        nonisolated public func speechSynthesizer(
            _ synthesizer: AVSpeechSynthesizer, didFinish utterance: AVSpeechUtterance
        ) {
            let what = ObjectIdentifier(utterance)
            Task { @MainActor in ended(what, .said) }
        }

        nonisolated public func speechSynthesizer(
            _ synthesizer: AVSpeechSynthesizer, didCancel utterance: AVSpeechUtterance
        ) {
            let what = ObjectIdentifier(utterance)
            Task { @MainActor in ended(what, .stopped) }
        }

        nonisolated public func audioPlayerDidFinishPlaying(_ player: AVAudioPlayer, successfully flag: Bool) {
            let what = ObjectIdentifier(player)
            Task { @MainActor in ended(what, flag ? .said : .noVoice) }
        }
    }
#endif
