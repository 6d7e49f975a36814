package org.main.emergency.screens

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.Dp
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.ViewModel
import org.main.emergency.design.Tokens
import org.main.emergency.testing.Pictures
import org.robolectric.ParameterizedRobolectricTestRunner

/** Every screen in every script on every phone: drawn to a picture for people to look at, and held to the rules of layout. */
@RunWith(ParameterizedRobolectricTestRunner::class)
internal class ScreensTest(
    private val phone: Phone,
) {
    @get:Rule(order = 0)
    val phoneRule = PhoneRule(phone)

    @get:Rule(order = 1)
    val rule = createAndroidComposeRule<ComponentActivity>()

    @Test
    fun `nothing is cut and everything can be reached`() {
        val first = ScreenStates(Wording.ENGLISH).sosPath.getValue("sos")
        var shown by mutableStateOf(first)
        rule.setContent { MainScreen(shown) {} }
        val problems = mutableListOf<String>()

        fun look(name: String, view: ViewModel, leastTarget: Dp, mayScroll: Boolean) {
            shown = view
            rule.waitForIdle()
            Pictures.keep("screens/${phone.fileName}/$name", rule.onRoot())
            val root = rule.onRoot(useUnmergedTree = true).fetchSemanticsNode()
            problems += LayoutRules(root, rule.density, leastTarget, mayScroll).problems().map { "$name: $it" }
        }
        for (wording in Wording.entries) {
            val states = ScreenStates(wording)
            for ((name, view) in states.sosPath) {
                look("$name-${wording.tag}", view, Tokens.Size.target, mayScroll = phone.fontScale > 1f)
            }
            for ((name, view) in states.beside) look("$name-${wording.tag}", view, Tokens.Size.target, mayScroll = true)
            for ((name, view) in states.staff) look("$name-${wording.tag}", view, Tokens.Size.staffTarget, mayScroll = true)
        }
        assertEquals("", problems.joinToString("\n"))
        assertTrue(phone.fontScale == rule.activity.resources.configuration.fontScale)
    }

    private companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun phones(): List<Array<Any>> = Phone.entries.map { arrayOf(it) }
    }
}
