#if canImport(UIKit)
    import AVFoundation
    import MainCore

    /// One voice note.
    @MainActor
    final class Microphone: NSObject, AVAudioRecorderDelegate {
        private let answer = Answer<CaptureOutput>()
        private var recorder: AVAudioRecorder?
        private var isKept = true
        private var interruptions: (any NSObjectProtocol)?

        /// Speech, two minutes in 400 kB.
        private static let format: [String: Any] = [
            AVFormatIDKey: kAudioFormatMPEG4AAC, AVSampleRateKey: 16_000, AVNumberOfChannelsKey: 1,
            AVEncoderBitRateKey: 24_000,
        ]

        override init() {
            super.init()
            // A call comes in: what was said until then is kept.
            interruptions = watchingInterruptions(for: self) { $0.end(keeping: true) }
        }

        func record(atMost seconds: TimeInterval) async -> CaptureOutput {
            guard recorder == nil else { return .failed }
            do {
                try SoundSession.shared.begin(.recording)
                let file = try PassingFile.captures.fresh(named: "voice.m4a")
                let recorder = try AVAudioRecorder(url: file, settings: Self.format)
                recorder.delegate = self
                self.recorder = recorder
                isKept = true
                return await answer.wait { if !recorder.record(forDuration: seconds) { ended(isWhole: false) } }
            } catch {
                recorder = nil
                SoundSession.shared.end(.recording)
                return .failed
            }
        }

        /// Ends it; `record` then answers.
        func end(keeping: Bool) {
            isKept = keeping
            recorder?.stop()
        }

        private func ended(isWhole: Bool) {
            guard let recorder else { return }
            self.recorder = nil
            SoundSession.shared.end(.recording)
            if isWhole, isKept {
                return answer.give(.taken(path: recorder.url.path(percentEncoded: false), mediaType: "audio/mp4"))
            }
            recorder.deleteRecording()
            answer.give(isWhole ? .cancelled : .failed)
        }

        nonisolated func audioRecorderDidFinishRecording(_ recorder: AVAudioRecorder, successfully flag: Bool) {
            Task { @MainActor in ended(isWhole: flag) }
        }
    }
#endif
