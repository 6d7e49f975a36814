#if canImport(UIKit)
    import AVFoundation
    import Core
    import MainCore
    import UIKit
    import UserNotifications

    /// Rings for a case: by a chain of notifications, and with the app in front by a player of its own, which the mute
    /// switch does not silence. Nothing on it tells of the person.
    @MainActor
    public final class PhoneRinger: Ringing {
        private let notifier: PhoneNotifier
        private var tell: (@MainActor @Sendable (UiEvent) -> Void)?
        private var isAddressWanted = false
        private var here = RingingHere()
        /// Held while it plays: AVAudioPlayer falls silent when nobody holds it.
        private var player: AVAudioPlayer?
        private var observers: [any NSObjectProtocol] = []

        init(notifier: PhoneNotifier) {
            self.notifier = notifier
            PushAddress.shared.changed = { [weak self] in self?.tell?(.pushAddressChanged(token: $0)) }
            observers = [
                watching(UIApplication.didBecomeActiveNotification, for: self) { $0.comeToFront() },
                watching(UIApplication.didEnterBackgroundNotification, for: self) { $0.endPlaying() },
                // A call had halted it.
                watchingInterruptions(.ended, for: self) { $0.playInFront() },
            ]
        }

        public func listen(_ tell: @escaping @MainActor @Sendable (UiEvent) -> Void) {
            self.tell = tell
            notifier.ringing(opened: { tell(.ringingOpened) }, dismissed: { tell(.ringingSilenced) })
        }

        public func wantAddress() {
            guard !isAddressWanted else { return }
            isAddressWanted = true
            // Asks nobody: what comes this way is shown to the person only where they permitted it.
            UIApplication.shared.registerForRemoteNotifications()
        }

        public func ring(_ operation: RingOperation) {
            switch operation {
            case .start(let title, let text, _): start(title: title, text: text)
            case .stop: stop()
            }
        }

        private func start(title: String, text: String) {
            // Where it rings already, something new does: the chain of before may have come to its end, and a new one takes
            // its place link by link.
            here.begins()
            // Without the file iOS plays its own short sound.
            if let library = FileManager.default.urls(for: .libraryDirectory, in: .userDomainMask).first {
                try? RingChain.keepSound(in: library)
            }
            // With the app in front its links are banners over the screen; those to come are for when the person leaves.
            notifier.showRinging(title: title, text: text)
            ringInFront()
        }

        private func stop() {
            endPlaying()
            notifier.hideRinging()
            if here.ends(inFront: isInFront) { notifier.hidePushedRinging() }
        }

        private func comeToFront() {
            if here.comesToFront() { notifier.hidePushedRinging() }
            ringInFront()
        }

        private var isInFront: Bool { UIApplication.shared.applicationState == .active }

        private func ringInFront() {
            guard here.isRinging, isInFront else { return }
            playInFront()
            notifier.openRingingUnlessShown()
        }

        /// Begins the sound, or begins it anew where something has halted it.
        private func playInFront() {
            guard here.isRinging, isInFront, player?.isPlaying != true else { return }
            // During a call iOS refuses; it is tried again when that is over.
            try? SoundSession.shared.begin(.ringing)
            player = player ?? (try? AVAudioPlayer(data: RingChain.tone.wav))
            player?.numberOfLoops = -1
            player?.play()
        }

        private func endPlaying() {
            guard let player else { return }
            player.stop()
            self.player = nil
            SoundSession.shared.end(.ringing)
        }
    }

    /// The address at which Apple rings this phone.
    @MainActor
    public final class PushAddress {
        /// iOS tells it to the one delegate of the process.
        public static let shared = PushAddress()

        var changed: (@MainActor (String) -> Void)?

        /// Takes the address as iOS gives it, which is as MAIN's server wants it in hexadecimal digits.
        public func isNow(_ token: Data) { changed?(Self.written(token)) }

        nonisolated static func written(_ token: Data) -> String {
            token.map { byte in
                let digits = String(byte, radix: 16)
                return digits.count == 1 ? "0\(digits)" : digits
            }.joined()
        }
    }
#endif
