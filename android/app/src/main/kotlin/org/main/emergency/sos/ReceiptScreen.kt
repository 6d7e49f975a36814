package org.main.emergency.sos

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.ReceiptStep
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.Calls
import org.main.emergency.design.Look
import org.main.emergency.design.Seal
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.atMost
import org.main.emergency.design.forNumbers
import org.main.emergency.design.tight

/** How far the alert has come: the answer in large words, the four receipts, the calls. */
@Composable
fun ReceiptScreen(view: ReceiptView, back: Back?, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val height = maxHeight
        val isTight = height < ROOMY
        val gap = if (isTight) Tokens.Space.hair else Tokens.Space.snug
        val face = if (isTight) Look.faces.body.tight() else Look.faces.body
        Column(
            Modifier.fillMaxSize().padding(horizontal = Tokens.Space.snug, vertical = gap),
            verticalArrangement = Arrangement.spacedBy(gap),
        ) {
            // Where there is something more urgent to say, the answer makes room for it.
            val answer = if (isTight && view.warning != null) Look.faces.title else Look.faces.display
            Answer(view.title, answer, back, Modifier.heightIn(max = if (isTight) ANSWER_TIGHT else Dp.Infinity))
            About(view, face)
            view.warning?.let {
                val warning = Modifier.fillMaxWidth().heightIn(max = height * WARNING_SHARE)
                ToneNote(it, Tone.WAITING, warning, face, gap)
            }
            if (view.callsFirst) Calls(view.calls, send, Modifier.fillMaxWidth(), isTight)
            // Where the letters are very large, this alone can be scrolled; the answer and the calls stay.
            Column(
                Modifier.weight(1f).verticalScroll(rememberScrollState()),
                verticalArrangement = Arrangement.spacedBy(gap),
            ) {
                for (step in view.steps) Step(step, if (isTight) face.atMost(LARGE_STEP) else face)
                Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
                    Sign(Signs.place, colour = Look.colours.inkSoft)
                    Words(view.position, face, Modifier.weight(1f), Look.colours.inkSoft)
                }
                view.claim?.let { ToneNote(it, Tone.GOOD, Modifier.fillMaxWidth(), face, Tokens.Space.tight) }
            }
            if (!view.callsFirst) Calls(view.calls, send, Modifier.fillMaxWidth(), isTight)
            view.cancelLabel?.let {
                WordButton(it, { send(UiEvent.CancelPressed) }, Modifier.fillMaxWidth(), Signs.close)
            }
            view.safeLabel?.let {
                WordButton(it, { send(UiEvent.SafePressed) }, Modifier.fillMaxWidth(), Signs.safe)
            }
        }
    }
}

/** The one answer of this screen. */
@Composable
private fun Answer(title: String, face: TextStyle, back: Back?, modifier: Modifier) {
    Row(modifier, verticalAlignment = Alignment.CenterVertically) {
        back?.let { BackArrow(it) }
        ShortWords(
            title,
            face,
            Modifier.weight(1f).semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
            maxLines = 3,
            align = TextAlign.Start,
        )
    }
}

/** Of what kind it is, and the number that the server gave. */
@Composable
private fun About(view: ReceiptView, face: TextStyle) {
    FlowRow(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.SpaceBetween,
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            Sign(Signs.of(view.icon))
            Words(view.kindLabel, face)
        }
        view.caseNumber?.let {
            Words(it, face, Modifier.padding(start = Tokens.Space.small), Look.colours.inkSoft, maxLines = 1)
        }
    }
}

/** A receipt: how it stands, what it is of, in words, and when. */
@Composable
private fun Step(step: ReceiptStep, face: TextStyle) {
    val colours = Look.colours
    val ink = if (step.state == ReceiptState.DONE) colours.ink else colours.inkSoft
    Row(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        when (step.state) {
            ReceiptState.DONE -> Seal(Signs.done, colours.onReceived, colours.received)
            ReceiptState.WAITING -> Seal(Signs.waits, colours.waits, colours.waitsSurface)
            ReceiptState.LATE -> Seal(Signs.late, colours.onWaits, colours.waits)
        }
        Sign(Signs.of(step.kind), colour = ink)
        Words(step.text, face, Modifier.weight(1f), ink)
        step.time?.let { Words(it, face.forNumbers(), colour = colours.inkSoft, maxLines = 1) }
    }
}

// Four receipts at a glance say more than one in larger letters.
private val LARGE_STEP = 20.dp
private val ROOMY = 600.dp
private val ANSWER_TIGHT = 68.dp
private const val WARNING_SHARE = 0.2f
