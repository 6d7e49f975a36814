package org.main.emergency.screens

import androidx.activity.ComponentActivity
import androidx.compose.runtime.CompositionLocalProvider
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
import org.main.emergency.platform.HeldContent
import org.main.emergency.platform.LocalHeldContent
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
        var shown by mutableStateOf(ScreenStates(Wording.english).sosPath.getValue("sos"))
        val held = HeldContent()
        rule.setContent { CompositionLocalProvider(LocalHeldContent provides held) { MainScreen(shown) {} } }
        val problems = mutableListOf<String>()

        for (look in Wording.all.flatMap(::looksIn)) {
            shown = look.view
            held.show(Samples.contentOf(look.view.screen))
            rule.waitForIdle()
            if (look.isKept) Pictures.keep("screens/${phone.fileName}/${look.name}", rule.onRoot())
            val root = rule.onRoot(useUnmergedTree = true).fetchSemanticsNode()
            problems += LayoutRules(root, rule.density, look.leastTarget, look.mayScroll).problems().map { "${look.name}: $it" }
        }
        assertEquals("", problems.joinToString("\n"))
        assertTrue(phone.fontScale == rule.activity.resources.configuration.fontScale)
    }

    /** A screen to look at. */
    private class Look(val name: String, val view: ViewModel, val leastTarget: Dp, val mayScroll: Boolean, val isKept: Boolean)

    private fun looksIn(wording: Wording): List<Look> {
        val states = ScreenStates(wording)
        val isKept = wording.tag in LOOKED_AT
        // A larger phone has more room: one language from each side is enough there for a worker's screens.
        val isWorkers = phone.showsAll || wording.tag in FROM_EACH_SIDE
        return buildList {
            // On a receipt the receipts themselves may, the calls and the buttons never: they stand outside of it.
            fun mayScroll(name: String) = phone.fontScale > 1f || name.startsWith("receipt")
            for ((name, view) in states.sosPath.filter { isWorkers }) {
                add(Look("$name-${wording.tag}", view, Tokens.Size.target, mayScroll(name), isKept))
            }
            for ((name, view) in states.beside.filter { isWorkers && (isKept || phone.showsAll) }) {
                add(Look("$name-${wording.tag}", view, Tokens.Size.target, mayScroll = true, isKept))
            }
            for ((name, view) in states.staff.filter { phone.showsAll || wording.hasStaff }) {
                add(Look("$name-${wording.tag}", view, Tokens.Size.staffTarget, mayScroll = true, isKept))
            }
        }
    }

    private companion object {
        /** Of these, four scripts, pictures are kept for people to look at. */
        val LOOKED_AT = setOf("en", "hi", "ta", "ur")
        val FROM_EACH_SIDE = setOf("ta", "ur")

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun phones(): List<Array<Any>> = (Phone.entries - Phone.SMALL_DARK_LARGE_LETTERS).map { arrayOf(it) }
    }
}
