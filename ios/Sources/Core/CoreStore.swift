import Foundation
import Links
import MainCore
import Observation

/// The core as the screens see it: the newest view to draw, and a way to say what a person did. It holds no state of
/// its own beyond whether the core can be reached.
@MainActor @Observable
public final class CoreStore {
    /// What to draw; nothing until the core has pushed its first view.
    public private(set) var view: ViewModel?

    /// The core could not be made, or takes no more events. The screen then shows the two numbers, which need no core.
    public private(set) var isUnreachable = false

    /// The content of the attachment on the screen: in memory alone, and only while the core has it held.
    public private(set) var held: HeldContent?

    /// The voice note on the screen is being heard.
    public private(set) var isPlaying = false

    /// How often the core failed inside and began anew from its stores since the app started.
    public private(set) var restarts = 0

    @ObservationIgnored private let hardware: Hardware
    @ObservationIgnored private let shell: PhoneShell
    @ObservationIgnored private var core: EmergencyCore?
    @ObservationIgnored private var isClosed = false
    @ObservationIgnored private var noticing: Task<Void, Never>?
    @ObservationIgnored private var drawing: Task<Void, Never>?
    @ObservationIgnored private var performing: Task<Void, Never>?

    /// Starts the core. Never fails: where the core cannot be made, `isUnreachable` says so.
    public init(config: CoreConfig, hardware: Hardware) {
        self.hardware = hardware
        let shell = PhoneShell(hardware: hardware)
        self.shell = shell
        drawing = Task { [weak self] in
            for await view in shell.views { self?.draw(view) }
        }
        performing = Task { [weak self] in
            for await request in shell.requests { self?.perform(request) }
        }
        do {
            core = try EmergencyCore(config: config, shell: shell)
        } catch {
            isUnreachable = true
        }
        // Also what happened before the core was there: iOS may have started the app for it.
        hardware.ringer.listen { [weak self] in self?.send($0) }
    }

    /// Tells the core what a person did or the phone noticed.
    public func send(_ event: UiEvent) {
        do {
            guard let core else { throw SendError.Closed }
            try core.send(event: event)
        } catch {
            isUnreachable = true
        }
    }

    /// Looks at what the phone is and allows, and tells the core. Called when the app comes to the front, and whenever
    /// the phone says that something of it changed.
    public func noticePhone() {
        // One after the other: what was looked at later is told later.
        let before = noticing
        noticing = Task {
            await before?.value
            await tellOfPhone()
        }
    }

    /// Begins the voice note on the screen, halts it, or goes on.
    /// - Returns: Whether this phone can play it.
    public func pressPlay() -> Bool {
        guard let held else { return false }
        guard !isPlaying else {
            hardware.voicePlayer.pause()
            isPlaying = false
            return true
        }
        isPlaying = hardware.voicePlayer.play(held.content) { [weak self] in self?.isPlaying = false }
        return isPlaying
    }

    /// Takes an address with which the app was opened. One that is none of ours only opens the app.
    public func open(_ url: URL) {
        switch AppLink(url) {
        case .sos: send(.sosAskedFromOutside)
        case nil: break
        }
    }

    /// Opens the dialler without the core, for the screen that is shown when there is none.
    public func dialWithoutCore(_ number: EmergencyNumber) {
        hardware.dialler.dial(number.dialled)
    }

    /// Ends the core; returns when all it keeps is on the disk.
    public func close() async {
        let core = core
        isClosed = true
        // `close` waits for the core's threads, and those for answers of the phone.
        await onOwnThread { core?.close() }
        shell.end()
        await drawing?.value
        await performing?.value
    }

    private func draw(_ new: ViewModel) {
        let isNewLanguage = new.language != view?.language
        view = new
        // Whether there is a voice depends on the language.
        if isNewLanguage { noticePhone() }
        // Who sees the cases of a hub is signed in.
        if case .inbox = new.screen { hardware.ringer.wantAddress() }
    }

    private func tellOfPhone() async {
        let state = await hardware.permissions.state(language: view?.language)
        // The app may have ended meanwhile, which is no failure of the core.
        if core != nil, !isClosed { send(.phoneNoticed(state: state)) }
    }

    private func hold(_ operation: ShowOperation) {
        hardware.voicePlayer.stop()
        isPlaying = false
        held =
            switch operation {
            case .hold(let name, _, let content): HeldContent(name: name, content: content)
            case .letGo: nil
            }
    }

    private func perform(_ request: PhoneShell.Request) {
        switch request {
        case .track(let operation): hardware.follower.track(operation) { [weak self] in self?.send($0) }
        case .play(let operation): hardware.sounder.play(operation)
        case .openSettings(let operation): hardware.permissions.open(operation.page)
        case .disguise(let operation): hardware.disguiser.disguise(operation)
        case .ring(let operation): hardware.ringer.ring(operation)
        case .remind(let operation): hardware.reminders.remind(operation)
        case .share(let operation): hardware.sharer.share(operation)
        case .addToCalendar(let operation): hardware.otherApps.addToCalendar(operation)
        case .openMap(let operation): hardware.otherApps.openMap(operation)
        case .askPermission(let operation):
            // Not waited for: the system's question may stand for minutes, and a call must not stand behind it.
            Task {
                await hardware.permissions.ask(operation.permission)
                noticePhone()
            }
        case .dial(let operation): hardware.dialler.dial(operation.number)
        case .vibrate(let operation): hardware.vibrator.vibrate(operation)
        case .notify(let operation): hardware.notifier.notify(operation)
        case .scheduleSync(let operation): hardware.waker.schedule(operation)
        case .show(let operation): hold(operation)
        case .scan(let operation, let answer):
            // Not waited for: the camera may stand for minutes.
            let language = WrittenLanguage(tag: view?.language ?? "", isFromRight: view?.rightToLeft ?? false)
            Task { answer(await hardware.scanner.scan(operation, in: language)) }
        case .noteRestart: restarts += 1
        }
    }
}
