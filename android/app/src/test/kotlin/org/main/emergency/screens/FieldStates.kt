package org.main.emergency.screens

import org.main.emergency.core.ActionButton
import org.main.emergency.core.DistrictCircle
import org.main.emergency.core.DistrictMapView
import org.main.emergency.core.FieldKind
import org.main.emergency.core.MapLine
import org.main.emergency.core.MapPoint
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageFigure
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.PinView
import org.main.emergency.core.PinWipeChoice
import org.main.emergency.core.QrView
import org.main.emergency.core.Screen
import org.main.emergency.core.StaffAction
import org.main.emergency.core.StaffList
import org.main.emergency.core.Tone

/** What a link person sees beside the forms: the PIN, the list of workers, a worker, a code, numbers. */
internal class FieldStates(
    private val say: Wording,
) {
    /** All of them. */
    val all: Map<String, Screen> = mapOf(
        "pin-choose" to Screen.Pin(pin("pin-choose").copy(digits = 5u, wipe = PinWipeChoice(say["pin-wipe"], on = false))),
        "pin-enter" to Screen.Pin(
            pin("pin-enter").copy(
                digits = 3u,
                error = "${say["pin-wrong"]} ${say["pin-left"]}",
                submit = ActionButton(say["pin-ok"], enabled = false, reason = say["pin-too-short"]),
                forgottenLabel = say["pin-forgotten"],
            ),
        ),
        "pin-busy" to Screen.Pin(
            pin("pin-enter").copy(
                digits = 8u,
                keysEnabled = false,
                busy = true,
                submit = ActionButton(say["pin-ok"], enabled = false, reason = say["pin-busy"]),
            ),
        ),
    ) + pages().mapValues { (_, page) -> Screen.Page(page) }

    private fun pages() = mapOf(
        "workers" to page(Page.WORKERS, say["workers-title"]).copy(
            paragraphs = listOf("Asha Pawar · Mumbai"),
            rows = listOf(
                row(PageIcon.Server, say["workers-unsent"], null, Tone.WAITING),
                PageRow(
                    PageIcon.Search,
                    say["workers-search"],
                    null,
                    Tone.QUIET,
                    PageControl.Field(PageField.WorkerSearch, "", FieldKind.SEARCH),
                ),
                row(PageIcon.Report, say["workers-numbers"], null, Tone.QUIET, StaffAction.OpenList(StaffList.WORKER_NUMBERS)),
                row(PageIcon.Family, "सुनीता देवी", "${say["trade-domestic"]} · Gaya, Bihar", Tone.QUIET, open()),
                row(PageIcon.Family, "Ramesh Yadav", say["worker-due-since"], Tone.WAITING, open()),
            ),
            primary = button(PageIcon.Add, say["workers-register"], StaffAction.RegisterWorker),
            secondary = button(PageIcon.Photo, say["workers-scan"], StaffAction.ScanCard),
        ),
        "worker" to page(Page.WORKER, "सुनीता देवी").copy(
            rows = listOf(
                row(PageIcon.Family, say["worker-field-photo"], null, Tone.QUIET).copy(photo = PHOTO),
                row(PageIcon.Sos, say["worker-sos"], null, Tone.URGENT, open()),
                row(PageIcon.Done, say["worker-agreed"], say["worker-agreed-notice"], Tone.GOOD, open()),
                row(PageIcon.Delete, say["worker-withdraw"], null, Tone.QUIET, open()),
            ),
            primary = button(PageIcon.Day, say["worker-add-visit"], StaffAction.SubmitForm),
            secondary = button(PageIcon.Staff, say["worker-card"], StaffAction.SubmitForm),
        ),
        "worker-card" to page(Page.WORKER, "सुनीता देवी").copy(
            paragraphs = listOf(say["worker-card-what"]),
            figure = PageFigure.Code(code()),
        ),
        "worker-numbers" to page(Page.STAFF_LIST, say["numbers-title"]).copy(
            figure = PageFigure.Map(map()),
            rows = listOf(row(PageIcon.Report, say["numbers-today"], "12", Tone.QUIET)),
        ),
    )

    private fun pin(title: String) = PinView(
        title = say[title],
        explanation = say["$title-why"],
        digits = 0u,
        digitsLabel = say["pin-digits"],
        digitsLimit = 8u,
        keysEnabled = true,
        deleteLabel = say["pin-delete"],
        submit = ActionButton(say["pin-ok"], enabled = true, reason = null),
        busy = false,
        error = null,
        wipe = null,
        forgottenLabel = null,
        sosLabel = say["sos"],
    )

    /** No code that anything reads: the shape of one, for the eye. What the core makes is read in the journey. */
    private fun code() = QrView(SIDE.toUInt(), List(SIDE * SIDE) { (it / SIDE + it % SIDE * 2) % 3 == 0 }, say["worker-card"])

    private fun map() = DistrictMapView(
        outline = listOf(MapLine(listOf(0.1f to 0.2f, 0.5f to 0.05f, 0.9f to 0.3f, 0.6f to 0.95f, 0.35f to 0.6f).map { (x, y) -> MapPoint(x, y) })),
        districts = listOf(
            DistrictCircle(MapPoint(0.6f, 0.3f), 0.09f, "Gaya, Bihar", "212"),
            DistrictCircle(MapPoint(0.66f, 0.36f), 0.05f, "Nawada, Bihar", "31"),
            DistrictCircle(MapPoint(0.4f, 0.6f), 0.02f, "Kalahandi, Odisha", "2"),
            DistrictCircle(MapPoint(0.12f, 0.25f), 0.02f, "Ganganagar, Rajasthan", "1"),
        ),
        aspect = 0.9f,
        description = say["numbers-map"],
    )

    private fun page(page: Page, title: String) = PageView(
        page = page,
        title = title,
        icon = null,
        paragraphs = emptyList(),
        rows = emptyList(),
        error = null,
        primary = null,
        secondary = null,
    )

    private fun row(icon: PageIcon, title: String, detail: String?, tone: Tone, action: StaffAction? = null) = PageRow(
        icon,
        title,
        detail,
        tone,
        action?.let { PageControl.Press(PageAction.Staff(it)) } ?: PageControl.Nothing,
    )

    private fun open() = StaffAction.OpenWorker("a")

    private fun button(icon: PageIcon, label: String, action: StaffAction) = PageButton(icon, label, PageAction.Staff(action), isSos = false, enabled = true)

    companion object {
        /** Name of the photo of the worker's page. */
        const val PHOTO = "photo"
        private const val SIDE = 29
    }
}
