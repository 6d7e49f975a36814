package org.main.emergency.entry

import android.app.KeyguardManager
import android.content.Intent
import android.os.Looper
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.core.content.getSystemService
import java.time.Duration
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.Drawing
import org.main.emergency.MainActivity
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PhoneOption
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.hub.StaffPhone
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.platform.Ringer
import org.main.emergency.testing.Alerts
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.Line
import org.main.emergency.testing.MainServer
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config

/** Who comes over the phone's lock comes before the core has answered: what was on the screen before is not for there. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
internal class OverLockTest {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication
    private val keyguard = shadowOf(app.getSystemService<KeyguardManager>()!!)
    private lateinit var controller: ActivityController<MainActivity>
    private var server: MainServer? = null
    private var line: Line? = null

    @Before
    fun place() {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
    }

    @After
    fun end() {
        server?.goOn()
        if (::controller.isInitialized) controller.pause().stop().destroy()
        app.end()
        line?.close()
        server?.close()
    }

    @Test
    fun `the question stays over the lock, though the app was left at its menu and that changed meanwhile`() {
        val menu = leftAtMenu()
        app.core.send(UiEvent.PagePressed(PageAction.Set(PhoneOption.HIDE_IN_RECENTS, true)))
        rule.waitUntil(PATIENCE_MS) { said()?.hideInRecents == true }
        occupyCore()
        controller.newIntent(SosEntry.intent(app)).start().resume()
        comesOverLock(menu) { (it as? Screen.Page)?.view?.page == Page.CONFIRM_SOS }
    }

    @Test
    fun `the question stays over the lock in a new activity, while the core is still at its menu`() {
        val menu = leftAtMenu()
        controller.destroy()
        occupyCore()
        controller = Robolectric.buildActivity(MainActivity::class.java, SosEntry.intent(app)).setup()
        comesOverLock(menu) { (it as? Screen.Page)?.view?.page == Page.CONFIRM_SOS }
    }

    @Test
    fun `what rings comes over the lock with the server's next answer, and the list before it is not shown`() {
        val inbox = ringsWhileServerHesitates()
        server?.goOn()
        comesOverLock(inbox) { it is Screen.Ringing }
    }

    @Test
    fun `what rings and does not come is waited for twenty seconds, over the lock with nothing shown`() {
        val inbox = ringsWhileServerHesitates()
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(19))
        rule.waitForIdle()
        assertTrue(isOverLock())
        assertFalse(isDrawn(inbox))
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(2))
        rule.waitUntil(PATIENCE_MS) { !isOverLock() }
        // Android takes the window away a moment later.
        rule.waitForIdle()
        assertFalse(isDrawn(inbox))
    }

    @Test
    fun `unlocked while it waits, the phone shows what the core says`() {
        val inbox = ringsWhileServerHesitates()
        keyguard.setKeyguardLocked(false)
        app.sendBroadcast(Intent(Intent.ACTION_USER_PRESENT))
        rule.waitUntil(PATIENCE_MS) {
            shadowOf(Looper.getMainLooper()).idle()
            isDrawn(inbox)
        }
    }

    /** The title of the menu at which somebody left the app, and locked the phone. */
    private fun leftAtMenu(): String {
        open()
        app.core.send(UiEvent.MenuOpened)
        rule.waitUntil(PATIENCE_MS) { (drawn()?.screen as? Screen.Page)?.view?.page == Page.MENU }
        rule.waitForIdle()
        lock()
        return (drawn()?.screen as Screen.Page).view.title
    }

    /**
     * Signed in as staff, left at the list, locked; a case rings, which the server has and does not say yet. What stands
     * above the list.
     */
    private fun ringsWhileServerHesitates(): String {
        val server = MainServer.of(folder.newFolder("server")).also { server = it }
        val line = Line(server.url).also { line = it }
        JourneyApplication.where = CorePlace(folder.newFolder(), line.url, language = "en")
        StaffPhone(rule, "Asha", app.core).signIn(server.invite("Asha Pawar", "mumbai"), "en")
        open()
        rule.waitUntil(PATIENCE_MS) { drawn()?.screen is Screen.Inbox }
        rule.waitForIdle()
        val inbox = (drawn()?.screen as Screen.Inbox).view.title
        assertTrue(isDrawn(inbox))
        lock()
        line.cut()
        Alerts.raise(server.url, "accident", "+919812345600")
        server.hesitate()
        line.mend()
        controller.newIntent(Intent(app, MainActivity::class.java).setAction(Ringer.ACTION)).start().resume()
        rule.waitUntil(PATIENCE_MS) {
            assertTrue(isOverLock())
            drawn() == null
        }
        rule.waitForIdle()
        assertTrue("the core says the list all the time", said()?.screen is Screen.Inbox)
        assertFalse(isDrawn(inbox))
        return inbox
    }

    private fun open() {
        controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        rule.waitUntil(PATIENCE_MS) { drawn() != null }
    }

    private fun lock() {
        controller.pause().stop()
        keyguard.setKeyguardLocked(true)
    }

    /** So much to do for the core that its answer to what comes next comes after the first drawing. */
    private fun occupyCore() = repeat(MUCH) { app.core.send(UiEvent.MenuOpened) }

    /** Until this is drawn; over the lock all the time, and nothing of what was there before is seen. */
    private fun comesOverLock(before: String, holds: (Screen) -> Boolean) {
        rule.mainClock.advanceTimeByFrame()
        rule.waitUntil(PATIENCE_MS) {
            shadowOf(Looper.getMainLooper()).idle()
            assertTrue("it went beneath the lock with ${said()?.screen}", isOverLock())
            assertFalse("$before is drawn over the lock", isDrawn(before))
            drawn()?.screen?.let(holds) == true
        }
        rule.waitForIdle()
        assertTrue(isOverLock())
        assertEquals(true, drawn()?.screen?.let(holds))
    }

    private fun said(): ViewModel? = (app.core.drawing.value as? Drawing.Of)?.view

    private fun drawn(): ViewModel? = controller.get().drawn

    private fun isDrawn(words: String) = rule.onAllNodes(hasText(words)).fetchSemanticsNodes().isNotEmpty()

    private fun isOverLock() = shadowOf(controller.get()).showWhenLocked

    private companion object {
        const val PATIENCE_MS = 60_000L
        const val MUCH = 1_000
    }
}
