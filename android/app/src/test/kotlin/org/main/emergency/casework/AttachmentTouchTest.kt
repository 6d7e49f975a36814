package org.main.emergency.casework

import androidx.activity.ComponentActivity
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.doubleClick
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.lifecycle.Lifecycle
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.AttachmentView
import org.main.emergency.core.PageField
import org.main.emergency.core.Screen
import org.main.emergency.core.ShowOperation
import org.main.emergency.core.UiEvent
import org.main.emergency.platform.HeldContent
import org.main.emergency.platform.LocalHeldContent
import org.main.emergency.screens.Samples
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.UnheardPlayers
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowMediaPlayer

/** Real fingers on an attachment, and what the core is told of them. */
@RunWith(RobolectricTestRunner::class)
@Config(shadows = [UnheardPlayers::class])
internal class AttachmentTouchTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<UiEvent>()
    private val states = ScreenStates(Wording.english).staff
    private var shown by mutableStateOf(states.getValue("attachment-photo"))
    private val held = HeldContent()
    private val view: AttachmentView get() = (shown.screen as Screen.Attachment).view

    @Test
    fun `a photo is drawn once its content is held, and gone with it`() {
        show("attachment-photo")
        rule.onNode(hasContentDescription(PAPER)).assertExists()
        held.show(ShowOperation.LetGo)
        rule.waitForIdle()
        rule.onNode(hasContentDescription(PAPER)).assertDoesNotExist()
    }

    @Test
    fun `content of another attachment is not shown, and what is no photo says so`() {
        show("attachment-photo")
        held.show(ShowOperation.Hold("another", "image/jpeg", Samples.paper))
        rule.waitForIdle()
        rule.onNode(hasContentDescription(PAPER)).assertDoesNotExist()
        held.show(ShowOperation.Hold("photo", "image/jpeg", byteArrayOf(1, 2, 3)))
        rule.waitForIdle()
        rule.onNode(hasText(Wording.english["attachment-unreadable"])).assertExists()
    }

    @Test
    fun `a double tap makes a photo larger and whole again`() {
        show("attachment-photo")
        val whole = column("attachment/whole")
        rule.onNode(hasContentDescription(PAPER)).performTouchInput { doubleClick() }
        rule.waitForIdle()
        assertTrue(column("attachment/larger") != whole)
        rule.onNode(hasContentDescription(PAPER)).performTouchInput { doubleClick() }
        rule.waitForIdle()
        assertEquals(whole, column("attachment/whole-again"))
    }

    @Test
    fun `a photo that was taken is named and attached, or thrown away`() {
        show("attachment-review")
        rule.onNode(hasSetTextAction()).performTextInput("Muster roll")
        for (button in listOfNotNull(view.primary, view.secondary)) {
            rule.onNode(hasText(button.label) and hasClickAction()).performClick()
        }
        assertEquals(
            listOf(UiEvent.PageTyped(PageField.Form("caption"), "Muster roll")) +
                listOfNotNull(view.primary, view.secondary).map { UiEvent.PagePressed(it.action) },
            told,
        )
    }

    @Test
    fun `a voice note halts when somebody leaves for another app`() {
        ShadowMediaPlayer.setMediaInfoProvider { ShadowMediaPlayer.MediaInfo(MINUTE_MS, 0) }
        show("attachment-voice")
        val (play, pause) = Wording.english["attachment-play"] to Wording.english["attachment-pause"]
        rule.onNode(hasText(play)).performClick()
        rule.onNode(hasText(pause)).assertExists()
        rule.activityRule.scenario.moveToState(Lifecycle.State.CREATED)
        rule.activityRule.scenario.moveToState(Lifecycle.State.RESUMED)
        rule.onNode(hasText(play)).assertExists()
    }

    private fun show(state: String) {
        shown = states.getValue(state)
        held.show(Samples.contentOf(shown.screen))
        rule.setContent { CompositionLocalProvider(LocalHeldContent provides held) { MainScreen(shown, told::add) } }
        rule.waitForIdle()
    }

    /** The colours down the middle of the screen: another zoom has the lines of the paper elsewhere. */
    private fun column(name: String): List<Int> {
        val picture = Pictures.keep(name, rule.onRoot())
        return (0 until picture.height).map { picture.getPixel(picture.width / 2, it) }
    }

    private companion object {
        const val MINUTE_MS = 60_000
        val PAPER = Wording.english["attachment-paper"]
    }
}
