package org.main.emergency.story

import android.Manifest
import android.content.Context
import android.location.Location
import android.location.LocationManager
import android.os.SystemClock
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
import org.main.emergency.MainActivity
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageIcon
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.Screen
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.MainServer
import org.main.emergency.testing.Transcript
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/**
 * The story of the first alert, on the real screens, with the real core in both phones and a real server between
 * them: a worker near Andheri holds the SOS, the Mumbai hub sees it without touching anything, takes it, and the
 * worker reads who has it.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = StoryApplication::class, qualifiers = "w360dp-h640dp-xhdpi")
internal abstract class FirstAlert(
    private val language: String,
) {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private val transcript = Transcript()
    private lateinit var server: MainServer
    private lateinit var worker: PhoneOnScreen
    private lateinit var hub: PhoneOnScreen

    @Before
    fun phonesAndServer() {
        KeystoreStandIn.install()
        server = MainServer.of(folder.newFolder("server"))
        StoryApplication.workersPlace = CorePlace(folder.newFolder("worker"), server.url, language = "en")
        standNearAndheri()
    }

    @After
    fun switchOff() {
        if (::worker.isInitialized) worker.switchOff()
        if (::hub.isInitialized) hub.switchOff()
        server.close()
    }

    @Test
    fun `a press near Andheri reaches the Mumbai hub, and the worker reads who has it`() {
        hub = hubsPhone()
        worker = workersPhone()
        signIn()
        take(raise())
        seeWhoHasIt()
    }

    private fun signIn() {
        chooseLanguage(hub)
        openStaff(hub)
        val empty = hub.wait<Screen.SignIn>().view
        hub.picture("sign-in", "where staff sign in")
        val code = server.invite(NAME, "mumbai")
        hub.write(code)
        hub.wait<Screen.SignIn> { it.view.code.isNotEmpty() && it.view.submit.enabled }
        hub.picture("code", "the code in its field")
        hub.press(empty.submit.label)
        val inbox = hub.wait<Screen.Inbox> { it.view.staffName.contains(NAME) }.view
        hub.picture("inbox-empty", "\"${inbox.title}\", \"${inbox.summary}\"")
    }

    /** From the start of the app to "MAIN has it". */
    private fun raise(): Raised {
        chooseLanguage(worker)
        val sos = worker.wait<Screen.Sos>().view
        worker.picture("sos", "\"${sos.buttonLabel}\", \"${sos.hint}\"")
        lookAtKinds(sos.helpLabel)
        worker.hold(sos.accessibilityLabel, sos.holdMs.toLong()) { worker.picture("hold", "the ring filling") }
        val kinds = worker.wait<Screen.Kind>().view
        val pressed = System.nanoTime()
        // The finger goes up where a kind stands now: that chooses nothing.
        worker.lift()
        worker.wait<Screen.Kind>()
        worker.press(kinds.choices.single { it.icon == KindIcon.ACCIDENT }.label)
        val kept = worker.wait<Screen.Receipt> { stateOf(it, ReceiptKind.KEPT) == ReceiptState.DONE }.view
        worker.picture("kept", "\"${kept.title}\"")
        val received = worker.wait<Screen.Receipt> { stateOf(it, ReceiptKind.RECEIVED) == ReceiptState.DONE }.view
        worker.picture("received", "\"${received.title}\", ${received.caseNumber}")
        assertTrue("$received", received.caseNumber.orEmpty().contains("MUM-"))
        return Raised(pressed, received.caseNumber.orEmpty())
    }

    /** Before there is haste: after SOS was held, the kinds stand for ten seconds. */
    private fun lookAtKinds(helpLabel: String) {
        worker.press(helpLabel)
        val kinds = worker.wait<Screen.Kind>().view
        worker.picture("kinds", "\"${kinds.title}\"")
        worker.back()
        worker.wait<Screen.Sos>()
    }

    /** When the hold was over, by System.nanoTime, and which case it became. */
    private class Raised(
        val at: Long,
        val caseNumber: String,
    )

    /** Nothing is touched on the hub's phone until the case is there. */
    private fun take(raised: Raised) {
        // The demo's server has cases of earlier stories too.
        val inbox = hub.wait<Screen.Inbox> { screen -> screen.view.rows.any { it.number in raised.caseNumber } }.view
        val milliseconds = (System.nanoTime() - raised.at) / 1_000_000
        val row = inbox.rows.single { it.number in raised.caseNumber }
        hub.picture("inbox", "\"${row.kindLabel}\" near ${row.place}, $milliseconds ms after the press, nothing touched")
        assertEquals(KindIcon.ACCIDENT, row.icon)
        hub.press(row.number)
        // While it is read from the disk, nothing of it can be pressed.
        val case = hub.wait<Screen.Case> { it.view.primary.enabled }.view
        hub.picture("case", "case ${case.number}, \"${case.status}\"")
        hub.press(case.primary.label)
        val taken = hub.wait<Screen.Case> { it.view.primary.action != case.primary.action }.view
        hub.picture("taken", "\"${taken.status}\"")
    }

    private fun seeWhoHasIt() {
        val receipt = worker.wait<Screen.Receipt> { stateOf(it, ReceiptKind.TAKEN) == ReceiptState.DONE }.view
        worker.picture("taken", "\"${receipt.title}\"")
        assertTrue(receipt.title, receipt.title.contains(NAME))
        assertEquals(List(4) { ReceiptState.DONE }, receipt.steps.map { it.state })
    }

    private fun chooseLanguage(phone: PhoneOnScreen) {
        val languages = phone.wait<Screen.Language>().view
        phone.picture("language", "the languages")
        phone.press(languages.choices.single { it.tag == language }.name)
        allow(phone)
    }

    /** What the app asks once on a new phone. Android itself has nothing to ask here: everything was permitted before. */
    private fun allow(phone: PhoneOnScreen) {
        while (true) {
            val page = (phone.wait<Screen> { it is Screen.Page || it is Screen.Sos } as? Screen.Page)?.view ?: return
            phone.picture("permissions", "why each is asked")
            phone.press(checkNotNull(page.primary).label)
            phone.wait<Screen> { (it as? Screen.Page)?.view?.primary != page.primary }
        }
    }

    private fun openStaff(phone: PhoneOnScreen) {
        phone.press(phone.wait<Screen.Sos>().view.menuLabel)
        val menu = phone.wait<Screen.Page> { it.view.page == Page.MENU }.view
        phone.press(menu.rows.single { it.icon == PageIcon.Staff }.title)
    }

    private fun stateOf(screen: Screen.Receipt, kind: ReceiptKind) = screen.view.steps.single { it.kind == kind }.state

    private fun workersPhone(): PhoneOnScreen {
        val app = RuntimeEnvironment.getApplication() as StoryApplication
        val activity = Robolectric.buildActivity(MainActivity::class.java).setup()
        return PhoneOnScreen(rule, "worker", "story/$language", activity, app.core, transcript)
    }

    private fun hubsPhone(): PhoneOnScreen {
        val place = CorePlace(folder.newFolder("hub"), server.url, language = "en")
        val core = CoreHolder(RuntimeEnvironment.getApplication(), place)
        HubActivity.hubsCore = core
        val activity = Robolectric.buildActivity(HubActivity::class.java).setup()
        return PhoneOnScreen(rule, "hub", "story/$language", activity, core, transcript)
    }

    private fun standNearAndheri() {
        val app = RuntimeEnvironment.getApplication()
        shadowOf(app).grantPermissions(
            Manifest.permission.ACCESS_FINE_LOCATION,
            Manifest.permission.ACCESS_COARSE_LOCATION,
            Manifest.permission.POST_NOTIFICATIONS,
            Manifest.permission.SEND_SMS,
        )
        val locations = shadowOf(app.getSystemService(Context.LOCATION_SERVICE) as LocationManager)
        locations.setLocationEnabled(true)
        locations.setProviderEnabled(LocationManager.GPS_PROVIDER, true)
        locations.simulateLocation(
            Location(LocationManager.GPS_PROVIDER).apply {
                latitude = 19.1136
                longitude = 72.8697
                accuracy = 35f
                time = System.currentTimeMillis()
                elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
            },
        )
    }

    companion object {
        private const val NAME = "Asha Pawar"

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun languages(): List<Array<Any>> = listOf(arrayOf("en"), arrayOf("hi"))
    }
}

/** The story as a test, on a server of its own. */
internal class FirstAlertTest(
    language: String,
) : FirstAlert(language)

/** The story as `cargo xtask demo` plays it, on the demo's server. */
internal class FirstAlertStory(
    language: String,
) : FirstAlert(language)
