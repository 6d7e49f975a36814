package org.main.emergency.entry

import android.app.KeyguardManager
import android.appwidget.AppWidgetManager
import android.content.Intent
import android.content.res.Configuration
import android.os.Looper
import android.view.View
import android.view.WindowManager
import android.widget.ImageView
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.core.content.getSystemService
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertNull
import org.junit.Assert.assertSame
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.Drawing
import org.main.emergency.MainActivity
import org.main.emergency.R
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PhoneOption
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.platform.Disguise
import org.main.emergency.testing.KeystoreStandIn
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** The discreet ways in, and what the activity shows and hides of itself. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
class EntryTest {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication

    @Before
    fun place() {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
    }

    @After
    fun end() = app.end()

    @Test
    fun `the widget is one picture, that opens the question`() {
        val widgets = shadowOf(AppWidgetManager.getInstance(app))
        val id = widgets.createWidget(SosWidget::class.java, R.layout.sos_widget)
        val picture = checkNotNull(widgets.getViewFor(id).findViewById<ImageView>(R.id.picture))
        assertEquals("MAIN Help", picture.contentDescription)
        picture.performClick()
        assertEquals(SosEntry.ACTION, shadowOf(app).nextStartedActivity.action)
        Disguise.of(app).appear(neutral = true)
        assertEquals("Calendar", widgets.getViewFor(id).findViewById<View>(R.id.picture)?.contentDescription)
    }

    @Test
    fun `the tile opens the question and has the name of the home screen`() {
        val tile = Robolectric.buildService(SosTile::class.java).create().get()
        tile.onStartListening()
        assertEquals("MAIN Help", tile.qsTile.label)
        Disguise.of(app).appear(neutral = true)
        tile.onStartListening()
        assertEquals("Calendar", tile.qsTile.label)
        // Robolectric has no panel to press it in: what it sends then is looked at here.
        val sent = shadowOf(SosEntry.pending(app)).savedIntent
        assertEquals(SosEntry.ACTION, sent.action)
        assertEquals(MainActivity::class.java.name, sent.component?.className)
    }

    @Test
    fun `over a locked screen there is the way of an alert and nothing else`() {
        shadowOf(app.getSystemService<KeyguardManager>()!!).setKeyguardLocked(true)
        val controller = Robolectric.buildActivity(MainActivity::class.java, SosEntry.intent(app)).setup()
        val activity = controller.get()
        waitFor { view -> (view.screen as? Screen.Page)?.view?.page == Page.CONFIRM_SOS }
        assertTrue(shadowOf(activity).showWhenLocked)
        app.core.send(UiEvent.MenuOpened)
        waitBeneath(activity)
        shadowOf(app.getSystemService<KeyguardManager>()!!).setKeyguardLocked(false)
        app.sendBroadcast(Intent(Intent.ACTION_USER_PRESENT))
        waitFor { view -> (view.screen as? Screen.Page)?.view?.page == Page.MENU }
        controller.pause().stop().destroy()
    }

    @Test
    fun `made anew over the lock it stays there, and still goes beneath it with anything but the way of an alert`() {
        shadowOf(app.getSystemService<KeyguardManager>()!!).setKeyguardLocked(true)
        val controller = Robolectric.buildActivity(MainActivity::class.java, SosEntry.intent(app)).setup()
        waitFor { view -> (view.screen as? Screen.Page)?.view?.page == Page.CONFIRM_SOS }
        controller.recreate()
        val anew = controller.get()
        rule.waitForIdle()
        assertTrue(shadowOf(anew).showWhenLocked)
        app.core.send(UiEvent.MenuOpened)
        waitBeneath(anew)
        controller.pause().stop().destroy()
    }

