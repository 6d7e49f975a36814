package org.main.emergency.casework

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollToNode
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.CaseView
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.main.emergency.testing.Pictures
import org.robolectric.RobolectricTestRunner

/** Real fingers on a case, and what the core is told of them. */
@RunWith(RobolectricTestRunner::class)
internal class CaseTouchTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<UiEvent>()
    private val states = ScreenStates(Wording.english).staff
    private var shown by mutableStateOf(states.getValue("case"))
    private val view: CaseView get() = (shown.screen as Screen.Case).view

    @Test
    fun `how it is safe to reach the person stands above what reaches them`() {
        show()
        scrollTo(checkNotNull(view.message).label)
        val safety = top(view.safeContact)
        assertTrue(safety < top(checkNotNull(view.call).label))
        assertTrue(safety < top(checkNotNull(view.message).label))
    }

    @Test
    fun `the primary action is one touch, the others are behind the three dots, with the reason of those that cannot be`() {
        show()
        rule.onNode(hasText(view.primary.label) and hasClickAction()).performClick()
        rule.onNode(hasContentDescription(view.actionsLabel)).performClick()
        val (first, refused) = view.actions
        rule.onNode(hasText(checkNotNull(refused.reason))).assertExists()
        rule.onNode(hasText(refused.label)).performClick()
        rule.onNode(hasText(first.label)).performClick()
        assertEquals(listOf(view.primary, first).map { UiEvent.StaffPressed(it.action) }, told)
    }

    @Test
    fun `a conflict is ended by one touch, and so is what was refused`() {
        shown = states.getValue("case-to-decide")
        show()
        val buttons = view.conflicts.single().let { listOf(it.take, it.keep) } + view.refused.single().buttons
        for (button in buttons) {
            scrollTo(button.label)
            rule.onAllNodes(hasText(button.label) and hasClickAction()).fetchSemanticsNodes().first().config[SemanticsActions.OnClick].action?.invoke()
        }
        assertEquals(5, told.size)
        assertTrue(told.all { it is UiEvent.PagePressed })
    }

    @Test
    fun `a part that is closed opens by its headline, and says so`() {
        show()
        val folded = view.sections.last()
        scrollTo(folded.title)
        val headline = rule.onNode(hasText(folded.title) and hasClickAction())
        assertNotNull(headline.fetchSemanticsNode().config.getOrNull(SemanticsActions.Expand))
        headline.performClick()
        rule.waitForIdle()
        assertNotNull(rule.onNode(hasText(folded.rows.size.toString()) and hasText(folded.title)).fetchSemanticsNode().config.getOrNull(SemanticsActions.Collapse))
        scrollTo(folded.rows.last().title)
    }

    @Test
    fun `another case that is opened from a case begins at its top, with its parts as they are at first`() {
        show()
        val folded = view.sections.last()
        scrollTo(folded.title)
        rule.onNode(hasText(folded.title) and hasClickAction()).performClick()
        scrollTo(view.noteLabel)
        rule.onNode(hasText(view.status)).assertDoesNotExist()
        // Its number may be the same words: it comes with the next sync.
        shown = shown.copy(screen = Screen.Case(view.copy(caseId = "another")))
        rule.waitForIdle()
        rule.onNode(hasText(view.status)).assertIsDisplayed()
        scrollTo(folded.title)
        val headline = rule.onNode(hasText(folded.title) and hasClickAction())
        assertNotNull(headline.fetchSemanticsNode().config.getOrNull(SemanticsActions.Expand))
    }

    @Test
    fun `the map says in words what it shows`() {
        show()
        val map = checkNotNull(view.map)
        rule.onNode(hasScrollToNodeAction()).performScrollToNode(hasContentDescription(map.description))
        Pictures.keep("screens/case-map", rule.onRoot())
        rule.onNode(hasContentDescription(map.description)).assertExists()
    }

    private fun scrollTo(text: String) = rule.onNode(hasScrollToNodeAction()).performScrollToNode(hasText(text))

    private fun top(text: String): Float = rule.onAllNodes(hasText(text)).fetchSemanticsNodes().first().positionInRoot.y

    private fun show() {
        rule.setContent { MainScreen(shown) { told += it } }
        rule.waitForIdle()
    }
}
