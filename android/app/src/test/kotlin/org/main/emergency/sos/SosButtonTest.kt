package org.main.emergency.sos

import androidx.activity.ComponentActivity
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.unit.dp
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.CallTarget
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.robolectric.RobolectricTestRunner

/** Real fingers on the SOS button, and what the core is told of them. */
@RunWith(RobolectricTestRunner::class)
internal class SosButtonTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<UiEvent>()
    private val view = ScreenStates(Wording.english).sosPath.getValue("sos")
    private var shown by mutableStateOf(view)
    private var isLying by mutableStateOf(false)
    private val holdMs = (view.screen as Screen.Sos).view.holdMs.toLong()

    @Test
    fun `held for long enough it raises once, however long the finger stays`() {
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs + FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told)
        rule.mainClock.advanceTimeBy(3 * holdMs)
        button().performTouchInput { up() }
        rule.mainClock.advanceTimeBy(FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told)
    }

    @Test
    fun `let go too early it raises nothing, and the next hold begins anew`() {
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs - 5 * FRAME_MS)
        button().performTouchInput { up() }
        rule.mainClock.advanceTimeBy(holdMs)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosReleased), told)
        down()
        rule.mainClock.advanceTimeBy(holdMs + FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told.drop(2))
    }

    @Test
    fun `a hand that shakes, slides off or puts down a second finger still holds`() {
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs / 3)
        button().performTouchInput {
            moveBy(Offset(0f, -height.toFloat()))
            down(1, center)
        }
        rule.mainClock.advanceTimeBy(holdMs / 3)
        button().performTouchInput { up(1) }
        rule.mainClock.advanceTimeBy(holdMs / 3 + 2 * FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told)
    }

    @Test
    fun `a finger that went down while the app was starting keeps its button`() {
        shown = view.copy(screen = Screen.Starting((view.screen as Screen.Sos).view))
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs / 2)
        shown = view
        rule.mainClock.advanceTimeBy(holdMs / 2 + 2 * FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told)
    }

    @Test
    fun `a finger keeps its button when the phone is turned`() {
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs / 2)
        isLying = true
        rule.mainClock.advanceTimeBy(holdMs / 2 + 2 * FRAME_MS)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosHeld), told)
    }

    @Test
    fun `a button that goes away beneath the finger, with all that is drawn, is let go`() {
        show()
        down()
        rule.mainClock.advanceTimeBy(holdMs / 2)
        rule.activityRule.scenario.recreate()
        rule.mainClock.advanceTimeBy(holdMs)
        assertEquals(listOf(UiEvent.SosPressed, UiEvent.SosReleased), told)
    }

    @Test
    fun `a screen reader or a switch has the core ask once more`() {
        show()
        button().performSemanticsAction(SemanticsActions.OnClick)
        assertEquals(listOf<UiEvent>(UiEvent.SosAsked), told)
    }

    @Test
    fun `it is at least half as wide as the screen, in the middle, at the bottom`() {
        show()
        val screen = rule.onRoot().fetchSemanticsNode().size
        val bounds = button().fetchSemanticsNode().boundsInRoot
        assertTrue("${bounds.width} of ${screen.width}", bounds.width >= screen.width / 2f)
        assertEquals(screen.width / 2f, bounds.center.x, 1f)
        assertTrue("${bounds.bottom} of ${screen.height}", bounds.bottom > screen.height * 0.95f)
    }

    @Test
    fun `112 and the helpline are one tap away`() {
        show()
        rule.mainClock.autoAdvance = true
        rule.onNodeWithText(Wording.english["call-emergency"]).performClick()
        rule.onNodeWithText(Wording.english["call-helpline"]).performClick()
        val calls = listOf(CallTarget.EMERGENCY, CallTarget.HELPLINE).map { UiEvent.CallPressed(it) }
        assertEquals(calls, told)
    }

    private fun show() {
        rule.setContent { Shown(shown) }
        rule.waitForIdle()
        rule.mainClock.autoAdvance = false
    }

    @androidx.compose.runtime.Composable
    private fun Shown(view: ViewModel) = Box(if (isLying) Modifier.requiredSize(640.dp, 320.dp) else Modifier) { MainScreen(view) { told += it } }

    private fun button() = rule.onNodeWithContentDescription(Wording.english["sos-accessibility"])

    private fun down() = button().performTouchInput { down(center) }

    private companion object {
        const val FRAME_MS = 16L
    }
}
