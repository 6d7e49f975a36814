package org.main.emergency.inbox

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.ProgressBarRangeInfo
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.longClick
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipe
import androidx.compose.ui.test.swipeDown
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.MainScreen
import org.main.emergency.core.InboxView
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.main.emergency.testing.Pictures
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

/** Real fingers on the inbox, and what the core is told of them. */
@RunWith(RobolectricTestRunner::class)
@Config(qualifiers = "w412dp-h732dp-xhdpi")
internal class InboxTouchTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<UiEvent>()
    private val states = ScreenStates(Wording.english).staff
    private var shown by mutableStateOf(states.getValue("inbox"))
    private val view: InboxView get() = (shown.screen as Screen.Inbox).view
    private val row get() = view.rows[1]

    @Test
    fun `a touch opens the case, and nothing else`() {
        show()
        line().performClick()
        assertEquals(listOf(UiEvent.CaseOpened(row.caseId)), told)
    }

    @Test
    fun `drawn aside by a good part of its width it does the first thing, either way`() {
        show()
        draw(by = 0.6f)
        draw(by = -0.6f)
        val wanted = UiEvent.RowActionPressed(row.caseId, row.actions[0].action)
        assertEquals(listOf(wanted, wanted), told)
    }

    @Test
    fun `drawn aside by a little it does nothing`() {
        show()
        draw(by = 0.2f)
        draw(by = -0.2f)
        assertEquals(emptyList<UiEvent>(), told)
    }

    @Test
    fun `half drawn aside it says what letting go does`() {
        show()
        line().performTouchInput {
            down(center)
            repeat(STEPS) { moveBy(Offset(width * 0.5f / STEPS, 0f)) }
        }
        rule.waitForIdle()
        Pictures.keep("screens/inbox-drawn-aside", rule.onRoot())
        line().performTouchInput { cancel() }
    }

    @Test
    fun `held it offers everything, and a screen reader offers the same by itself`() {
        show()
        line().performTouchInput { longClick() }
        rule.onNode(hasText(row.actions[1].label)).performClick()
        val actions = line().fetchSemanticsNode().config[SemanticsActions.CustomActions]
        assertEquals(row.actions.map { it.label }, actions.map { it.label })
        assertTrue(rule.runOnIdle { actions[0].action() })
        assertEquals(
            listOf(1, 0).map { UiEvent.RowActionPressed(row.caseId, row.actions[it].action) },
            told,
        )
    }

    @Test
    fun `pulled down at its top it asks the server, and the ring turns until that has ended`() {
        show()
        pull()
        assertEquals(listOf(UiEvent.InboxRefreshed), told)
        assertEquals(listOf(ProgressBarRangeInfo.Indeterminate), rings())
        pullEnds()
        rule.waitForIdle()
        assertNoRing()
    }

    @Test
    fun `a pull that has ended before anything could be drawn leaves no ring`() {
        show { pullEnds() }
        pull()
        assertNoRing()
        pull()
        assertEquals(List(2) { UiEvent.InboxRefreshed }, told)
    }

    @Test
    fun `a filter shows other cases, a letter looks for them`() {
        show()
        val filter = view.filters.first { !it.selected }
        rule.onNode(hasText("${filter.label}  ${filter.count}")).performClick()
        rule.onNode(hasSetTextAction()).performTextInput("Po")
        assertEquals(listOf(UiEvent.InboxFiltered(filter.filter), UiEvent.InboxSearched("Po")), told)
    }

    @Test
    fun `the menu offers the lists, and the way out`() {
        show()
        openMenu()
        rule.onNode(hasText(view.menu.first().label)).performClick()
        openMenu()
        rule.onNode(hasText(view.signOutLabel)).performClick()
        assertEquals(listOf(UiEvent.PagePressed(view.menu.first().action), UiEvent.SignOutPressed), told)
    }

    private fun openMenu() {
        rule.onNode(hasContentDescription(view.menuLabel)).performClick()
    }

    /** From one edge by this part of the width: from the left where it is more than nothing. */
    private fun draw(by: Float) {
        line().performTouchInput {
            val from = if (by > 0) centerLeft + Offset(1f, 0f) else centerRight - Offset(1f, 0f)
            swipe(from, from + Offset(width * by, 0f), durationMillis = 400)
        }
        rule.waitForIdle()
    }

    private fun pull() {
        rule.onRoot().performTouchInput { swipeDown(startY = height * 0.3f, endY = height * 0.9f) }
        rule.waitForIdle()
    }

    private fun pullEnds() {
        shown = shown.copy(screen = Screen.Inbox(view.copy(pullsEnded = view.pullsEnded + 1u)))
    }

    private fun rings(): List<ProgressBarRangeInfo> = rule
        .onAllNodes(SemanticsMatcher.keyIsDefined(SemanticsProperties.ProgressBarRangeInfo))
        .fetchSemanticsNodes()
        .map { it.config[SemanticsProperties.ProgressBarRangeInfo] }

    /** Neither one that turns nor one that is drawn down a part of the way. */
    private fun assertNoRing() {
        assertEquals(emptyList<ProgressBarRangeInfo>(), rings().filter { it == ProgressBarRangeInfo.Indeterminate || it.current > 0f })
    }

    private fun show(answer: () -> Unit = {}) {
        rule.setContent {
            MainScreen(shown) {
                told += it
                answer()
            }
        }
        rule.waitForIdle()
    }

    private fun line() = rule.onNode(hasText(row.kindLabel) and SemanticsMatcher.keyIsDefined(SemanticsActions.OnLongClick))

    private companion object {
        const val STEPS = 10
    }
}
