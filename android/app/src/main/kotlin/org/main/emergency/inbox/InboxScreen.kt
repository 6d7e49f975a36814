package org.main.emergency.inbox

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxScope
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.foundation.lazy.rememberLazyListState
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.pulltorefresh.PullToRefreshBox
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.runtime.snapshotFlow
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import kotlinx.coroutines.delay
import org.main.emergency.core.InboxFilter
import org.main.emergency.core.InboxView
import org.main.emergency.core.PageIcon
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.atMost
import org.main.emergency.design.strong

/** The hub's cases, the most urgent on top; how far they are the server's, and SOS, stay at the foot. */
@Composable
fun InboxScreen(view: InboxView, frame: Frame, send: (UiEvent) -> Unit) {
    val list = rememberLazyListState()
    AskForRows(list, view, send)
    OtherCasesFromTheTop(list, view)
    Column(Modifier.fillMaxSize()) {
        InboxBar(view, frame, send)
        Pulled(view.pullsEnded, { send(UiEvent.InboxRefreshed) }, Modifier.weight(1f)) {
            LazyColumn(
                Modifier.fillMaxSize(),
                state = list,
                contentPadding = PaddingValues(bottom = Tokens.Space.small),
            ) {
                item(key = "head") { InboxHead(view, send) }
                if (view.total == 0u) item(key = "empty") { Empty(view.empty) }
                items(view.total.toInt(), key = { keyOf(view, it) }) { index ->
                    val row = rowAt(view, index)
                    if (row != null) InboxLine(row, send) else Box(Modifier.height(LINE_HEIGHT))
                }
            }
        }
        Foot(view, send)
    }
}

/**
 * Pulled down, [pulled] is called, and the ring stands until the core says that this has ended. That may be in the same
 * frame: the ring is shown all the same, because the box hides it only when it was.
 */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun Pulled(ended: UInt, pulled: () -> Unit, modifier: Modifier, content: @Composable BoxScope.() -> Unit) {
    var endedBefore by remember { mutableStateOf<UInt?>(null) }
    LaunchedEffect(endedBefore, ended) {
        if (endedBefore == ended) delay(PULL_PATIENCE)
        endedBefore = null
    }
    PullToRefreshBox(
        endedBefore != null,
        {
            endedBefore = ended
            pulled()
        },
        modifier,
        content = content,
    )
}

/** The row at this place of the whole list, if it is in the window that the core sent. */
private fun rowAt(view: InboxView, index: Int) = view.rows.getOrNull(index - view.first.toInt())

// A row that moves keeps its key and so its place under the finger; what was not sent yet is known by its place.
private fun keyOf(view: InboxView, index: Int): String = rowAt(view, index)?.caseId ?: "place $index"

/** Asks for another window of rows before the eye comes to the end of this one. */
@Composable
private fun AskForRows(list: LazyListState, view: InboxView, send: (UiEvent) -> Unit) {
    val newest by rememberUpdatedState(view)
    val sendNow by rememberUpdatedState(send)
    LaunchedEffect(list) {
        snapshotFlow {
            val shown = list.layoutInfo.visibleItemsInfo
            val top = (shown.firstOrNull()?.index ?: 0) - 1
            val bottom = (shown.lastOrNull()?.index ?: 0) - 1
            windowFor(newest, top, bottom)
        }.collect { first -> if (first != null) sendNow(UiEvent.InboxScrolled(first)) }
    }
}

/** Another filter is another list: it is read from its top. */
@Composable
private fun OtherCasesFromTheTop(list: LazyListState, view: InboxView) {
    val chosen = view.filters.firstOrNull { it.selected }?.filter
    var shown by rememberSaveable { mutableStateOf<InboxFilter?>(null) }
    LaunchedEffect(chosen) {
        if (shown != null && shown != chosen) list.scrollToItem(0)
        shown = chosen
    }
}

/** The first row to ask for so that the places from [top] to [bottom] are in the window; null where they are. */
internal fun windowFor(view: InboxView, top: Int, bottom: Int): UInt? {
    val wanted = top.coerceAtLeast(0)..bottom.coerceAtMost(view.total.toInt() - 1)
    val here = view.first.toInt() until view.first.toInt() + view.rows.size
    if (wanted.isEmpty() || (wanted.first in here && wanted.last in here)) return null
    return (wanted.first - ROWS_AHEAD).coerceAtLeast(0).toUInt()
}

@Composable
private fun Empty(text: String) {
    Words(
        text,
        Look.faces.body,
        Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.vast),
        Look.colours.inkSoft,
        align = TextAlign.Center,
    )
}

@Composable
private fun Foot(view: InboxView, send: (UiEvent) -> Unit) {
    HorizontalDivider(color = Look.colours.hairline)
    Row(
        Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        ToneNote(view.syncLine, view.syncTone, Modifier.weight(1f), Look.faces.note.atMost(FOOT))
        // Staff are people too. No hold among rows that are tapped: the core asks once more.
        WordButton(
            view.sosLabel,
            { send(UiEvent.SosAsked) },
            sign = PageSigns.of(PageIcon.Sos),
            face = Look.faces.strong.atMost(FOOT),
            least = Tokens.Size.staffTarget,
        )
    }
}

private const val ROWS_AHEAD = 10

/** No exchange takes longer than this without the core saying so, milliseconds. */
private const val PULL_PATIENCE = 20_000L
private val LINE_HEIGHT = 112.dp

// However large the letters are, the list has the room.
private val FOOT = 18.dp
