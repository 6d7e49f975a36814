package org.main.emergency.screens

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.Banner
import org.main.emergency.core.Tone
import org.main.emergency.design.SmallestText
import org.main.emergency.design.Tokens
import org.main.emergency.testing.Pictures
import org.robolectric.RobolectricTestRunner

/** What is said above a page is as large as the page's own words, in every language and on the smallest phone. */
@RunWith(RobolectricTestRunner::class)
internal class NoticeTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    @Test
    fun `above a page a notice is read in full size, whole, and the page is reached beneath it`() {
        var shown by mutableStateOf(ScreenStates(Wording.english).beside.getValue("menu"))
        rule.setContent { MainScreen(shown) {} }
        val problems = mutableListOf<String>()
        for (wording in Wording.all) {
            val page = ScreenStates(wording).beside.getValue("menu")
            for (key in NOTICES) {
                val notice = wording[key]
                shown = page.copy(banner = Banner(notice, Tone.WAITING, wording["dismiss"]))
                rule.waitForIdle()
                val root = rule.onRoot(useUnmergedTree = true).fetchSemanticsNode()
                val name = "$key-${wording.tag}"
                if (wording.tag == "ta") Pictures.keep("notices/$name", rule.onRoot())
                problems += LayoutRules(root, rule.density, Tokens.Size.target, mayScroll = true).problems().map { "$name: $it" }
                val size = everyNode(root).mapNotNull(::layoutOf).single { it.layoutInput.text.text == notice }.layoutInput.style.fontSize
                val drawn = with(rule.density) { size.toDp() }
                if (drawn < SmallestText) problems += "$name: drawn at $drawn"
            }
        }
        assertEquals("", problems.joinToString("\n"))
    }

    private companion object {
        /** Those that a person meets above a page. */
        val NOTICES = listOf(
            "notice-not-kept",
            "notice-not-deleted",
            "notice-deleting-spared",
            "notice-store-renewed",
            "evidence-not-permitted",
            "evidence-not-taken",
            "evidence-kept",
        )
    }
}
