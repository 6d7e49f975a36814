#if canImport(UIKit)
    import AVFoundation

    /// The phone's one audio session, for all that sounds or listens.
    @MainActor
    final class SoundSession {
        static let shared = SoundSession()

        private var uses = SoundUses()

        /// Makes the session as it is needed, unless somebody uses it who matters more. Where iOS refuses, what sounds does so beside others, or not at all.
        /// - Throws: What iOS says, as during a call.
        func begin(_ use: SoundUses.Use) throws { try follow(uses.begin(use)) }

        /// Gives it back: to whoever else uses it, else to other apps.
        func end(_ use: SoundUses.Use) { try? follow(uses.end(use)) }

        private func follow(_ next: SoundUses.Next) throws {
            let session = AVAudioSession.sharedInstance()
            switch next {
            case .asFor(let use):
                try session.setCategory(use.category, mode: use.mode, options: use.options)
                try session.setActive(true)
            case .end: try session.setActive(false, options: .notifyOthersOnDeactivation)
            case .stay: break
            }
        }
    }

    extension SoundUses.Use {
        fileprivate var category: AVAudioSession.Category {
            switch self {
            case .tone, .speech: .ambient
            // Heard with the mute switch on: somebody pressed "play", or is on duty.
            case .voiceNote, .ringing: .playback
            case .recording: .record
            }
        }

        fileprivate var mode: AVAudioSession.Mode {
            switch self {
            case .speech, .voiceNote: .spokenAudio
            case .tone, .ringing, .recording: .default
            }
        }

        fileprivate var options: AVAudioSession.CategoryOptions {
            switch self {
            case .speech, .ringing: .duckOthers
            case .tone, .voiceNote, .recording: []
            }
        }
    }

    /// Has somebody act when a call or another app takes the sound away, which halts what played, or when that is over.
    /// - Returns: What is to be given back to `NotificationCenter.removeObserver` to end it.
    @MainActor
    func watchingInterruptions<Watcher: AnyObject & Sendable>(
        _ wanted: AVAudioSession.InterruptionType = .began, for watcher: Watcher,
        _ act: @escaping @MainActor @Sendable (Watcher) -> Void
    ) -> any NSObjectProtocol {
        NotificationCenter.default.addObserver(
            forName: AVAudioSession.interruptionNotification, object: nil, queue: .main
        ) { [weak watcher] note in
            let type = note.userInfo?[AVAudioSessionInterruptionTypeKey] as? UInt
            guard type == wanted.rawValue else { return }
            MainActor.assumeIsolated { if let watcher { act(watcher) } }
        }
    }
#endif
