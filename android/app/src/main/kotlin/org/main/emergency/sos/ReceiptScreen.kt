package org.main.emergency.sos

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.NextCard
import org.main.emergency.core.Page
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Calls
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.ShortWords
import org.main.emergency.design.SideBySide
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.SmallestText
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.TopBar
import org.main.emergency.design.needOf
import org.main.emergency.design.rowsFor
import org.main.emergency.design.tight

/**
 * How far the alert has come: the answer in large words, the receipts, the one thing that helps most now, the calls.
 * Only the receipts give way where the screen is small: to a row of pictures with the one that matters now in words.
 */
@Composable
fun ReceiptScreen(view: ReceiptView, frame: Frame, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val height = maxHeight
        // Large letters make any screen small.
        val letters = LocalDensity.current.fontScale.coerceAtLeast(1f)
        val isTight = height < ROOMY * letters
        val gap = if (isTight) Tokens.Space.tight else Tokens.Space.snug
        val face = if (isTight) Look.faces.body.tight() else Look.faces.body
        Column(
            Modifier.fillMaxSize().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.hair),
            verticalArrangement = Arrangement.spacedBy(gap),
        ) {
            TopBar(frame) { About(view, Modifier.heightIn(max = BAR)) }
            // Where there is something more urgent to say, the answer makes room for it.
            val answer = if (isTight && view.warning != null) Look.faces.lead else Look.faces.display
            val share = if (view.warning == null) ANSWER_SHARE else ANSWER_SHARE_WARNED
            Answer(view.title, answer, Modifier.heightIn(max = height * share))
            view.warning?.let {
                val warning = Modifier.fillMaxWidth().heightIn(max = height * WARNING_SHARE)
                ToneNote(it, Tone.WAITING, warning, face, Tokens.Space.tight, LEAST)
            }
            if (view.callsFirst) ReceiptCalls(view, send, isTight, height)
            Receipts(view, face, Modifier.weight(1f))
            view.next?.let { Next(it, Modifier.fillMaxWidth().heightIn(max = height * NEXT_SHARE), send) }
            if (!view.callsFirst) ReceiptCalls(view, send, isTight, height)
            Afterwards(view, send)
        }
    }
}

@Composable
private fun ReceiptCalls(view: ReceiptView, send: (UiEvent) -> Unit, isTight: Boolean, height: Dp) {
    val withNumbers = height >= WITH_NUMBERS * LocalDensity.current.fontScale
    val least = if (isTight && view.calls.size > 2) LEAST_OF_THREE else SmallestText
    // A third may need a row of its own, where words are long.
    val share = when {
        !isTight -> CALLS_SHARE
        view.calls.size > 2 -> CALLS_SHARE_TIGHT_THREE
        else -> CALLS_SHARE_TIGHT
    }
    Calls(view.calls, send, Modifier.fillMaxWidth().heightIn(max = height * share), isTight, withNumbers, least)
}

/** The one thing that helps most now. */
@Composable
private fun Next(next: NextCard, modifier: Modifier, send: (UiEvent) -> Unit) {
    val colours = Look.colours
    ButtonSurface(
        { send(UiEvent.PagePressed(next.action)) },
        modifier,
        ground = colours.waitsSurface,
        edge = BorderStroke(2.dp, colours.waits),
    ) {
        Sign(PageSigns.of(next.icon), colour = colours.ink, size = Tokens.Size.icon)
        ShortWords(next.text, Look.faces.lead, Modifier.weight(1f), align = TextAlign.Start)
        Sign(Signs.forward, colour = colours.ink)
    }
}

/** Taking it back, being safe, and more: beside each other, with the words of "more" where they leave room. */
@Composable
private fun Afterwards(view: ReceiptView, send: (UiEvent) -> Unit) {
    val buttons = listOfNotNull(
        view.cancelLabel?.let { Triple(Signs.close, it, UiEvent.CancelPressed) },
        view.safeLabel?.let { Triple(Signs.safe, it, UiEvent.SafePressed) },
        view.moreLabel?.let { Triple(PageSigns.more, it, UiEvent.PageOpened(Page.AFTER_ALERT)) },
    )
    if (buttons.isEmpty()) return
    val needs = buttons.map { (_, label) -> needOf(listOf(label), Look.faces.lead, AROUND_WORDS) }
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        val isWhole = rowsFor(needs.map { it.least }, maxWidth, Tokens.Space.small).size == 1
        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
            if (isWhole) {
                SideBySide(needs) { Afterwards(buttons[it], send, Modifier) }
            } else {
                for (button in buttons.dropLast(1)) Afterwards(button, send, Modifier.weight(1f))
                val (sign, label, event) = buttons.last()
                ButtonSurface({ send(event) }, Modifier.semantics { contentDescription = label }) {
                    Sign(sign, size = Tokens.Size.icon)
                }
            }
        }
    }
}

@Composable
private fun Afterwards(button: Triple<ImageVector, String, UiEvent>, send: (UiEvent) -> Unit, modifier: Modifier) {
    val (sign, label, event) = button
    ButtonSurface({ send(event) }, modifier, padding = PaddingValues(Tokens.Space.small, Tokens.Space.tight)) {
        Sign(sign)
        ShortWords(label, Look.faces.lead, maxLines = 3)
    }
}

/** The one answer of this screen. */
@Composable
private fun Answer(title: String, face: TextStyle, modifier: Modifier) {
    ShortWords(
        title,
        face,
        modifier.fillMaxWidth().semantics {
            heading()
            liveRegion = LiveRegionMode.Polite
        },
        maxLines = 3,
        align = TextAlign.Start,
    )
}

/** Of what kind it is. */
@Composable
private fun About(view: ReceiptView, modifier: Modifier) {
    Row(
        modifier,
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Sign(Signs.of(view.icon), size = Tokens.Size.icon)
        ShortWords(view.kindLabel, Look.faces.body, align = TextAlign.Start)
    }
}

private val ROOMY = 600.dp
private val BAR = 56.dp
private val WITH_NUMBERS = 440.dp
private const val ANSWER_SHARE = 0.16f
private const val ANSWER_SHARE_WARNED = 0.12f
private const val WARNING_SHARE = 0.21f
private const val NEXT_SHARE = 0.135f
private const val CALLS_SHARE = 0.34f
private const val CALLS_SHARE_TIGHT = 0.18f
private const val CALLS_SHARE_TIGHT_THREE = 0.26f

// It stands where everything is needed at once.
private val LEAST = 16.dp
private val LEAST_OF_THREE = 14.dp

// The sign before the words, the gap after it, and the button's own edges.
private val AROUND_WORDS = 52.dp
