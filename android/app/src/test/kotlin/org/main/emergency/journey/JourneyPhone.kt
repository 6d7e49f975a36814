package org.main.emergency.journey

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.Context
import android.content.pm.PackageManager
import android.location.Location
import android.location.LocationManager
import android.os.Looper
import android.os.SystemClock
import android.telephony.SmsManager
import android.telephony.TelephonyManager
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.core.content.getSystemService
import java.io.File
import org.junit.Assert.assertEquals
import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
import org.main.emergency.EmergencyApplication
import org.main.emergency.MainActivity
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageView
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.platform.Locator
import org.main.emergency.story.PhoneOnScreen
import org.main.emergency.testing.Transcript
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.util.ReflectionHelpers

/** The app of a phone whose process can be ended and begun again. */
class JourneyApplication : EmergencyApplication() {
    private var now: CoreHolder? = null

    override val core: CoreHolder
        get() = now ?: CoreHolder(this, checkNotNull(where) { "the journey has not begun" }).also { now = it }

    /** The process ends. What comes to the app next begins another. */
    fun end() {
        now?.close()
        now = null
    }

    companion object {
        /** Where the core lives. */
        var where: CorePlace? = null
    }
}

/** A worker's phone on a journey: the app's own activity and core, and what Android says to them. */
internal class JourneyPhone(
    private val rule: ComposeTestRule,
    private val name: String,
    private val language: String,
    folder: File,
    serverUrl: String,
) {
    val app = RuntimeEnvironment.getApplication() as JourneyApplication
    private val transcript = Transcript()
    private var answered: Any? = null
    lateinit var screen: PhoneOnScreen
        private set
    lateinit var controller: ActivityController<MainActivity>
        private set

    init {
        JourneyApplication.where = CorePlace(folder, serverUrl, language = "en")
        // A phone that can send messages, as every one of the people's is.
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_TELEPHONY_MESSAGING, true)
        shadowOf(app.getSystemService<TelephonyManager>()!!).setIsSmsCapable(true)
    }

    /** Opens the app. */
    fun open() {
        controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        screen = PhoneOnScreen(rule, "worker", "$name/$language", controller, app.core, transcript)
    }

    /** Opens it for the first time: the language, then what is asked once, each permitted or not. */
    fun begin(allow: Boolean = true) {
        open()
        val languages = screen.wait<Screen.Language>().view
        screen.press(languages.choices.single { it.tag == language }.name)
        while (true) {
            val page = (screen.wait<Screen> { it is Screen.Page || it is Screen.Sos } as? Screen.Page)?.view ?: break
            val button = if (allow) page.primary else page.secondary ?: page.primary
            screen.press(checkNotNull(button).label)
            screen.wait<Screen> { (it as? Screen.Page)?.view?.primary != page.primary }
        }
        screen.wait<Screen.Sos>()
    }

    /** The page that is shown. */
    fun page(): PageView? = (screen.view?.screen as? Screen.Page)?.view

    /** Waits for a page. */
    fun page(page: Page, holds: (PageView) -> Boolean = { true }): PageView = screen.wait<Screen.Page> { it.view.page == page && holds(it.view) }.view

    /** Presses the row with this picture. */
    fun pressRow(icon: PageIcon) {
        val row = checkNotNull(page()).rows.first { it.icon == icon }
        screen.press(row.title)
    }

    /** Waits for Android's question for a permission and answers it. */
    fun answer(allow: Boolean, forGood: Boolean = false) {
        val activity = controller.get()
        screen.until { shadowOf(activity).lastRequestedPermission.let { it != null && it !== answered } }
        val asked = shadowOf(activity).lastRequestedPermission.also { answered = it }
        val names = asked.requestedPermissions
        val packages = shadowOf(app.packageManager)
        if (allow) shadowOf(app as Application).grantPermissions(*names)
        for (name in names) packages.setShouldShowRequestPermissionRationale(name, !allow && !forGood)
        // Android forgets its question when its dialog closes; there is none here.
        ReflectionHelpers.setField(Activity::class.java, activity, "mHasCurrentPermissionsRequest", false)
        val answer = if (allow) PackageManager.PERMISSION_GRANTED else PackageManager.PERMISSION_DENIED
        @Suppress("DEPRECATION") // What takes its place asks for an id of a device.
        activity.onRequestPermissionsResult(asked.requestCode, names, IntArray(names.size) { answer })
        rule.waitForIdle()
    }

    /** Holds SOS until the ring is full. */
    fun hold() {
        val sos = screen.wait<Screen.Sos>().view
        screen.hold(sos.accessibilityLabel, sos.holdMs.toLong()) { screen.picture("hold", "the ring filling") }
        screen.wait<Screen.Kind>()
        screen.lift()
    }

    /** Chooses by the picture, at once: who does not choose within ten seconds has the alert sent without. */
    fun choose(kind: KindIcon) {
        val kinds = screen.wait<Screen.Kind>().view
        screen.press(kinds.choices.single { it.icon == kind }.label)
    }

    /** Holds and chooses. */
    fun raise(kind: KindIcon = KindIcon.ACCIDENT) {
        hold()
        choose(kind)
    }

    /** Waits until this receipt is there. */
    fun receipt(kind: ReceiptKind, state: ReceiptState = ReceiptState.DONE): ReceiptView = screen.wait<Screen.Receipt> { receipt ->
        receipt.view.steps.any { it.kind == kind && it.state == state }
    }.view

    /** The server has it, in a case: somebody will see it. */
    fun isWithMain(): ReceiptView {
        val received = screen.wait<Screen.Receipt> { it.view.caseNumber != null }.view
        screen.picture("received", "\"${received.title}\", ${received.caseNumber}")
        assertEquals(ReceiptState.DONE, received.steps.single { it.kind == ReceiptKind.RECEIVED }.state)
        return received
    }

    /** What the phone's network is. */
    fun network(online: Boolean) = app.core.send(UiEvent.ConnectivityChanged(online))

    /** Waits until a message was handed to this SIM; [answer] is what its network says of it. */
    @Suppress("DEPRECATION") // The same way as the app's, which is there from Android 5 on.
    fun message(sim: Int, answer: Int = Activity.RESULT_OK): String {
        val sms = shadowOf(SmsManager.getSmsManagerForSubscriptionId(sim))
        screen.until { sms.lastSentTextMessageParams != null }
        val sent = sms.lastSentTextMessageParams
        sms.clearLastSentTextMessageParams()
        val told = shadowOf(sent.sentIntent).savedIntent
        app.sendOrderedBroadcast(told, null, null, null, answer, null, null)
        shadowOf(Looper.getMainLooper()).idle()
        return sent.text
    }

    /** Everything off. */
    fun switchOff() {
        if (::controller.isInitialized) controller.pause().stop().destroy()
        app.end()
    }

    companion object {
        /** Permits what a person has permitted to the app before. */
        fun permit(vararg names: String) = shadowOf(RuntimeEnvironment.getApplication()).grantPermissions(*names)

        /** Everything that the app may ask for at the start. */
        val EVERYTHING = (Locator.PERMISSIONS + Manifest.permission.POST_NOTIFICATIONS + Manifest.permission.SEND_SMS).toTypedArray()

        /** Where the phone is: near Andheri, as GPS says. */
        fun standNearAndheri(on: Boolean = true, clock: Long = System.currentTimeMillis()) {
            val app: Context = RuntimeEnvironment.getApplication()
            val locations = shadowOf(app.getSystemService<LocationManager>()!!)
            locations.setLocationEnabled(on)
            locations.setProviderEnabled(LocationManager.GPS_PROVIDER, on)
            if (!on) return
            locations.simulateLocation(
                Location(LocationManager.GPS_PROVIDER).apply {
                    latitude = 19.1136
                    longitude = 72.8697
                    accuracy = 35f
                    time = clock
                    elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
                },
            )
        }
    }
}
