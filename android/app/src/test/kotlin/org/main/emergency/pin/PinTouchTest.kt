package org.main.emergency.pin

import androidx.activity.ComponentActivity
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.assertIsNotEnabled
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasStateDescription
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.isToggleable
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.main.emergency.screens.everyNode
import org.robolectric.RobolectricTestRunner

/** What the keys of the PIN tell the core, and what they tell nobody. */
@RunWith(RobolectricTestRunner::class)
class PinTouchTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<UiEvent>()
    private val say = Wording.english

    @Test
    fun `every key tells its own`() {
        show("pin-choose")
        for (digit in 0..9) rule.onNode(hasText("$digit") and hasClickAction()).performClick()
        rule.onNode(hasContentDescription(say["pin-delete"])).performClick()
        rule.onNode(hasText(say["pin-ok"])).performClick()
        rule.onNode(hasText(say["sos"])).performClick()
        rule.onNode(isToggleable()).performScrollTo().performClick()
        val digits = (0..9).map { UiEvent.PinDigitPressed(it.toUByte()) }
        val others = listOf(UiEvent.PinDeletePressed, UiEvent.PinSubmitted, UiEvent.SosAsked, UiEvent.PinWipeChosen(true))
        assertEquals(digits + others, told)
    }

    @Test
    fun `while it is looked at no digit can be pressed, and the alert can`() {
        show("pin-busy")
        for (digit in 0..9) rule.onNode(hasText("$digit")).assertIsNotEnabled()
        rule.onNode(hasText(say["pin-ok"])).assertIsNotEnabled()
        rule.onNode(hasText(say["sos"])).performClick()
        assertEquals(listOf<UiEvent>(UiEvent.SosAsked), told)
    }

    @Test
    fun `why a PIN cannot be confirmed is said with the key`() {
        show("pin-enter")
        rule.onNode(hasText(say["pin-ok"]) and hasStateDescription(say["pin-too-short"])).assertIsNotEnabled()
    }

    @Test
    fun `a screen reader hears how many digits there are, and of none of them more than its key`() {
        val view = show("pin-choose")
        val root = rule.onNode(isRoot(), useUnmergedTree = true).fetchSemanticsNode()
        val live = everyNode(root).filter { SemanticsProperties.LiveRegion in it.config }
        assertEquals(listOf(listOf(view.digitsLabel)), live.map { it.config[SemanticsProperties.ContentDescription] })
    }

    private fun show(state: String) = (ScreenStates(say).staff.getValue(state)).let { shown ->
        rule.setContent { MainScreen(shown) { told += it } }
        (shown.screen as Screen.Pin).view
    }
}
