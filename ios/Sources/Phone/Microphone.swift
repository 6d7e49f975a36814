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
            interruptions = NotificationCenter.default.addObserver(
                forName: AVAudioSession.interruptionNotification, object: nil, queue: .main
            ) { [weak self] note in
                // A call comes in: what was said until then is kept.
                let type = note.userInfo?[AVAudioSessionInterruptionTypeKey] as? UInt
                guard type == AVAudioSession.InterruptionType.began.rawValue else { return }
                MainActor.assumeIsolated { self?.end(keeping: true) }
            }
        }

        func record(atMost seconds: TimeInterval) async -> CaptureOutput {
            guard recorder == nil else { return .failed }
            let session = AVAudioSession.sharedInstance()
            do {
                try session.setCategory(.record, mode: .default, options: [])
                try session.setActive(true)
                let file = try PassingFile.captures.fresh(named: "voice.m4a")
                let recorder = try AVAudioRecorder(url: file, settings: Self.format)
                recorder.delegate = self
                self.recorder = recorder
                isKept = true
                return await answer.wait { if !recorder.record(forDuration: seconds) { ended(isWhole: false) } }
            } catch {
                recorder = nil
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
            try? AVAudioSession.sharedInstance().setActive(false, options: .notifyOthersOnDeactivation)
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
