import Foundation
import MainCore

/// The `Shell` that the core talks to. Its plain methods are called on the core's own threads and only enqueue; what
/// they ask is performed on the main actor, in the order in which it was asked.
final class PhoneShell: Shell {
    /// What the core asks for without waiting for an answer.
    enum Request: Sendable {
        case dial(DialOperation)
        case vibrate(VibrateOperation)
        case notify(NotifyOperation)
        case scheduleSync(ScheduleSyncOperation)
        case track(TrackOperation)
        case play(PlayOperation)
        case askPermission(AskPermissionOperation)
        case openSettings(OpenSettingsOperation)
        case disguise(DisguiseOperation)
        case ring(RingOperation)
        case remind(RemindOperation)
        case share(ShareOperation)
        case addToCalendar(CalendarOperation)
        case openMap(OpenMapOperation)
        case show(ShowOperation)
        case scan(ScanCodeOperation, answer: @Sendable (ScanCodeOutput) -> Void)
        case noteRestart
    }

    /// The newest view; one that nobody drew before the next came is dropped.
    let views: AsyncStream<ViewModel>
    /// Everything asked, nothing dropped.
    let requests: AsyncStream<Request>

    private let newestView: AsyncStream<ViewModel>.Continuation
    private let queue: AsyncStream<Request>.Continuation
    private let hardware: Hardware

    init(hardware: Hardware) {
        (views, newestView) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
        (requests, queue) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
        self.hardware = hardware
    }

    /// No view and no request comes after this.
    func end() {
        newestView.finish()
        queue.finish()
    }

    func render(view: ViewModel) { newestView.yield(view) }
    func dial(operation: DialOperation) { queue.yield(.dial(operation)) }
    func vibrate(operation: VibrateOperation) { queue.yield(.vibrate(operation)) }
    func notify(operation: NotifyOperation) { queue.yield(.notify(operation)) }
    func scheduleSync(operation: ScheduleSyncOperation) { queue.yield(.scheduleSync(operation)) }
    func track(operation: TrackOperation) { queue.yield(.track(operation)) }
    func play(operation: PlayOperation) { queue.yield(.play(operation)) }
    func askPermission(operation: AskPermissionOperation) { queue.yield(.askPermission(operation)) }
    func openSettings(operation: OpenSettingsOperation) { queue.yield(.openSettings(operation)) }
    func disguise(operation: DisguiseOperation) { queue.yield(.disguise(operation)) }
    func ring(operation: RingOperation) { queue.yield(.ring(operation)) }
    func remind(operation: RemindOperation) { queue.yield(.remind(operation)) }
    func share(operation: ShareOperation) { queue.yield(.share(operation)) }
    func addToCalendar(operation: CalendarOperation) { queue.yield(.addToCalendar(operation)) }
    func openMap(operation: OpenMapOperation) { queue.yield(.openMap(operation)) }
    func show(operation: ShowOperation) { queue.yield(.show(operation)) }
    func coreRestarted() { queue.yield(.noteRestart) }

    func locate(operation: LocateOperation) async -> LocateOutput { await hardware.locator.locate(operation) }
    func sendSms(operation: SendSmsOperation) async -> SendSmsOutput { await hardware.messenger.send(operation) }
    func speak(operation: SpeakOperation) async -> SpeakOutput { await hardware.speaker.speak(operation) }
    func capturePhoto(operation: CapturePhotoOperation) async -> CaptureOutput {
        await hardware.recorder.photo(operation)
    }
    func recordAudio(operation: RecordAudioOperation) async -> CaptureOutput {
        await hardware.recorder.audio(operation)
    }
    func pickContact(operation: PickContactOperation) async -> PickContactOutput {
        await hardware.contacts.pick(operation)
    }
    /// Enqueued like what is not waited for: what "back" is called stands in the view that is drawn.
    func scanQr(operation: ScanCodeOperation) async -> ScanCodeOutput {
        await withCheckedContinuation { waiting in
            let request = Request.scan(operation) { waiting.resume(returning: $0) }
            // The app ends: nobody would answer.
            if case .terminated = queue.yield(request) { waiting.resume(returning: .failed) }
        }
    }
    func secret(operation: SecretOperation) async -> SecretOutput { await hardware.secrets.perform(operation) }
}
