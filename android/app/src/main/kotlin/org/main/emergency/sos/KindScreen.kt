package org.main.emergency.sos

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.Countdown
import org.main.emergency.core.KindChoice
import org.main.emergency.core.KindView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Seal
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.TopBar
import org.main.emergency.design.WordButton
import org.main.emergency.design.atMost

/** What happened? Six pictures with a word each; the alert goes out by itself when the bar is empty. */
@Composable
fun KindScreen(view: KindView, frame: Frame, send: (UiEvent) -> Unit) {
    Column(
        Modifier.fillMaxSize().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        TopBar(frame) {
            val title = Modifier.fillMaxWidth().heightIn(max = TITLE).semantics { heading() }
            ShortWords(view.title, Look.faces.title, title, maxLines = 3)
        }
        BoxWithConstraints(Modifier.weight(1f)) {
            val columns = if (maxWidth > maxHeight * 2) LYING_COLUMNS else STANDING_COLUMNS
            Grid(view.choices.chunked(columns), columns, send)
        }
        view.countdown?.let { GoesByItself(it) }
        val cancel = Modifier.fillMaxWidth().heightIn(max = Tokens.Size.target)
        WordButton(view.cancelLabel, { send(UiEvent.CancelPressed) }, cancel, Signs.close)
    }
}

/** How long the choice is waited for. */
@Composable
private fun GoesByItself(countdown: Countdown) {
    ShortWords(countdown.text, Look.faces.body.atMost(LARGE_COUNTDOWN), Modifier.fillMaxWidth())
    LinearProgressIndicator(
        progress = { countdown.secondsLeft.toFloat() / countdown.secondsTotal.toFloat().coerceAtLeast(1f) },
        modifier = Modifier.fillMaxWidth().height(BAR),
        color = Look.colours.waits,
        trackColor = Look.colours.hairline,
        drawStopIndicator = {},
    )
}

@Composable
private fun Grid(rows: List<List<KindChoice>>, columns: Int, send: (UiEvent) -> Unit) {
    Column(Modifier.fillMaxSize(), verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        for (row in rows) {
            Row(Modifier.weight(1f), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
                for (choice in row) Kind(choice, Modifier.weight(1f)) { send(UiEvent.KindChosen(choice.code)) }
                repeat(columns - row.size) { Spacer(Modifier.weight(1f)) }
            }
        }
    }
}

/** One kind: the word is seen whole, the picture takes what it leaves. Of a choice that stands there is a tick. */
@Composable
private fun Kind(choice: KindChoice, modifier: Modifier, onClick: () -> Unit) {
    val colours = Look.colours
    val isMarked = choice.speaking || choice.selected
    ButtonSurface(
        onClick,
        modifier.fillMaxHeight().semantics { selected = choice.selected },
        padding = PaddingValues(Tokens.Space.tight),
        ground = if (isMarked) colours.receivedSurface else null,
        edge = if (isMarked) BorderStroke(3.dp, colours.received) else null,
    ) {
        BoxWithConstraints(Modifier.weight(1f)) {
            val words = maxHeight * WORDS_SHARE
            // The picture is read by more people than the word.
            val face = Look.faces.lead.atMost(if (maxHeight < SMALL_TILE) SMALL_WORD else LARGE_WORD)
            Column(
                Modifier.fillMaxSize(),
                verticalArrangement = Arrangement.Center,
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Sign(Signs.of(choice.icon), Modifier.weight(1f, fill = false), size = PICTURE_MOST)
                ShortWords(choice.label, face, Modifier.heightIn(max = words).fillMaxWidth())
            }
            val corner = Modifier.align(Alignment.TopEnd)
            when {
                choice.speaking -> Sign(PageSigns.listen, corner, colours.received)
                choice.selected -> Seal(Signs.done, colours.onReceived, colours.received, corner)
            }
        }
    }
}

private const val STANDING_COLUMNS = 2
private const val LYING_COLUMNS = 3
private const val WORDS_SHARE = 0.82f
private val PICTURE_MOST = 72.dp
private val LARGE_COUNTDOWN = 20.dp
private val SMALL_TILE = 96.dp
private val SMALL_WORD = 18.dp
private val LARGE_WORD = 28.dp
private val BAR = 8.dp
private val TITLE = 72.dp
