package org.main.emergency.screens

import org.main.emergency.core.ActionButton
import org.main.emergency.core.CallButton
import org.main.emergency.core.CallTarget
import org.main.emergency.core.CaseAction
import org.main.emergency.core.CaseActionKind
import org.main.emergency.core.CaseFact
import org.main.emergency.core.CaseView
import org.main.emergency.core.InboxRow
import org.main.emergency.core.InboxView
import org.main.emergency.core.KindIcon
import org.main.emergency.core.NoteView
import org.main.emergency.core.Screen
import org.main.emergency.core.SignInView
import org.main.emergency.core.Tone

/** What staff see, in the words of one language. */
internal class StaffStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, Screen> = mapOf(
        "sign-in" to Screen.SignIn(signIn(code = "", error = null, busy = false)),
        "sign-in-refused" to
            Screen.SignIn(signIn(code = "K7QM-4TRX", error = say["sign-in-unknown-code"], busy = false)),
        "sign-in-busy" to Screen.SignIn(signIn(code = "K7QM-4TRX", error = null, busy = true)),
        "inbox" to Screen.Inbox(inbox(rows())),
        "inbox-empty" to Screen.Inbox(inbox(emptyList())),
        "case" to Screen.Case(case(isTaken = false)),
        "case-taken" to Screen.Case(case(isTaken = true)),
    )

    private fun signIn(code: String, error: String?, busy: Boolean) = SignInView(
        title = say["sign-in-title"],
        explanation = say["sign-in-explanation"],
        codeLabel = say["sign-in-code"],
        code = code,
        submit = ActionButton(say["sign-in-submit"], enabled = code.isNotEmpty() && !busy, reason = null),
        busy = busy,
        error = error,
    )

    private fun inbox(rows: List<InboxRow>) = InboxView(
        title = say["inbox"],
        staffName = "Asha Pawar",
        syncLine = say["sync-done"],
        syncTone = if (rows.isEmpty()) Tone.QUIET else Tone.GOOD,
        summary = say["inbox-summary"],
        rows = rows,
        first = 0u,
        total = rows.size.toUInt(),
        empty = say["inbox-empty"],
        signOutLabel = say["sign-out"],
        sosLabel = say["sos"],
    )

    private fun rows() = listOf(
        row("a", "kind-accident", KindIcon.ACCIDENT, Tone.URGENT, "case-free").copy(unread = true),
        row("b", "kind-wages", KindIcon.WAGES, Tone.WAITING, "case-free")
            .copy(marks = listOf(say["mark-outside-coverage"], say["mark-waiting"])),
        row("c", "kind-medical", KindIcon.MEDICAL, Tone.GOOD, "case-taken"),
        row("d", "kind-threat", KindIcon.THREAT, Tone.QUIET, "case-taken"),
    )

    private fun row(id: String, kind: String, icon: KindIcon, tone: Tone, status: String) = InboxRow(
        caseId = id,
        kindLabel = say[kind],
        icon = icon,
        place = say["place-far"],
        age = say["age-ago"],
        status = say[status],
        tone = tone,
        number = "MUM-2026-000123",
        marks = emptyList(),
        unread = false,
    )

    private fun case(isTaken: Boolean) = CaseView(
        number = "MUM-2026-000123",
        kindLabel = say["kind-accident"],
        icon = KindIcon.ACCIDENT,
        status = if (isTaken) say["case-taken"] else say["case-free"],
        tone = if (isTaken) Tone.GOOD else Tone.URGENT,
        safeContact = say["contact-unknown"],
        safeContactTone = Tone.WAITING,
        call = CallButton(CallTarget.PERSON, say["call-person"], "+91 98123 45678", prominent = false),
        facts = listOf(
            CaseFact(say["fact-pressed"], "14:02 · ${say["age-ago"]}", Tone.QUIET),
            CaseFact(say["fact-position"], "19.11360, 72.86970 · 35 m", Tone.QUIET),
            CaseFact(say["fact-position"], say["place-far"], Tone.WAITING),
        ),
        notesTitle = say["notes-title"],
        notes = if (isTaken) {
            listOf(NoteView("Ravi Kumar", "14:05", say["about-not-ambulance"], null), NoteView("Ravi Kumar", "14:09", say["about-not-ambulance"], say["mark-waiting"]))
        } else {
            emptyList()
        },
        acknowledge = ActionButton(say["acknowledge"], enabled = !isTaken, reason = if (isTaken) say["case-taken"] else null),
        noteLabel = say["note-label"],
        noteDraft = "",
        noteSubmit = ActionButton(say["note-submit"], enabled = false, reason = null),
        actions = if (isTaken) {
            listOf(
                CaseAction(say["spoke-with-person"], false, say["case-taken"], CaseActionKind.SPOKE_WITH_PERSON),
                CaseAction(say["end-tracking"], true, null, CaseActionKind.END_TRACKING),
            )
        } else {
            emptyList()
        },
    )
}
