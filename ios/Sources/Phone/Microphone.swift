#if canImport(UIKit)
    import AVFoundation
    import MainCore

    /// One voice note.
    @MainActor
    final class Microphone: NSObject, AVAudioRecorderDelegate {
        private let answer = Answer<CaptureOutput>()
        /// A note is wanted: it is recorded, or the system's question stands before it.
        private var isWanted = false
        private var recorder: AVAudioRecorder?
        private var isKept = true
        /// When an end came last that found nothing recorded.
        private var earlyEnd: ContinuousClock.Instant?
        /// When a note ended last.
        private var lastEnd: ContinuousClock.Instant?
        private var interruptions: (any NSObjectProtocol)?

        /// Speech, two minutes in 400 kB.
        private static let format: [String: Any] = [
            AVFormatIDKey: kAudioFormatMPEG4AAC, AVSampleRateKey: 16_000, AVNumberOfChannelsKey: 1,
            AVEncoderBitRateKey: 24_000,
        ]

        /// The core asks on several threads: the end of a note may overtake its beginning, by moments.
        private static let overtaking: Duration = .seconds(1)

        override init() {
            super.init()
            // A call comes in: what was said until then is kept.
            interruptions = watchingInterruptions(for: self) { $0.recorder?.stop() }
        }

        /// Asks for the microphone the first time. A note that was ended before it began is none.
        func record(atMost seconds: TimeInterval) async -> CaptureOutput {
            guard !isWanted else { return .failed }
            isWanted = true
            defer { isWanted = false }
            guard !takeEarlyEnd(since: .now - Self.overtaking) else { return .cancelled }
            let asked = ContinuousClock.now
            guard await AVAudioApplication.requestRecordPermission() else { return .notPermitted }
            guard !takeEarlyEnd(since: asked) else { return .cancelled }
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
            guard let recorder else { return endWithoutNote() }
            isKept = keeping
            recorder.stop()
        }

        /// The core tells an end at each press: one that comes just after a note has ended is that note's, not the next one's.
        private func endWithoutNote() {
            if let lastEnd, lastEnd >= .now - Self.overtaking { return }
            earlyEnd = .now
        }

        /// Whether an end found nothing recorded since then; it counts once.
        private func takeEarlyEnd(since moment: ContinuousClock.Instant) -> Bool {
            defer { earlyEnd = nil }
            return earlyEnd.map { $0 >= moment } ?? false
        }

        private func ended(isWhole: Bool) {
            guard let recorder else { return }
            self.recorder = nil
            lastEnd = .now
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