    @Test
    fun `turned, at nightfall and with larger letters the app was never away`() {
        val controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        val activity = controller.get()
        waitFor { it.screen is Screen.Language }
        app.core.send(UiEvent.PagePressed(PageAction.BeginPractice))
        waitFor { it.practice != null }
        val lying = Configuration(activity.resources.configuration).apply {
            orientation = Configuration.ORIENTATION_LANDSCAPE
            uiMode = (uiMode and Configuration.UI_MODE_NIGHT_MASK.inv()) or Configuration.UI_MODE_NIGHT_YES
        }
        controller.configurationChange(lying)
        assertSame(activity, controller.get())
        controller.configurationChange(Configuration(lying).apply { fontScale = 2f })
        assertNotSame(activity, controller.get())
        // What the core was told, it has heard once it answers what comes after.
        app.core.send(UiEvent.MenuOpened)
        untilSaid { view -> (view.screen as? Screen.Page)?.view?.page == Page.MENU }
        assertNotNull((app.core.drawing.value as Drawing.Of).view.practice)
        controller.pause().stop().destroy()
        app.core.send(UiEvent.Appeared)
        untilSaid { it.practice == null }
    }

    @Test
    fun `the widget is meant, also while somebody practises in the app`() {
        val controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        waitFor { it.screen is Screen.Language }
        app.core.send(UiEvent.PagePressed(PageAction.BeginPractice))
        waitFor { it.practice != null }
        controller.newIntent(SosEntry.intent(app))
        waitFor { view -> (view.screen as? Screen.Page)?.view?.page == Page.CONFIRM_SOS && view.practice == null }
        controller.pause().stop().destroy()
    }

    @Test
    fun `opened anew from the list of recent apps, what once was a press of the widget is none`() {
        val again = SosEntry.intent(app).addFlags(Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY)
        val controller = Robolectric.buildActivity(MainActivity::class.java, again).setup()
        waitFor { it.screen is Screen.Language }
        assertFalse(shadowOf(controller.get()).showWhenLocked)
        controller.pause().stop().destroy()
    }

    @Test
    fun `opened from the home screen it stays under the lock, and asks nothing`() {
        val controller = Robolectric.buildActivity(MainActivity::class.java, Intent(Intent.ACTION_MAIN)).setup()
        waitFor { it.screen is Screen.Language }
        assertFalse(shadowOf(controller.get()).showWhenLocked)
        controller.pause().stop().destroy()
    }

    @Test
    fun `hidden among the recent ones, when that is chosen and not before`() {
        val controller = Robolectric.buildActivity(MainActivity::class.java).setup()
        waitFor { it.screen is Screen.Language }
        assertFalse(isSecure(controller.get()))
        app.core.send(UiEvent.PagePressed(PageAction.Set(PhoneOption.HIDE_IN_RECENTS, true)))
        waitFor { it.hideInRecents }
        assertTrue(isSecure(controller.get()))
        app.core.send(UiEvent.PagePressed(PageAction.Set(PhoneOption.HIDE_IN_RECENTS, false)))
        waitFor { !it.hideInRecents }
        assertFalse(isSecure(controller.get()))
        controller.pause().stop().destroy()
    }

    private fun isSecure(activity: MainActivity) = activity.window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0

    private fun untilSaid(holds: (ViewModel) -> Boolean) = rule.waitUntil(PATIENCE_MS) { (app.core.drawing.value as? Drawing.Of)?.view?.let(holds) == true }

    /** Until the window is beneath the lock; what put it there is never drawn while the phone is locked. */
    private fun waitBeneath(activity: MainActivity) {
        rule.waitUntil(PATIENCE_MS) {
            shadowOf(Looper.getMainLooper()).idle()
            rule.waitForIdle()
            assertFalse((activity.drawn?.screen as? Screen.Page)?.view?.page == Page.MENU)
            !shadowOf(activity).showWhenLocked
        }
        rule.waitForIdle()
        assertNull(activity.drawn)
    }

    /** Until this is drawn, and the window is as what is drawn wants it. */
    private fun waitFor(holds: (ViewModel) -> Boolean) {
        rule.waitUntil(PATIENCE_MS) {
            // What the system says waits for the main thread, and what it changes for the rule to be told: the part of Compose
            // that tells by itself belongs to the first test of the process.
            shadowOf(Looper.getMainLooper()).idle()
            rule.waitForIdle()
            (app.core.front.activity as? MainActivity)?.drawn?.let(holds) == true
        }
        rule.waitForIdle()
    }

    private companion object {
        const val PATIENCE_MS = 60_000L
    }
}
