package org.main.emergency.hub

import android.content.Intent
import android.content.res.Configuration
import androidx.compose.ui.test.hasText
import java.util.Locale
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.CaseSectionKind
import org.main.emergency.core.CaseView
import org.main.emergency.core.FieldKind
import org.main.emergency.core.Form
import org.main.emergency.core.InboxFilter
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.Screen
import org.main.emergency.core.StaffAction
import org.main.emergency.core.UiEvent
import org.main.emergency.platform.Documents
import org.main.emergency.platform.RingingService
import org.main.emergency.screens.Phone
import org.main.emergency.story.StoryApplication
import org.main.emergency.testing.Alerts
import org.main.emergency.testing.PdfStandIn
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What staff do with their fingers, from the list to a report that is given on; real core, real server. */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = StoryApplication::class, shadows = [PdfStandIn::class])
internal class StaffJourneyTest(
    private val phone: Phone,
    private val language: String,
) : StaffJourney(phone) {
    private lateinit var asha: StaffPhone

    @Before
    fun ashasPhone() {
        asha = phoneOf("Asha")
        asha.signIn(server.invite("Asha Pawar", "mumbai"), language)
        show(asha, "hub", "staff/${phone.fileName}-$language")
    }

    @Test
    fun `from the list to a report that is given on`() {
        val kinds = listOf("accident", "wages", "medical", "threat")
        kinds.forEachIndexed { index, kind -> Alerts.raise(server.url, kind, "+9198123${45_600 + index}") }
        val all = asha.inbox("all cases") { it.total == kinds.size.toUInt() }
        screen.picture("inbox", "\"${all.summary}\"")
        rings()
        filters()
        takes()
        val case = opens()
        writes(case)
        reports()
        givesOn()
    }

    /** The phone rings; the person comes by the ringing and stops the sound. */
    private fun rings() {
        screen.until { shadowOf(app).peekNextStartedService()?.component?.className == RingingService::class.java.name }
        asha.core.send(UiEvent.RingingOpened)
        val ringing = asha.wait<Screen.Ringing>("what rings").view
        screen.picture("ringing", "\"${ringing.title}\"")
        screen.press(ringing.silence.label)
        screen.until { shadowOf(app).nextStoppedService?.component?.className == RingingService::class.java.name }
        asha.wait<Screen.Inbox>("the inbox again")
    }

    private fun filters() {
        val unassigned = asha.inbox().filters.single { it.filter == InboxFilter.UNASSIGNED }
        screen.press("${unassigned.label}  ${unassigned.count}")
        asha.inbox("those that nobody has") { view -> view.filters.single { it.selected }.filter == InboxFilter.UNASSIGNED }
        val wanted = asha.inbox().rows.last()
        screen.write(asha.inbox().searchLabel, wanted.number)
        asha.inbox("what was looked for") { view -> view.rows.map { it.caseId } == listOf(wanted.caseId) }
        screen.picture("found", "one of them found by its number")
        asha.core.send(UiEvent.InboxSearched(""))
        asha.core.send(UiEvent.InboxFiltered(InboxFilter.HUB))
        asha.inbox("all") { it.total > 1u && it.search.isEmpty() }
    }

    /** By one sweep of a finger. */
    private fun takes() {
        val row = asha.inbox().rows.first()
        assertEquals(StaffAction.Acknowledge, row.actions.first().action)
        screen.swipe(row.number)
        asha.inbox("the case taken") { view -> view.rows.single { it.caseId == row.caseId }.status != row.status }
        screen.picture("taken", "taken from the list")
    }

    private fun opens(): CaseView {
        val row = asha.inbox().rows.first { it.actions.firstOrNull()?.action == StaffAction.Acknowledge }
        screen.press(row.number)
        val free = asha.case()
        screen.picture("case", "case ${free.number}")
        screen.press(free.primary.label)
        val taken = asha.case("taken") { it.primary.action != free.primary.action }
        assertNotNull("it has a map", taken.map)
        screen.press(checkNotNull(taken.map).open.label)
        screen.picture("map", "\"${taken.map?.description}\"")
        screen.until { shadowOf(app).peekNextStartedActivity() != null }
        val map = shadowOf(app).nextStartedActivity
        assertEquals(Intent.ACTION_VIEW, map.action)
        assertTrue("${map.data}", map.dataString.orEmpty().startsWith("geo:19.1"))
        return taken
    }

    private fun writes(case: CaseView) {
        screen.write(case.noteLabel, "Called the police station.")
        screen.press(asha.case("a note") { it.noteSubmit.enabled }.noteSubmit.label)
        asha.case("the note") { it.notes.size == 1 && it.noteDraft.isEmpty() }
        screen.picture("note", "a note")
    }

    private fun reports() {
        val others = asha.case().actions
        screen.press(asha.case().actionsLabel)
        screen.picture("actions", "what else can be done")
        val atr = others.single { (it.action as? StaffAction.OpenForm)?.form == Form.ATR }
        screen.press(atr.label)
        val form = asha.page(Page.FORM)
        val services = form.rows.filter { it.control is PageControl.Switch }
        screen.press(services.first().title)
        screen.press(services.last().title)
        val texts = form.rows.filter { (it.control as? PageControl.Field)?.kind == FieldKind.TEXT }
        for (text in texts) screen.write(text.title, "Spoke with the worker, who is safe now.")
        screen.picture("atr", "the report as it is typed")
        val day = form.rows.single { (it.control as? PageControl.Field)?.kind == FieldKind.DAY }
        screen.press(day.title)
        screen.picture("calendar", "the calendar")
        screen.press(cancelInTheirLanguage())
        screen.press(checkNotNull(form.primary).label)
        asha.case("the report") { view -> atrOf(view) != null }
        screen.picture("reported", "a case with its report")
    }

    /** Android's own word, in the app's language. */
    private fun cancelInTheirLanguage(): String {
        val theirs = Configuration(app.resources.configuration).apply { setLocale(Locale.forLanguageTag(language)) }
        return app.createConfigurationContext(theirs).getString(android.R.string.cancel)
    }

    private fun givesOn() {
        asha.press(StaffAction.OpenPart(checkNotNull(atrOf(asha.case()))))
        val part = asha.page(Page.CASE_PART)
        screen.picture("report", "the report")
        val share = checkNotNull(listOfNotNull(part.primary, part.secondary).firstOrNull { isShare(it.action) }?.label ?: part.rows.firstOrNull { it.action is StaffAction.ShareAtr }?.title)
        screen.pressThe(hasText(share))
        screen.until { shadowOf(app).peekNextStartedActivity() != null }
        assertEquals(Intent.ACTION_CHOOSER, shadowOf(app).nextStartedActivity.action)
        val file = checkNotNull(Documents.folder(app).listFiles()).single()
        assertEquals("%PDF-", file.readBytes().decodeToString(0, 5))
    }

    private fun isShare(action: PageAction?) = (action as? PageAction.Staff)?.action is StaffAction.ShareAtr

    private fun atrOf(case: CaseView): String? = case.sections.filter { it.kind == CaseSectionKind.ATRS }.flatMap { it.rows }.firstNotNullOfOrNull { (it.action as? StaffAction.OpenPart)?.part }

    private companion object {
        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0} {1}")
        fun phones(): List<Array<Any>> = listOf(
            arrayOf(Phone.SMALL, "en"),
            arrayOf(Phone.SMALL_LARGE_LETTERS, "hi"),
            arrayOf(Phone.SMALL_DARK, "hi"),
            arrayOf(Phone.TALL_DARK_LARGE_LETTERS, "en"),
        )
    }
}
