package org.main.emergency.platform

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.util.Log
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import org.main.emergency.core.AskPermissionOperation
import org.main.emergency.core.CalendarOperation
import org.main.emergency.core.CaptureOutput
import org.main.emergency.core.CapturePhotoOperation
import org.main.emergency.core.DialOperation
import org.main.emergency.core.DisguiseOperation
import org.main.emergency.core.LocateOperation
import org.main.emergency.core.LocateOutput
import org.main.emergency.core.NotifyOperation
import org.main.emergency.core.OpenMapOperation
import org.main.emergency.core.OpenSettingsOperation
import org.main.emergency.core.PickContactOperation
import org.main.emergency.core.PickContactOutput
import org.main.emergency.core.PlayOperation
import org.main.emergency.core.RecordAudioOperation
import org.main.emergency.core.RemindOperation
import org.main.emergency.core.RingOperation
import org.main.emergency.core.ScanCodeOperation
import org.main.emergency.core.ScanCodeOutput
import org.main.emergency.core.ScheduleSyncOperation
import org.main.emergency.core.SecretOperation
import org.main.emergency.core.SecretOutput
import org.main.emergency.core.SendSmsOperation
import org.main.emergency.core.SendSmsOutput
import org.main.emergency.core.ShareOperation
import org.main.emergency.core.Shell
import org.main.emergency.core.ShowOperation
import org.main.emergency.core.SpeakOperation
import org.main.emergency.core.SpeakOutput
import org.main.emergency.core.TrackOperation
import org.main.emergency.core.UiEvent
import org.main.emergency.core.VibrateOperation
import org.main.emergency.core.ViewModel
import org.main.emergency.scan.ScanRequest

/**
 * What the core asks of the phone. It calls on its own threads: everything is handed to the main thread, or to one
 * for files, and nothing is decided here. A class for each thing that the phone can do stands beside this one.
 */
class AndroidShell(
    private val context: Context,
    private val secrets: SecretFiles,
    private val front: Front,
    private val held: HeldContent,
    private val draw: (ViewModel) -> Unit,
    private val tell: (UiEvent) -> Unit,
) : Shell {
    private val main = Handler(Looper.getMainLooper())
    private val scope = CoroutineScope(SupervisorJob() + Dispatchers.Main)
    private val locator = Locator(context)
    private val haptics = Haptics(context)
    private val notifier = Notifier(context)
    private val jobs = SyncJobs(context)
    private val tracker = Tracker(context)
    private val tones = Tones()
    private val settings = SettingsPages(context)
    private val asked = Asked(context, front)
    private val sms = SmsSender(context)
    private val messages = MessageApp(context, front)
    private val camera = PhotoCamera(context, front, asked)
    private val scanner = CodeScanner(front, asked)
    private val recorder = VoiceRecorder(context, asked)
    private val contacts = ContactPicker(context, front)
    private val ringer = Ringer(context)
    private val reminders = Reminders(context)
    private val sharing = Sharing(context)
    private val otherApps = OtherApps(context)
    private val speaker = Speaker(context) { notices.look() }

    @Volatile private var drawn: ViewModel? = null

    /** What the phone is and allows. Main thread only. */
    val notices: PhoneNotices = PhoneNotices(context, asked, messages, { speaker.hasVoice }) { state ->
        tell(UiEvent.PhoneNoticed(state))
    }

    override fun render(view: ViewModel) {
        drawn = view
        draw(view)
        main.post { speaker.languageIs(view.language) }
    }

    override fun dial(operation: DialOperation) = onMain { Dialler.open(context, operation.number) }

    override fun vibrate(operation: VibrateOperation) = onMain { haptics.play(operation) }

    override fun notify(operation: NotifyOperation) = onMain { notifier.show(operation) }

    override fun scheduleSync(operation: ScheduleSyncOperation) = onMain { jobs.schedule(operation) }

    override fun track(operation: TrackOperation) = onMain { tracker.track(operation) }

    override fun play(operation: PlayOperation) = onMain { tones.play(operation) }

    override fun askPermission(operation: AskPermissionOperation) {
        scope.launch {
            asked.ask(operation.permission)
            notices.tellNow()
        }
    }

    override fun openSettings(operation: OpenSettingsOperation) = onMain { settings.open(operation.page) }

    override fun disguise(operation: DisguiseOperation) = onMain {
        when (operation) {
            is DisguiseOperation.Appear -> {
                val disguise = Disguise.of(context)
                disguise.appear(operation.neutral)
                front.activity?.let(disguise::dress)
            }

            DisguiseOperation.Leave -> Disguise.leave(front)
        }
    }

    override fun ring(operation: RingOperation) = onMain { ringer.ring(operation) }

    override fun remind(operation: RemindOperation) = onMain { reminders.set(operation) }

    override fun share(operation: ShareOperation) {
        scope.launch { sharing.share(operation) }
    }

    override fun addToCalendar(operation: CalendarOperation) = onMain { otherApps.addToCalendar(operation) }

    override fun openMap(operation: OpenMapOperation) = onMain { otherApps.openMap(operation) }

    override fun show(operation: ShowOperation) = held.show(operation)

    override fun coreRestarted() {
        Log.w(TAG, "the core started anew from its stores")
    }

    override suspend fun locate(operation: LocateOperation): LocateOutput = locator.locate(operation)

    override suspend fun sendSms(operation: SendSmsOperation): SendSmsOutput = withContext(Dispatchers.Main) {
        if (operation.byItself) {
            sms.send(operation.to, operation.text)
        } else {
            messages.compose(operation.to, operation.text)
        }
    }

    override suspend fun speak(operation: SpeakOperation): SpeakOutput = speaker.speak(operation)

    override suspend fun capturePhoto(operation: CapturePhotoOperation): CaptureOutput =
        camera.take(operation.longestSide.toInt())

    override suspend fun recordAudio(operation: RecordAudioOperation): CaptureOutput =
        recorder.record(operation).also { withContext(Dispatchers.Main) { notices.look() } }

    // The picker offers only people with a number, whether that is asked or not: the others could not be told.
    override suspend fun pickContact(operation: PickContactOperation): PickContactOutput = contacts.pick()

    override suspend fun scanQr(operation: ScanCodeOperation): ScanCodeOutput = withContext(Dispatchers.Main) {
        scanner.scan(ScanRequest.of(operation, drawn)).also { notices.look() }
    }

    override suspend fun secret(operation: SecretOperation): SecretOutput =
        withContext(Dispatchers.IO) { secrets.answer(operation) }

    private fun onMain(what: () -> Unit) {
        main.post(what)
    }

    private companion object {
        const val TAG = "MainEmergency"
    }
}
