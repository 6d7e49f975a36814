package org.main.emergency.hub

import android.os.Looper
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.lifecycle.Lifecycle
import org.main.emergency.CoreHolder
import org.main.emergency.Drawing
import org.main.emergency.MainActivity
import org.main.emergency.core.CaseSectionKind
import org.main.emergency.core.CaseView
import org.main.emergency.core.Form
import org.main.emergency.core.InboxView
import org.main.emergency.core.Page
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageView
import org.main.emergency.core.Screen
import org.main.emergency.core.StaffAction
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.story.PhoneOnScreen.Companion.PATIENCE_MS
import org.robolectric.Shadows.shadowOf

/** A phone of staff: its core, told what its screens would tell it. What is awaited is drawn, too, where it is on the screen. */
internal class StaffPhone(
    private val rule: ComposeTestRule,
    private val who: String,
    val core: CoreHolder,
) {
    /** What the phone shows now: what is drawn, or where it is not on the screen, what the core says. */
    val view: ViewModel?
        get() = if (screen == null) (core.drawing.value as? Drawing.Of)?.view else screen?.drawn

    private val screen: MainActivity?
        get() = (core.front.activity as? MainActivity)?.takeIf { it.lifecycle.currentState.isAtLeast(Lifecycle.State.STARTED) }

    /** Waits until the phone shows a screen of this kind of which [holds] is true; the screen of which it was. */
    inline fun <reified T : Screen> wait(what: String = "", crossinline holds: (T) -> Boolean = { true }): T {
        var found: T? = null
        until(what) { screen -> (screen as? T)?.takeIf { holds(it) }?.also { found = it } != null }
        return checkNotNull(found)
    }

    @PublishedApi
    internal fun until(what: String, holds: (Screen?) -> Boolean) {
        try {
            rule.waitUntil(PATIENCE_MS) {
                shadowOf(Looper.getMainLooper()).idle()
                holds(view?.screen)
            }
        } catch (error: androidx.compose.ui.test.ComposeTimeoutException) {
            throw AssertionError("$who waits for $what, and sees $view", error)
        }
        if (screen != null) rule.waitForIdle()
    }

    /** A new phone, on which somebody of the staff signs in. */
    fun signIn(code: String, language: String) {
        core.send(UiEvent.Appeared)
        wait<Screen.Language>()
        core.send(UiEvent.LanguageChosen(language))
        core.send(UiEvent.StaffOpened)
        wait<Screen.SignIn>("signing in")
        core.send(UiEvent.CodeTyped(code))
        core.send(UiEvent.CodeSubmitted)
        wait<Screen.Inbox>("the inbox")
    }

    /** The inbox, from wherever the phone is. */
    fun inbox(what: String = "the inbox", holds: (InboxView) -> Boolean = { true }): InboxView {
        while (view?.screen !is Screen.Inbox) {
            // What a screen says changes by itself, too: only another screen is the answer.
            val before = nameOf(view?.screen)
            core.send(UiEvent.BackPressed)
            until("a way back") { nameOf(it) != before }
        }
        return wait<Screen.Inbox>(what) { holds(it.view) }.view
    }

    private fun nameOf(screen: Screen?): String = "${screen?.javaClass} ${(screen as? Screen.Page)?.view?.page}"

    /** Until the server has everything. */
    fun allSent() = inbox("everything sent") { it.syncTone == Tone.GOOD || it.syncTone == Tone.QUIET }

    /** A case. */
    fun open(id: String, what: String = "a case", holds: (CaseView) -> Boolean = { true }): CaseView {
        inbox()
        core.send(UiEvent.CaseOpened(id))
        return case(what, holds)
    }

    /** What the case says now; while it is being read from the disk nothing of it can be pressed. */
    fun case(what: String = "the case", holds: (CaseView) -> Boolean = { true }): CaseView = wait<Screen.Case>(what) { it.view.sections.isNotEmpty() && holds(it.view) }.view

    /** A page, drawn. */
    fun page(page: Page, holds: (PageView) -> Boolean = { true }): PageView = wait<Screen.Page>("the page $page") { it.view.page == page && holds(it.view) }.view

    /** The page that is shown now. */
    val page: PageView? get() = (view?.screen as? Screen.Page)?.view

    /** Presses something. */
    fun press(action: StaffAction) = core.send(UiEvent.StaffPressed(action))

    /**
     * Fills a form in and keeps it. The form is gone before that is on the disk, and what comes next counts with what is
     * there: [seen] says what of it the case shows.
     */
    fun record(form: Form, part: String? = null, seen: ((CaseView) -> Boolean)? = null, fill: Filling.() -> Unit) {
        press(StaffAction.OpenForm(form, part))
        wait<Screen.Page>("the form $form") { it.view.page == Page.FORM && it.view.primary != null }
        Filling().fill()
        var pressed = 0L
        until("the form $form left") { screen ->
            val shown = (screen as? Screen.Page)?.view?.takeIf { it.page == Page.FORM }
            // While the case is read again from the disk there is no button: a press that came then is one beside it.
            if (shown?.primary != null && System.nanoTime() - pressed > AGAIN_NANOS) {
                press(StaffAction.SubmitForm)
                pressed = System.nanoTime()
            }
            shown == null
        }
        if (seen != null) case("the form $form kept", seen)
    }

    /** The same of what the case then tells to have happened. */
    fun recordTold(form: Form, fill: Filling.() -> Unit) {
        val before = happened(case())
        record(form, seen = { happened(it) != before }, fill = fill)
    }

    /** Presses something of a case, which then tells that it happened. */
    fun pressTold(action: StaffAction) {
        val before = happened(case())
        press(action)
        case("$action kept") { happened(it) != before }
    }

    private fun happened(case: CaseView) = case.sections.filter { it.kind == CaseSectionKind.ACTIVITY }.flatMap { it.rows }.map { it.title to it.detail }

    /** The claim of the case that is open. */
    fun claim(): String = case("a claim") { claimOf(it) != null }.let { checkNotNull(claimOf(it)) }

    private fun claimOf(case: CaseView): String? = case.sections.filter { it.kind == CaseSectionKind.CLAIMS }.flatMap { it.rows }.firstNotNullOfOrNull { (it.action as? StaffAction.OpenPart)?.part }

    /** What is typed and chosen in a form. */
    inner class Filling {
        /** The names of the fields that begin so, once there are as many. */
        fun fields(beginning: String, count: Int): List<String> {
            val page = wait<Screen.Page>("$count fields $beginning") { named(it.view, beginning).size == count }.view
            return named(page, beginning)
        }

        private fun named(page: PageView, beginning: String) = page.rows.mapNotNull { (it.control as? PageControl.Field)?.field as? PageField.Form }.map { it.name }
            .filter { it.startsWith(beginning) }

        fun type(field: String, text: String) = core.send(UiEvent.PageTyped(PageField.Form(field), text))

        fun choose(field: String, value: String = "") = press(StaffAction.Choose(field, value))
    }

    private companion object {
        const val AGAIN_NANOS = 2_000_000_000L
    }
}
