package org.main.emergency

import android.app.Application
import android.content.Intent
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.core.UiEvent
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.Pictures
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Where there is no core, there is still a telephone. */
@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class NoCoreTest {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private val app: Application = RuntimeEnvironment.getApplication()

    @Test
    fun `a core that cannot have its folder leaves 112 and the helpline`() {
        // The real core, whose folder cannot be made because a file is in the way.
        val inTheWay = File(folder.root, "stores").apply { writeText("") }
        calls(CoreHolder(app, place()), "no-core/cannot-start")
        inTheWay.delete()
    }

    @Test
    @Config(qualifiers = "hi-w320dp-h480dp-xhdpi")
    fun `a core that was closed leaves them too, in Hindi`() {
        KeystoreStandIn.install()
        val core = CoreHolder(app, place())
        rule.waitUntil(PATIENCE_MS) { core.drawing.value is Drawing.Of }
        val last = (core.drawing.value as Drawing.Of).view
        core.close()
        core.send(UiEvent.Appeared)
        // What it had said and the shell's thread had not yet handed on.
        core.draw(last)
        calls(core, "no-core/closed-hi")
    }

    private fun calls(core: CoreHolder, picture: String) {
        assertEquals(Drawing.NoCore, core.drawing.value)
        PhoneWithoutCore.holder = core
        val activity = Robolectric.buildActivity(PhoneWithoutCore::class.java).setup()
        rule.waitForIdle()
        Pictures.keep(picture, rule.onRoot())
        for ((label, number) in listOf(R.string.call_emergency to "112", R.string.call_helpline to "18008912995")) {
            rule.onNodeWithText(app.getString(label)).performClick()
            val intent = shadowOf(activity.get()).nextStartedActivity
            assertEquals(Intent.ACTION_DIAL, intent.action)
            assertEquals("tel:$number", intent.dataString)
        }
        activity.pause().stop().destroy()
    }

    private companion object {
        const val PATIENCE_MS = 60_000L
    }

    private fun place() = CorePlace(folder.root, "http://127.0.0.1:9", language = "en")

    /** The app's activity, drawing the core of this test. */
    class PhoneWithoutCore : MainActivity() {
        override val core: CoreHolder
            get() = checkNotNull(holder)

        companion object {
            /** The core. */
            var holder: CoreHolder? = null
        }
    }
}
