package org.main.emergency.screens

import org.main.emergency.core.FieldKind
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.StaffAction
import org.main.emergency.core.Tone

/** Pages of staff with every kind of field, in the words of one language. */
internal class FormStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, PageView> = mapOf(
        "form" to form(),
        "form-refused" to form().copy(
            rows = form().rows.map { row ->
                if (row.control is PageControl.Field) row.copy(detail = say["refused-empty-note"], tone = Tone.URGENT) else row
            },
            error = say["refused-other"],
        ),
        "staff-list" to form().copy(
            page = Page.STAFF_LIST,
            rows = List(3) {
                PageRow(PageIcon.Staff, "Asha Pawar", say["inbox-summary"], Tone.QUIET, PageControl.Nothing)
            } + PageRow(PageIcon.Warning, say["end-tracking"], say["refused-not-allowed"], Tone.URGENT, PageControl.Button(say["open"], open())),
            primary = null,
            secondary = null,
        ),
        "duty-to-decide" to form().copy(
            page = Page.STAFF_LIST,
            title = say["roster-title"],
            paragraphs = emptyList(),
            rows = undecided() +
                PageRow(PageIcon.Clock, say["roster-now"], "Asha Pawar, Ravi Kale", Tone.GOOD, PageControl.Nothing),
            primary = null,
            secondary = null,
        ),
    )

    /** Two versions of who is on duty, for a person to decide. */
    private fun undecided(): List<PageRow> {
        val shifts = "Ravi Kale: ${say["roster-every-day"]} 20:00-08:00"
        fun decide(icon: PageIcon, key: String, action: StaffAction) = PageRow(icon, "${say[key].removeSuffix("value")}$shifts", null, Tone.QUIET, PageControl.Press(PageAction.Staff(action)))
        return listOf(
            PageRow(PageIcon.Warning, "${say["conflict-stands"]} ${say["conflict-late"]}", null, Tone.URGENT, PageControl.Nothing),
            decide(PageIcon.Transfer, "conflict-take", StaffAction.TakeLate("shifts/mumbai", "1")),
            decide(PageIcon.Done, "conflict-keep", StaffAction.KeepStanding("shifts/mumbai")),
        )
    }

    private fun form() = PageView(
        page = Page.FORM,
        title = say["note-label"],
        icon = null,
        paragraphs = listOf(say["case-since"]),
        rows = listOf(
            choice("contact-call", selected = true, isOneOfMany = false),
            choice("contact-sms", selected = false, isOneOfMany = false),
            choice("spoke-with-person", selected = true, isOneOfMany = true),
            field("what", "fact-note", FieldKind.TEXT, say["about-not-ambulance"]),
            field("rate", "fact-position", FieldKind.NUMBER, "450.50"),
            field("due", "fact-received", FieldKind.DAY, "2026-12-10"),
            field("hearing", "fact-pressed", FieldKind.DAY_AND_TIME, "2026-12-10T14:30"),
            field("authority", "fact-hub", FieldKind.SEARCH, ""),
        ),
        error = null,
        primary = button("note-submit", PageIcon.Done, StaffAction.SubmitForm),
        secondary = button("cancel", PageIcon.Delete, StaffAction.DiscardForm),
    )

    private fun choice(title: String, selected: Boolean, isOneOfMany: Boolean): PageRow {
        val action = PageAction.Staff(StaffAction.Choose("field", title))
        val control = if (isOneOfMany) PageControl.Switch(selected, action) else PageControl.Choice(selected, action)
        return PageRow(PageIcon.Call, say[title], null, Tone.QUIET, control)
    }

    private fun field(name: String, title: String, kind: FieldKind, text: String) = PageRow(PageIcon.Write, say[title], null, Tone.QUIET, PageControl.Field(PageField.Form(name), text, kind), emptyLabel = say["form-empty"].takeIf { kind == FieldKind.DAY || kind == FieldKind.DAY_AND_TIME })

    private fun open() = PageAction.Staff(StaffAction.OpenCase("a"))

    private fun button(label: String, icon: PageIcon, action: StaffAction) = PageButton(icon, say[label], PageAction.Staff(action), isSos = false, enabled = true)
}
