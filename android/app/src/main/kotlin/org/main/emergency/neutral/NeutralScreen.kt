package org.main.emergency.neutral

import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.onLongClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.NeutralDay
import org.main.emergency.core.NeutralView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Tokens
import org.main.emergency.design.atMost
import org.main.emergency.design.untilReleased

/** A calendar of this month, and nothing of MAIN. A finger that stays on it for long brings the app back. */
@Composable
fun NeutralScreen(view: NeutralView, send: (UiEvent) -> Unit) {
    val sendNow by rememberUpdatedState(send)
    Column(
        Modifier.fillMaxSize()
            .pointerInput(view.holdMs) {
                awaitEachGesture {
                    awaitFirstDown()
                    val released = withTimeoutOrNull(view.holdMs.toLong()) { untilReleased() }
                    if (released == null) {
                        sendNow(UiEvent.NeutralHeld)
                        untilReleased()
                    }
                }
            }
            .semantics {
                // Without a word: a screen reader says "long press", as of any other calendar.
                onLongClick {
                    sendNow(UiEvent.NeutralHeld)
                    true
                }
            }
            .padding(Tokens.Space.small),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        val title = Modifier.fillMaxWidth().padding(vertical = Tokens.Space.medium).semantics { heading() }
        ShortWords(view.title, Look.faces.title, title, maxLines = 1)
        Week { for (name in view.weekdays) Cell(name, Look.colours.inkSoft, Modifier.weight(1f)) }
        for (week in view.days.chunked(DAYS_A_WEEK)) {
            Week { for (day in week) Day(day, Modifier.weight(1f)) }
        }
    }
}

@Composable
private fun Week(days: @Composable androidx.compose.foundation.layout.RowScope.() -> Unit) =
    Row(Modifier.fillMaxWidth(), content = days)

@Composable
private fun Day(day: NeutralDay, modifier: Modifier) {
    val colours = Look.colours
    Box(modifier, contentAlignment = Alignment.Center) {
        val ground = if (day.today) colours.action else Color.Transparent
        Box(Modifier.size(DAY).background(ground, CircleShape), contentAlignment = Alignment.Center) {
            val ink = when {
                day.today -> colours.onAction
                day.inMonth -> colours.ink
                else -> colours.line
            }
            Cell(day.text, ink, Modifier)
        }
    }
}

@Composable
private fun Cell(text: String, colour: Color, modifier: Modifier) =
    ShortWords(text, Look.faces.body.atMost(LARGEST), modifier, colour, maxLines = 1, least = SMALLEST)

private const val DAYS_A_WEEK = 7
private val DAY = 40.dp

// Seven of them share a line, whatever the size of letters.
private val LARGEST = 20.dp
private val SMALLEST = 12.dp
