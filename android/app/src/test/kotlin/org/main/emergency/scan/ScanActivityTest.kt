package org.main.emergency.scan

import android.app.Activity
import android.app.Application
import android.content.Context
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraManager
import android.os.Looper
import android.util.Size
import android.view.TextureView
import android.view.View
import android.view.ViewGroup
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.core.view.children
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotSame
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.ScanCodeOutput
import org.main.emergency.design.Tokens
import org.main.emergency.screens.LayoutRules
import org.main.emergency.screens.Phone
import org.main.emergency.screens.PhoneRule
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.Seen
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.shadows.ShadowCameraCharacteristics

/** The camera's screen: what ends it, and with what. The camera itself is Robolectric's, which sees nothing. */
@RunWith(ParameterizedRobolectricTestRunner::class)
internal class ScanActivityTest(
    private val phone: Phone,
) {
    @get:Rule(order = 0)
    val phoneRule = PhoneRule(phone)

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private val app: Application = RuntimeEnvironment.getApplication()
    private val request = ScanRequest(PROMPT, "वापस", "रोशनी", "चालू", "बंद", "hi", isFromRight = false, isHidden = true)

    @Test
    fun `the first code that the camera sees is the answer`() {
        camera(hasLight = true)
        val scanning = scanning()
        rule.waitForIdle()
        Pictures.keep("scan/${phone.fileName}", rule.onRoot())
        val root = rule.onRoot(useUnmergedTree = true).fetchSemanticsNode()
        val problems = LayoutRules(root, rule.density, Tokens.Size.target, mayScroll = false).problems()
        assertEquals("", problems.joinToString("\n"))
        scanning.get().look(Seen.straight(Seen.byOthers("MAIN:J1:ONE")))
        scanning.get().look(Seen.straight(Seen.byOthers("MAIN:J1:TWO")))
        assertEquals(ScanCodeOutput.Found("MAIN:J1:ONE"), answer(scanning))
    }

    @Test
    fun `whoever goes back has read nothing`() {
        camera(hasLight = false)
        val scanning = scanning()
        rule.onNode(hasContentDescription("वापस")).performClick()
        assertEquals(ScanCodeOutput.Cancelled, answer(scanning))
    }

    @Test
    fun `a phone whose camera is gone says so`() {
        val scanning = scanning()
        rule.waitUntil(PATIENCE_MS) {
            shadowOf(Looper.getMainLooper()).idle()
            scanning.get().isFinishing
        }
        assertEquals(ScanCodeOutput.Failed, answer(scanning))
    }

    @Test
    fun `the light can be switched where the camera has one, and says what it is and how it stands`() {
        camera(hasLight = true)
        scanning()
        val light = rule.onNode(hasContentDescription("रोशनी") and isToggleable())
        light.assertIsOff().assert(hasStateDescription("बंद")).performClick()
        light.assertIsOn().assert(hasStateDescription("चालू"))
    }

    @Test
    fun `who comes back from another app sees what the new camera sees`() {
        camera(hasLight = false)
        val scanning = scanning()
        rule.waitForIdle()
        val before = seen(scanning.get().window.decorView)
        scanning.pause().stop()
        scanning.restart().start().resume()
        rule.waitForIdle()
        assertNotSame(before, seen(scanning.get().window.decorView))
    }

    @Test
    fun `a camera without a light offers none`() {
        camera(hasLight = false)
        val scanning = scanning()
        assertTrue(rule.onAllNodes(isToggleable()).fetchSemanticsNodes().isEmpty())
        assertFalse(scanning.get().isFinishing)
    }

    private fun scanning(): ActivityController<ScanActivity> = Robolectric.buildActivity(ScanActivity::class.java, ScanContract().createIntent(app, request)).setup()

    private fun seen(view: View): TextureView = checkNotNull(found(view)) { "no picture of the camera" }

    private fun found(view: View): TextureView? = when (view) {
        is TextureView -> view
        is ViewGroup -> view.children.firstNotNullOfOrNull(::found)
        else -> null
    }

    private fun answer(scanning: ActivityController<ScanActivity>): ScanCodeOutput {
        shadowOf(Looper.getMainLooper()).idle()
        val activity: Activity = scanning.get()
        assertTrue(activity.isFinishing)
        scanning.pause().stop().destroy()
        return ScanContract().parseResult(shadowOf(activity).resultCode, shadowOf(activity).resultIntent)
    }

    private fun camera(hasLight: Boolean) {
        val about = ShadowCameraCharacteristics.newCameraCharacteristics()
        shadowOf(about).apply {
            set(CameraCharacteristics.LENS_FACING, CameraCharacteristics.LENS_FACING_BACK)
            set(CameraCharacteristics.SENSOR_ORIENTATION, 90)
            set(CameraCharacteristics.FLASH_INFO_AVAILABLE, hasLight)
        }
        shadowOf(app.getSystemService(Context.CAMERA_SERVICE) as CameraManager).addCamera("0", about)
    }

    private companion object {
        const val PROMPT = "कोऑर्डिनेटर जो कोड दिखाएँ, उसे कैमरे के सामने रखें।"
        const val PATIENCE_MS = 60_000L

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun phones(): List<Array<Any>> = listOf(Phone.SMALL, Phone.SMALL_LARGE_LETTERS, Phone.SMALL_DARK).map { arrayOf(it) }
    }
}
