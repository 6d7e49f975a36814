package org.main.emergency.screens

import org.main.emergency.core.ActionButton
import org.main.emergency.core.Badge
import org.main.emergency.core.CallButton
import org.main.emergency.core.CallTarget
import org.main.emergency.core.CaseAction
import org.main.emergency.core.CaseSection
import org.main.emergency.core.CaseSectionKind
import org.main.emergency.core.CaseView
import org.main.emergency.core.ConflictView
import org.main.emergency.core.Form
import org.main.emergency.core.KindIcon
import org.main.emergency.core.MapLine
import org.main.emergency.core.MapPoint
import org.main.emergency.core.MapView
import org.main.emergency.core.NoteView
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.RefusedView
import org.main.emergency.core.RingingView
import org.main.emergency.core.StaffAction
import org.main.emergency.core.Tone

/** A case as staff see it, in the words of one language. */
internal class CaseStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, CaseView> = mapOf(
        "case" to free(),
        "case-taken" to taken(),
        "case-to-decide" to taken().copy(conflicts = listOf(conflict()), refused = listOf(refused())),
        "case-stub" to free().copy(
            hidden = say["notice-case-left"],
            call = null,
            message = null,
            map = null,
            sections = emptyList(),
            primary = action("acknowledge", PageIcon.Done).copy(enabled = false, reason = say["refused-not-allowed"]),
            actions = emptyList(),
        ),
    )

    /** A case that rings. */
    val ringing = RingingView(
        title = say["notify-case-title"],
        text = say["kind-accident"],
        age = say["age-ago"],
        open = button("open", PageIcon.Case, StaffAction.OpenCase("a")),
        silence = button("cancel", PageIcon.Silent, StaffAction.Silence),
    )

    private fun free() = CaseView(
        caseId = "a",
        number = "MUM-2026-000123",
        kindLabel = say["kind-accident"],
        icon = KindIcon.ACCIDENT,
        status = say["case-free"],
        tone = Tone.URGENT,
        badges = listOf(
            Badge(say["mark-safe"], Tone.GOOD),
            Badge(say["position-stale"], Tone.URGENT),
            Badge(say["mark-outside-coverage"], Tone.WAITING),
        ),
        hidden = null,
        safeContact = say["contact-unknown"],
        safeContactTone = Tone.WAITING,
        language = say["language-in-or"],
        call = CallButton(CallTarget.PERSON, say["call-person"], "+91 98123 45678", prominent = false),
        message = button("answer-message", PageIcon.Message, StaffAction.MessagePerson(person = null)),
        conflicts = emptyList(),
        refused = emptyList(),
        primary = action("acknowledge", PageIcon.Done),
        actions = listOf(
            action("end-tracking", PageIcon.Stop),
            action("record-false-alarm", PageIcon.Remove).copy(enabled = false, reason = say["action-take-first"]),
        ),
        actionsLabel = say["case-more"],
        map = map(),
        sections = listOf(
            section(CaseSectionKind.NOW, PageIcon.Clock, "fact-pressed", "fact-ringing"),
            section(CaseSectionKind.ALERT, PageIcon.Notifications, "fact-way", "fact-position"),
            section(CaseSectionKind.ACTIVITY, PageIcon.Case, "fact-received", "fact-hub").copy(folded = true),
        ),
        notesTitle = say["notes-title"],
        notes = emptyList(),
        noteLabel = say["note-label"],
        noteDraft = "",
        noteSubmit = ActionButton(say["note-submit"], enabled = false, reason = null),
    )

    private fun taken() = free().copy(
        status = say["case-taken"],
        tone = Tone.GOOD,
        safeContact = say["contact-none"],
        safeContactTone = Tone.URGENT,
        call = null,
        message = null,
        primary = action("spoke-with-person", PageIcon.Call),
        notes = listOf(
            NoteView("Ravi Kumar", "14:05", say["about-not-ambulance"], null),
            NoteView("Ravi Kumar", "14:09", say["about-not-ambulance"], say["mark-waiting"]),
        ),
    )

    private fun conflict() = ConflictView(
        text = "${say["case-since"]}. ${say["action-done"]}",
        take = button("acknowledge", PageIcon.Done, StaffAction.TakeLate("urgency", "1")),
        keep = button("cancel", PageIcon.Remove, StaffAction.KeepStanding("urgency")),
    )

    private fun refused() = RefusedView(
        title = say["end-tracking"],
        reason = say["refused-not-allowed"],
        behind = say["sync-waiting"],
        buttons = listOf(
            button("open", PageIcon.Write, StaffAction.EditRefused("1")),
            button("place-keep", PageIcon.Transfer, StaffAction.RetryRefused("1")),
            button("cancel", PageIcon.Delete, StaffAction.DropRefused("1")),
        ),
    )

    private fun section(kind: CaseSectionKind, icon: PageIcon, first: String, second: String) = CaseSection(
        kind = kind,
        title = say[first],
        icon = icon,
        rows = listOf(
            PageRow(PageIcon.Day, say[first], "14:02 · ${say["age-ago"]}", Tone.QUIET, PageControl.Nothing),
            PageRow(PageIcon.Case, say[second], say["place-far"], Tone.WAITING, PageControl.Press(PageAction.Staff(StaffAction.OpenPart("1")))),
        ),
        add = button("note-submit", PageIcon.Add, StaffAction.OpenForm(Form.NEXT_ACTION, null)),
        folded = false,
    )

    private fun action(label: String, icon: PageIcon) = CaseAction(say[label], icon, enabled = true, reason = null, action = StaffAction.Acknowledge)

    private fun button(label: String, icon: PageIcon, action: StaffAction) = PageButton(icon, say[label], PageAction.Staff(action), isSos = false, enabled = true)

    private fun map() = MapView(
        outline = listOf(MapLine(OUTLINE.map { (x, y) -> MapPoint(x, y) })),
        track = listOf(MapPoint(0.3f, 0.3f), MapPoint(0.4f, 0.42f), MapPoint(0.44f, 0.6f), MapPoint(0.6f, 0.62f)),
        person = MapPoint(0.6f, 0.62f),
        radius = 0.08f,
        hub = MapPoint(0.25f, 0.75f),
        aspect = 1.5f,
        scale = 0.25f,
        scaleLabel = "5 km",
        description = say["place-far"],
        open = button("place-state", PageIcon.Place, StaffAction.OpenMap),
    )

    private companion object {
        val OUTLINE = listOf(0.1f to 0.05f, 0.7f to -0.1f, 1.1f to 0.3f, 0.8f to 0.9f, 0.4f to 0.8f, 0.15f to 1.1f, 0.05f to 0.6f)
    }
}
