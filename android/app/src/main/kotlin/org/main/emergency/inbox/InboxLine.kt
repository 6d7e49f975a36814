package org.main.emergency.inbox

import androidx.compose.foundation.background
import androidx.compose.foundation.combinedClickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.CustomAccessibilityAction
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.customActions
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import org.main.emergency.core.InboxRow
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Chip
import org.main.emergency.design.Chips
import org.main.emergency.design.Look
import org.main.emergency.design.Menu
import org.main.emergency.design.MenuEntry
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words
import org.main.emergency.design.forNumbers
import org.main.emergency.design.look
import org.main.emergency.design.strong

/**
 * A case in the list: what and how old, where, how late, whose it is, what is to be minded. Swiped, the first thing that
 * can be done with it is done; held, all of them are offered. A screen reader offers them by themselves.
 */
@Composable
fun InboxLine(row: InboxRow, send: (UiEvent) -> Unit) {
    var isMenuOpen by remember { mutableStateOf(false) }
    fun act(index: Int) = send(UiEvent.RowActionPressed(row.caseId, row.actions[index].action))
    val offered = row.actions.mapIndexed { index, action ->
        CustomAccessibilityAction(action.label) {
            act(index)
            true
        }
    }
    Box {
        Swiped(row.actions.firstOrNull(), { act(0) }) {
            val touched = Modifier.combinedClickable(
                role = Role.Button,
                onLongClick = if (row.actions.isEmpty()) null else ({ isMenuOpen = true }),
                onClick = { send(UiEvent.CaseOpened(row.caseId)) },
            )
            Content(row, touched.semantics { customActions = offered })
        }
        Menu(
            isMenuOpen,
            { isMenuOpen = false },
            row.actions.mapIndexed { index, action ->
                MenuEntry(action.label, PageSigns.of(action.icon), enabled = true) { act(index) }
            },
        )
    }
}

@Composable
private fun Content(row: InboxRow, modifier: Modifier) {
    // How it stands is said in words beside it; the strip leads the eye down the list.
    val colour = if (row.tone == Tone.URGENT) Look.colours.waits else row.tone.look().accent
    val strip = if (row.tone == Tone.QUIET) Look.colours.page else colour
    Column(modifier.fillMaxWidth().background(Look.colours.page)) {
        Box(Modifier.drawBehind { drawStrip(strip) }.padding(start = STRIP)) {
            Row(
                Modifier.padding(Tokens.Space.small),
                horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            ) {
                Sign(Signs.of(row.icon), size = KIND)
                Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Tokens.Space.hair)) {
                    Ends({ Kind(row) }) {
                        Words(row.age, Look.faces.note, colour = Look.colours.inkSoft, least = SMALL)
                    }
                    Words(row.place, Look.faces.row)
                    Chips(Modifier.padding(vertical = Tokens.Space.hair)) {
                        row.late?.let { Chip(it, Tone.URGENT) }
                        Chip(row.status, if (row.late != null && row.tone == Tone.URGENT) Tone.WAITING else row.tone)
                        for (mark in row.marks) Chip(mark, Tone.WAITING)
                    }
                    Words(
                        row.number,
                        Look.faces.note.forNumbers(),
                        colour = Look.colours.inkSoft,
                        maxLines = 1,
                        least = SMALL,
                    )
                }
            }
        }
        HorizontalDivider(color = Look.colours.hairline)
    }
}

/** Along the side where a line begins. */
private fun DrawScope.drawStrip(colour: Color) {
    val width = STRIP.toPx()
    val x = if (layoutDirection == LayoutDirection.Ltr) 0f else size.width - width
    drawRect(colour, Offset(x, 0f), Size(width, size.height))
}

/** One thing at the start of a line, another at its end; below each other where there is no room. */
@Composable
private fun Ends(start: @Composable () -> Unit, end: @Composable () -> Unit) = FlowRow(
    Modifier.fillMaxWidth(),
    horizontalArrangement = Arrangement.SpaceBetween,
    itemVerticalAlignment = Alignment.CenterVertically,
) {
    start()
    end()
}

@Composable
private fun Kind(row: InboxRow) = Row(
    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    verticalAlignment = Alignment.CenterVertically,
) {
    Words(row.kindLabel, if (row.unread) Look.faces.strong else Look.faces.row.copy(fontWeight = FontWeight.Medium))
    if (row.unread) Box(Modifier.size(UNREAD_DOT).background(Look.colours.received, CircleShape))
}

private val UNREAD_DOT = 10.dp
private val STRIP = 4.dp
private val KIND = 28.dp
private val SMALL = 12.dp
