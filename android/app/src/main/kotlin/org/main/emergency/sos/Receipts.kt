package org.main.emergency.sos

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.ReceiptStep
import org.main.emergency.core.ReceiptView
import org.main.emergency.core.Tone
import org.main.emergency.design.Look
import org.main.emergency.design.Seal
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Words
import org.main.emergency.design.atMost
import org.main.emergency.design.forNumbers
import org.main.emergency.design.tight

/** The receipts, what is known of the position, and what the person has said since, in the height that is left. */
@Composable
internal fun Receipts(view: ReceiptView, face: TextStyle, modifier: Modifier) {
    BoxWithConstraints(modifier.fillMaxWidth()) {
        val isWhole = fits(view, face, maxWidth, maxHeight)
        // In a row of pictures the words are few: they may be as small as words may be.
        val small = face.atMost(SMALL).tight()
        Column(
            Modifier.verticalScroll(rememberScrollState()),
            verticalArrangement = Arrangement.spacedBy(GAP),
        ) {
            if (isWhole) {
                for (step in view.steps) Step(step, face)
            } else {
                Strip(view.steps)
                // A warning says it already.
                if (view.warning == null) now(view.steps)?.let { Words(inWords(it), small, Modifier.fillMaxWidth()) }
            }
            Position(view.position, if (isWhole) face else small)
            view.caseNumber?.let { Words(it, if (isWhole) face else small, colour = Look.colours.inkSoft) }
            view.claim?.let { ToneNote(it, Tone.GOOD, Modifier.fillMaxWidth(), if (isWhole) face else small, GAP) }
        }
    }
}

/** Whether every receipt can be written out. */
@Composable
private fun fits(view: ReceiptView, face: TextStyle, width: Dp, height: Dp): Boolean {
    val measurer = rememberTextMeasurer()
    val density = LocalDensity.current
    return remember(view, face, width, height) {
        with(density) {
            fun high(text: String, beside: Dp): Dp {
                val free = Constraints(maxWidth = (width - beside).roundToPx().coerceAtLeast(1))
                return measurer.measure(text, face, constraints = free).size.height.toDp().coerceAtLeast(SEAL)
            }
            val times = view.steps.maxOfOrNull { step ->
                step.time?.let { measurer.measure(it, face).size.width.toDp() + Tokens.Space.small } ?: 0.dp
            } ?: 0.dp
            val lines = view.steps.map { high(it.text, BESIDE_STEP + if (it.time != null) times else 0.dp) } +
                high(view.position, BESIDE_POSITION) + listOfNotNull(view.caseNumber).map { high(it, 0.dp) } +
                listOfNotNull(view.claim).map { high(it, BESIDE_STEP) + GAP * 2 }
            lines.fold(0.dp) { sum, line -> sum + line + GAP } <= height + GAP
        }
    }
}

/** The one that matters now: the first that is late or waited for, else the last. */
private fun now(steps: List<ReceiptStep>): ReceiptStep? =
    steps.firstOrNull { it.state != ReceiptState.DONE } ?: steps.lastOrNull()

private fun inWords(step: ReceiptStep) = step.time?.let { "${step.text} · $it" } ?: step.text

/** All receipts as pictures in a row, each with its seal; a screen reader says each in words. */
@Composable
private fun Strip(steps: List<ReceiptStep>) {
    Row(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
        for (step in steps) {
            Box(Modifier.semantics(mergeDescendants = true) { contentDescription = inWords(step) }) {
                Sign(Signs.of(step.kind), Modifier.padding(end = SEAL_OUT), inkOf(step), STRIP)
                SealOf(step, Modifier.align(Alignment.BottomEnd), SEAL_SMALL)
            }
        }
    }
}

/** A receipt: how it stands, what it is of, in words, and when. */
@Composable
private fun Step(step: ReceiptStep, face: TextStyle) {
    Row(
        Modifier.fillMaxWidth().semantics(mergeDescendants = true) {},
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        SealOf(step, Modifier, SEAL)
        Sign(Signs.of(step.kind), colour = inkOf(step))
        Words(step.text, face, Modifier.weight(1f), inkOf(step))
        step.time?.let { Words(it, face.forNumbers(), colour = Look.colours.inkSoft, maxLines = 1) }
    }
}

@Composable
private fun SealOf(step: ReceiptStep, modifier: Modifier, size: Dp) {
    val colours = Look.colours
    when (step.state) {
        ReceiptState.DONE -> Seal(Signs.done, colours.onReceived, colours.received, modifier, size)
        ReceiptState.WAITING -> Seal(Signs.waits, colours.waits, colours.waitsSurface, modifier, size)
        ReceiptState.LATE -> Seal(Signs.late, colours.onWaits, colours.waits, modifier, size)
    }
}

@Composable
private fun inkOf(step: ReceiptStep): Color =
    if (step.state == ReceiptState.DONE) Look.colours.ink else Look.colours.inkSoft

@Composable
private fun Position(text: String, face: TextStyle) {
    Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        Sign(Signs.place, colour = Look.colours.inkSoft)
        Words(text, face, Modifier.weight(1f), Look.colours.inkSoft)
    }
}

private val GAP = 4.dp
private val SEAL = 24.dp
private val SEAL_SMALL = 18.dp
private val SEAL_OUT = 10.dp
private val STRIP = 36.dp
private val SMALL = 18.dp

// A seal, a sign and the gaps after them.
private val BESIDE_STEP = 64.dp
private val BESIDE_POSITION = 32.dp
