package org.main.emergency.page

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performScrollToNode
import androidx.core.graphics.Insets
import androidx.core.view.ViewCompat
import androidx.core.view.WindowInsetsCompat
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.FieldKind
import org.main.emergency.core.Page
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.Screen
import org.main.emergency.core.Tone
import org.main.emergency.screens.Phone
import org.main.emergency.screens.PhoneRule
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.main.emergency.testing.Pictures
import org.robolectric.RobolectricTestRunner

/** Where a page stands: at its top where it is another, where the eye is while it is the same, and at what was found. */
@RunWith(RobolectricTestRunner::class)
internal class PageScrollTest {
    @get:Rule(order = 0)
    val phoneRule = PhoneRule(Phone.SMALL_LARGE_LETTERS)

    @get:Rule(order = 1)
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val workers = ScreenStates(Wording.english).staff.getValue("workers")
    private var shown by mutableStateOf((workers.screen as Screen.Page).view)

    @Test
    fun `another question begins at its top, and typing leaves the eye where it is`() {
        show(form("1", "").copy(rows = questions("")))
        scrollTo(LAST)
        val below = scrolled()
        assertTrue(below > 0f)
        shown = shown.copy(rows = questions("Sun"))
        rule.waitForIdle()
        assertEquals("while somebody types", below, scrolled())
        shown = shown.copy(place = "2")
        rule.waitForIdle()
        assertEquals("the next question", 0f, scrolled())
    }

    @Test
    fun `what is found stands on the screen, however small it is and however large the letters`() {
        show(shown.copy(rows = rowsWith("")))
        assertTrue("without a search the first worker is further down", whole(NAME) == null)
        shown = shown.copy(rows = rowsWith("sun"))
        rule.waitForIdle()
        Pictures.keep("search/small-large-letters", rule.onRoot())
        assertTrue("the field is there", whole("sun") != null)
        assertTrue("what is found is there", whole(NAME) != null)
        scrollTo(LAST)
        val below = scrolled()
        shown = shown.copy(rows = rowsWith("sun").map { it.copy(tone = Tone.WAITING) })
        rule.waitForIdle()
        assertEquals("what only changes its look does not move", below, scrolled())
        shown = shown.copy(rows = rowsWith("suni"))
        rule.waitForIdle()
        assertTrue("another letter shows the first again", whole(NAME) != null)
    }

    @Test
    fun `beside the keyboard what is found has the room of the buttons`() {
        show(shown.copy(rows = rowsWith("sun")))
        val register = checkNotNull(shown.primary).label
        rule.onNode(hasText(register)).assertExists()
        keyboard(KEYBOARD)
        Pictures.keep("search/small-large-letters-keyboard", rule.onRoot())
        rule.onNode(hasText(register)).assertDoesNotExist()
        assertTrue("what is found is there", checkNotNull(whole(NAME)).bottom <= rule.onRoot().fetchSemanticsNode().size.height - KEYBOARD)
        keyboard(0)
        rule.onNode(hasText(register)).assertExists()
    }

    private fun show(view: PageView) {
        shown = view
        rule.setContent { MainScreen(workers.copy(screen = Screen.Page(shown))) {} }
        rule.waitForIdle()
    }

    private fun keyboard(high: Int) {
        rule.runOnUiThread {
            val insets = WindowInsetsCompat.Builder()
                .setInsets(WindowInsetsCompat.Type.ime(), Insets.of(0, 0, 0, high))
                .setVisible(WindowInsetsCompat.Type.ime(), high > 0)
                .build()
            ViewCompat.dispatchApplyWindowInsets(rule.activity.window.decorView, insets)
        }
        rule.waitForIdle()
    }

    private fun scrollTo(words: String) {
        rule.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(words))
        rule.waitForIdle()
    }

    private fun scrolled(): Float = rule.onNode(SemanticsMatcher.keyIsDefined(SemanticsProperties.VerticalScrollAxisRange))
        .fetchSemanticsNode().config[SemanticsProperties.VerticalScrollAxisRange].value()

    /** Where these words stand, if all of them can be read. */
    private fun whole(words: String): Rect? = rule.onAllNodes(hasText(words), useUnmergedTree = true).fetchSemanticsNodes()
        .firstOrNull { it.boundsInRoot.height >= it.size.height - 1 && it.size.height > 0 }?.boundsInRoot

    private fun form(place: String, name: String) = shown.copy(page = Page.FORM, place = place, rows = questions(name))

    private fun questions(name: String) = listOf(field("name", name, FieldKind.NAME)) + List(12) { row("Choice $it") } + row(LAST)

    private fun rowsWith(search: String) = listOf(
        row("All sent, 14:02"),
        row("Two to look after"),
        row("One that was refused"),
        PageRow(PageIcon.Search, "Name, phone, trade, place", null, Tone.QUIET, PageControl.Field(PageField.WorkerSearch, search, FieldKind.SEARCH)),
        row(NAME),
    ) + List(12) { row("Somebody else $it") } + row(LAST)

    private fun field(name: String, text: String, kind: FieldKind) = PageRow(PageIcon.Write, name, null, Tone.QUIET, PageControl.Field(PageField.Form(name), text, kind))

    private fun row(title: String) = PageRow(PageIcon.Family, title, null, Tone.QUIET, PageControl.Nothing)

    private companion object {
        const val NAME = "Sunita Devi"
        const val LAST = "The last of all"

        // In pixels: half of the screen.
        const val KEYBOARD = 420
    }
}
