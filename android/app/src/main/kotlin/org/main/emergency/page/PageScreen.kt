package org.main.emergency.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.key
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.FieldKind
import org.main.emergency.core.Page
import org.main.emergency.core.PageButton
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageIcon
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.CoreButton
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Seal
import org.main.emergency.design.ShortWords
import org.main.emergency.design.SideBySide
import org.main.emergency.design.Sign
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.design.needOf
import org.main.emergency.design.strong

/** Any page: a headline, words and rows, which may scroll; the one or two buttons at the foot never do. */
@Composable
fun PageScreen(view: PageView, frame: Frame, send: (UiEvent) -> Unit) {
    Column(Modifier.fillMaxSize().imePadding()) {
        TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small))
        BoxWithConstraints(Modifier.weight(1f)) {
            // Another page, question or window begins at its top; while it is the same the scroll stays.
            key(view.page, view.place) {
                Close(if (isStaffs(view.page)) Closeness.STAFF else Closeness.WORKER) { Content(view, maxHeight, send) }
            }
        }
        // While somebody looks for something, what is found has the room that the keyboard leaves.
        val isTyping = WindowInsets.ime.getBottom(LocalDensity.current) > 0
        if (!isTyping || searchIn(view) == null) Foot(view, send)
    }
}

private fun isStaffs(page: Page) = when (page) {
    Page.FORM, Page.STAFF_LIST, Page.CASE_PART -> true
    Page.WORKERS, Page.WORKER, Page.SESSIONS, Page.SESSION, Page.LINK_PERSON, Page.PIN -> true
    else -> false
}

@Composable
private fun Content(view: PageView, room: Dp, send: (UiEvent) -> Unit) {
    val list = rememberLazyListState()
    val search = searchIn(view)
    // On a small phone the headline fills the screen: what is typed moves to the top, and what is found stands below it.
    LaunchedEffect(search?.text) {
        if (search != null) list.scrollToItem(headOf(view) + search.row)
    }
    LazyColumn(
        Modifier.fillMaxSize(),
        list,
        contentPadding = PaddingValues(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        view.icon?.let { icon -> item(key = "icon") { LargeIcon(icon) } }
        item(key = "title") {
            val face = if (isForStaff) Look.faces.title.besideWork(ShortTitle) else Look.faces.title
            Words(view.title, face, Modifier.fillMaxWidth().semantics { heading() })
        }
        view.error?.let { error ->
            item(key = "error") {
                ToneNote(error, Tone.WAITING, Modifier.fillMaxWidth(), Look.faces.body, Tokens.Space.small)
            }
        }
        itemsIndexed(view.paragraphs, key = { index, _ -> "words $index" }) { _, words ->
            Words(words, Look.faces.body, Modifier.fillMaxWidth())
        }
        view.figure?.let { figure -> item(key = "figure") { Figure(figure, room) } }
        val keys = keysOf(view.rows)
        itemsIndexed(view.rows, key = { index, _ -> keys[index] }) { index, row ->
            val isHead = isForStaff && view.page != Page.WORKERS && isHeadOfChoices(view.rows, index)
            if (isHead) Headline(row) else PageLine(row, send)
        }
    }
}

/** What somebody looks for on the page. */
private class Search(val row: Int, val text: String)

/** None where nothing is typed. */
private fun searchIn(view: PageView): Search? = view.rows.indices.firstNotNullOfOrNull { index ->
    val field = view.rows[index].control as? PageControl.Field
    if (field?.kind == FieldKind.SEARCH && field.text.isNotBlank()) Search(index, field.text) else null
}

/** How many pieces stand above the rows. */
private fun headOf(view: PageView) =
    listOfNotNull(view.icon, view.title, view.error, view.figure).size + view.paragraphs.size

/** What the choices below it are of: no card of its own. */
private fun isHeadOfChoices(rows: List<PageRow>, index: Int): Boolean {
    val next = rows.getOrNull(index + 1)?.control
    return rows[index].control is PageControl.Nothing && (next is PageControl.Choice || next is PageControl.Switch)
}

/** A field keeps what is typed, and its cursor, when rows come or go above it. */
private fun keysOf(rows: List<PageRow>): List<String> {
    val seen = HashMap<PageField, Int>()
    return rows.mapIndexed { index, row ->
        val field = (row.control as? PageControl.Field)?.field
        if (field == null) "row $index" else "$field ${seen.merge(field, 1, Int::plus)}"
    }
}

@Composable
private fun LargeIcon(icon: PageIcon) {
    Box(Modifier.fillMaxWidth(), contentAlignment = Alignment.Center) {
        Seal(PageSigns.of(icon), Look.colours.received, Look.colours.receivedSurface, size = LARGE)
    }
}

@Composable
private fun Foot(view: PageView, send: (UiEvent) -> Unit) {
    if (view.primary == null && view.secondary == null) return
    HorizontalDivider(color = Look.colours.hairline)
    if (isStaffs(view.page)) {
        StaffFoot(view, send)
        return
    }
    Column(
        Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        view.primary?.let { button ->
            when {
                button.isSos -> LargeButton(button, Look.colours.sos, Look.colours.onSos, send)
                button.icon == PageIcon.Stop -> StopButton(button, send)
                else -> CoreButton(button, send, Modifier.fillMaxWidth(), Weight.PRIMARY)
            }
        }
        view.secondary?.let { CoreButton(it, send, Modifier.fillMaxWidth(), Weight.PLAIN) }
    }
}

/** Beside each other, since a form needs the height; the one that goes on at the end. */
@Composable
private fun StaffFoot(view: PageView, send: (UiEvent) -> Unit) {
    val buttons = listOfNotNull(view.secondary?.to(Weight.PLAIN), view.primary?.to(Weight.PRIMARY))
    val around = Tokens.Space.snug * 2 + SIGN
    // A link person registers all day, walking: that button is found without looking for it.
    val isLarge = { weight: Weight -> view.page == Page.WORKERS && weight == Weight.PRIMARY }
    val (lead, strong) = Look.faces.lead.besideWork(ShortTitle) to Look.faces.strong.besideWork(SHORT_BUTTON)
    val needs = buttons.map { (button, weight) ->
        needOf(listOf(button.label), if (isLarge(weight)) lead else strong, around)
    }
    SideBySide(needs, Modifier.padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small)) { index ->
        val (button, weight) = buttons[index]
        val (face, least) = if (isLarge(weight)) lead to HOME else strong to Tokens.Size.staffTarget
        CoreButton(button, send, weight = weight, face = face, least = least)
    }
}

