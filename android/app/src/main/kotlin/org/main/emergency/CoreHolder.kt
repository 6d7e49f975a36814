package org.main.emergency

import android.content.Context
import android.util.Log
import java.io.File
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import org.main.emergency.core.CoreConfig
import org.main.emergency.core.EmergencyCore
import org.main.emergency.core.InternalException
import org.main.emergency.core.Platform
import org.main.emergency.core.SendException
import org.main.emergency.core.StartException
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.platform.AndroidShell
import org.main.emergency.platform.Captures
import org.main.emergency.platform.Documents
import org.main.emergency.platform.Front
import org.main.emergency.platform.HeldContent
import org.main.emergency.platform.JobsAtWork
import org.main.emergency.platform.KeyWrap
import org.main.emergency.platform.KeystoreWrap
import org.main.emergency.platform.PushAddress
import org.main.emergency.platform.SecretFiles

/** Where a core lives and whom it talks to. */
data class CorePlace(
    /** A folder of its own, outside every backup. */
    val folder: File,
    /** Where the server is, without a slash at the end. */
    val serverUrl: String,
    /** The phone's own language, BCP 47. */
    val language: String,
    /** Whether this build may send messages by itself, once the person has agreed: the flavour `full`. */
    val sendsSms: Boolean = BuildConfig.SENDS_SMS,
    /** What seals the keys of the stores. */
    val keys: KeyWrap = KeystoreWrap(),
)

/** What there is to draw. */
sealed interface Drawing {
    /** The core has not said anything yet: some milliseconds after the start. */
    data object Blank : Drawing

    /** What the core says. */
    data class Of(val view: ViewModel) : Drawing

    /** There is no core. The screen then shows the numbers to call, which need none. */
    data object NoCore : Drawing
}

/** The one core of the process, and what it last said. */
class CoreHolder(context: Context, place: CorePlace) {
    private val drawings = MutableStateFlow<Drawing>(Drawing.Blank)

    /** What there is to draw; views that nobody had the time to draw are skipped. */
    val drawing: StateFlow<Drawing> = drawings.asStateFlow()

    /** The activity that draws this core, while there is one. */
    val front: Front = Front()

    /** The content of the attachment on the screen. */
    val held: HeldContent = HeldContent()

    /** Where this phone's doorbell is. */
    val pushAddress: PushAddress = PushAddress(context.applicationContext, ::send)

    private var shell: AndroidShell? = null
    private val core: EmergencyCore? = start(context.applicationContext, place)

    /** Tells the core from now on what the phone is and allows. Main thread only. */
    fun watchPhone() {
        shell?.notices?.start()
    }

    /** The app came to the foreground: how the phone stands first, since the screens speak of it. Main thread only. */
    fun appeared() {
        JobsAtWork.visited()
        shell?.notices?.tellNow()
        send(UiEvent.Appeared)
    }

    /** Hands an event to the core; never blocks. */
    fun send(event: UiEvent) {
        try {
            core?.send(event)
        } catch (_: SendException) {
            drawings.value = Drawing.NoCore
        }
    }

    /** Ends the core's threads when everything is on the disk. Blocks: not for the main thread. */
    fun close() {
        core?.shutDown()
    }

    private fun start(context: Context, place: CorePlace): EmergencyCore? = try {
        Captures.clear(context)
        Documents.clear(context, System.currentTimeMillis())
        val secrets = SecretFiles(File(place.folder, "keys"), place.keys)
        val shell = AndroidShell(context, secrets, front, held, ::draw, ::send)
        this.shell = shell
        EmergencyCore(config(context, place), shell)
    } catch (error: StartException) {
        noCore(error)
    } catch (error: InternalException) {
        noCore(error)
    } catch (error: LinkageError) {
        // The package lacks the library for this processor.
        noCore(error)
    }

    /** A core that has ended is not drawn any more, whatever it said last: nothing behind its buttons would hear them. */
    internal fun draw(view: ViewModel) = drawings.update { if (it is Drawing.NoCore) it else Drawing.Of(view) }

    private fun noCore(error: Throwable): EmergencyCore? {
        Log.e("MainEmergency", "the core could not be started: ${error.javaClass.simpleName}")
        drawings.value = Drawing.NoCore
        return null
    }

    private fun config(context: Context, place: CorePlace) = CoreConfig(
        dataDir = File(place.folder, "stores").path,
        serverUrl = place.serverUrl,
        appVersion = context.packageManager.getPackageInfo(context.packageName, 0).versionName.orEmpty(),
        platform = Platform.ANDROID,
        sendsSmsByItself = place.sendsSms,
        deviceLanguage = place.language,
    )
}
