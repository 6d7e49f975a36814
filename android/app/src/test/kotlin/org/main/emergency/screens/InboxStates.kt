package org.main.emergency.screens

import org.main.emergency.core.FilterChip
import org.main.emergency.core.InboxFilter
import org.main.emergency.core.InboxRow
import org.main.emergency.core.InboxView
import org.main.emergency.core.KindIcon
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageIcon
import org.main.emergency.core.RowAction
import org.main.emergency.core.StaffAction
import org.main.emergency.core.StaffList
import org.main.emergency.core.SyncProgress
import org.main.emergency.core.Tone

/** The inbox as staff see it, in the words of one language. */
internal class InboxStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, InboxView> = mapOf(
        "inbox" to inbox(rows()),
        "inbox-empty" to inbox(emptyList()),
        "inbox-loading" to inbox(emptyList()).copy(
            progress = SyncProgress(say["sync-begins"], permille = 420u),
            syncLine = say["sync-begins"],
            syncTone = Tone.WAITING,
        ),
        "inbox-offline" to inbox(rows()).copy(syncLine = say["sync-offline"], syncTone = Tone.WAITING),
        "inbox-failing" to inbox(rows()).copy(syncLine = say["sync-fails-since"], syncTone = Tone.URGENT),
        "inbox-ringing" to inbox(rows()).copy(silence = button(PageIcon.Silent, "note-submit", StaffAction.Silence)),
        "inbox-searched" to inbox(emptyList()).copy(search = "Powai", filters = filters(InboxFilter.MINE)),
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
        silence = null,
        filters = filters(InboxFilter.HUB),
        narrow = button(PageIcon.Filter, "place-not-known", StaffAction.OpenList(StaffList.NARROW)),
        searchLabel = say["inbox"],
        search = "",
        pullsEnded = 0u,
        progress = null,
        menu = listOf(button(PageIcon.Roster, "menu-roster-undecided", StaffAction.OpenList(StaffList.ROSTER))),
        menuLabel = say["inbox-more"],
        signOutLabel = say["sign-out"],
        sosLabel = say["sos"],
    )

    private fun filters(selected: InboxFilter) = InboxFilter.entries.zip(FILTERS).map { (filter, key) ->
        FilterChip(say[key], count = 12u, selected = filter == selected, filter = filter)
    }

    private fun rows() = listOf(
        row("a", "kind-accident", KindIcon.ACCIDENT, Tone.URGENT, "case-free").copy(unread = true, late = say["position-age"]),
        row("b", "kind-wages", KindIcon.WAGES, Tone.WAITING, "case-free")
            .copy(marks = listOf(say["mark-outside-coverage"], say["mark-waiting"])),
        row("c", "kind-medical", KindIcon.MEDICAL, Tone.GOOD, "case-taken"),
        row("d", "kind-threat", KindIcon.THREAT, Tone.QUIET, "case-taken"),
        row("e", "kind-confinement", KindIcon.CONFINEMENT, Tone.QUIET, "case-taken"),
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
        late = null,
        actions = listOf(
            RowAction(say["acknowledge"], PageIcon.Done, StaffAction.Acknowledge),
            RowAction(say["spoke-with-person"], PageIcon.Call, StaffAction.SpokeWithPerson),
        ),
    )

    private fun button(icon: PageIcon, label: String, action: StaffAction) = PageButton(icon, say[label], PageAction.Staff(action), isSos = false, enabled = true)

    private companion object {
        val FILTERS = listOf("inbox", "case-yours", "case-free", "position-stale", "mark-waiting", "problem-missing")
    }
}