/** The button that raises the alert: in the one colour that says so. */
@Composable
private fun LargeButton(button: PageButton, ground: Color, ink: Color, send: (UiEvent) -> Unit) {
    Surface(
        onClick = { send(UiEvent.PagePressed(button.action)) },
        modifier = Modifier.fillMaxWidth().heightIn(min = HIGH).semantics { role = Role.Button },
        enabled = button.enabled,
        shape = RoundedCornerShape(Tokens.Size.corner),
        color = ground,
    ) {
        Box(contentAlignment = Alignment.Center) {
            ShortWords(button.label, Look.faces.display, Modifier.padding(Tokens.Space.small), ink)
        }
    }
}

/** Ends a recording: as large as the thing that one does with it, and its word below. */
@Composable
private fun StopButton(button: PageButton, send: (UiEvent) -> Unit) {
    Surface(
        onClick = { send(UiEvent.PagePressed(button.action)) },
        modifier = Modifier.size(ROUND).semantics { role = Role.Button },
        enabled = button.enabled,
        shape = CircleShape,
        color = Look.colours.action,
    ) {
        Column(
            Modifier.padding(Tokens.Space.medium),
            verticalArrangement = Arrangement.Center,
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            Sign(PageSigns.stop, colour = Look.colours.onAction, size = STOP)
            ShortWords(button.label, Look.faces.body, colour = Look.colours.onAction)
        }
    }
}

private val LARGE = 96.dp
private val HIGH = 112.dp
private val HOME = 72.dp
private val SHORT_BUTTON = 20.dp
private val ROUND = 152.dp
private val STOP = 56.dp

// The picture of a button, what stands between it and the words, and the lines around.
private val SIGN = 36.dp
