package org.main.emergency.sos

import androidx.compose.foundation.background
import androidx.compose.foundation.focusable
import androidx.compose.foundation.gestures.awaitEachGesture
import androidx.compose.foundation.gestures.awaitFirstDown
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.runtime.withFrameMillis
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.input.pointer.PointerInputScope
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.role
import androidx.compose.ui.unit.Dp
import org.main.emergency.core.SosView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Tokens
import org.main.emergency.design.untilReleased

/**
 * The SOS button. A finger that stays on it for `holdMs` raises the alert; the ring fills meanwhile. Whoever cannot
 * hold (a screen reader, a switch) activates it, and the core asks once more.
 */
@Composable
fun SosButton(view: SosView, diameter: Dp, send: (UiEvent) -> Unit, modifier: Modifier = Modifier) {
    val sendNow by rememberUpdatedState(send)
    var isHeld by remember { mutableStateOf(false) }
    val filled = filledWhile(isHeld, view.holdMs.toLong())
    val colours = Look.colours
    Box(
        modifier
            .size(diameter)
            .drawBehind { ring(filled.value, colours.hairline, colours.sos) }
            .pointerInput(view.holdMs) { hold(view.holdMs.toLong(), { isHeld = it }, { sendNow(it) }) }
            .clearAndSetSemantics {
                role = Role.Button
                contentDescription = view.accessibilityLabel
                onClick(view.buttonLabel) {
                    sendNow(UiEvent.SosAsked)
                    true
                }
            }
            .focusable()
            .padding(Tokens.Size.ring + Tokens.Space.small)
            .background(colours.sos, CircleShape),
        contentAlignment = Alignment.Center,
    ) {
        Column(Modifier.fillMaxWidth(INNER_SHARE), horizontalAlignment = Alignment.CenterHorizontally) {
            ShortWords(view.buttonLabel, Look.faces.display, colour = colours.onSos, maxLines = 1)
        }
    }
}

/** Tells of the press at once, then of the full hold once, or of a release before it. */
private suspend fun PointerInputScope.hold(holdMs: Long, held: (Boolean) -> Unit, send: (UiEvent) -> Unit) {
    awaitEachGesture {
        awaitFirstDown().consume()
        held(true)
        send(UiEvent.SosPressed)
        // A coroutine's clock, not an animation's: phones with animations switched off end those at once.
        val released = withTimeoutOrNull(holdMs) { untilReleased() }
        held(false)
        if (released == null) {
            send(UiEvent.SosHeld)
            untilReleased()
        } else {
            send(UiEvent.SosReleased)
        }
    }
}

/** How much of the ring is filled, from 0 to 1. */
@Composable
private fun filledWhile(isHeld: Boolean, holdMs: Long) = remember { mutableFloatStateOf(0f) }.also { filled ->
    LaunchedEffect(isHeld, holdMs) {
        filled.floatValue = 0f
        if (!isHeld) return@LaunchedEffect
        val start = withFrameMillis { it }
        while (filled.floatValue < 1f) {
            withFrameMillis { filled.floatValue = ((it - start).toFloat() / holdMs).coerceIn(0f, 1f) }
        }
    }
}

private fun DrawScope.ring(filled: Float, track: Color, fill: Color) {
    val width = Tokens.Size.ring.toPx()
    val inset = Offset(width / 2, width / 2)
    val size = Size(size.width - width, size.height - width)
    drawArc(track, 0f, FULL_TURN, false, inset, size, style = Stroke(width))
    drawArc(fill, TOP, FULL_TURN * filled, false, inset, size, style = Stroke(width, cap = StrokeCap.Round))
}

private const val INNER_SHARE = 0.8f
private const val FULL_TURN = 360f
private const val TOP = -90f
