package org.main.emergency.inbox

import androidx.compose.animation.core.animate
import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.Orientation
import androidx.compose.foundation.gestures.draggable
import androidx.compose.foundation.gestures.rememberDraggableState
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.offset
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.unit.IntOffset
import androidx.compose.ui.unit.LayoutDirection
import kotlin.math.abs
import kotlin.math.roundToInt
import org.main.emergency.core.RowAction
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words
import org.main.emergency.design.strong

/**
 * A row that can be drawn aside, either way: what it uncovers says what letting go does, and it does it only from a
 * good part of the width on. The row itself comes back: where it belongs then, the core says.
 */
@Composable
internal fun Swiped(action: RowAction?, act: () -> Unit, content: @Composable () -> Unit) {
    if (action == null) {
        content()
        return
    }
    var drawn by remember { mutableFloatStateOf(0f) }
    var width by remember { mutableIntStateOf(0) }
    val isFromLeft = LocalLayoutDirection.current == LayoutDirection.Ltr
    Box(
        Modifier.onSizeChanged { width = it.width }.draggable(
            rememberDraggableState { by -> drawn += by },
            Orientation.Horizontal,
            reverseDirection = !isFromLeft,
            onDragStopped = {
                if (abs(drawn) >= width * ENOUGH) act()
                animate(drawn, 0f) { now, _ -> drawn = now }
            },
        ),
    ) {
        if (drawn != 0f) {
            Under(action, Modifier.matchParentSize(), isFarEnough = abs(drawn) >= width * ENOUGH, isAtStart = drawn > 0)
        }
        Box(Modifier.offset { IntOffset(drawn.roundToInt(), 0) }) { content() }
    }
}

@Composable
private fun Under(action: RowAction, modifier: Modifier, isFarEnough: Boolean, isAtStart: Boolean) {
    val colours = Look.colours
    val (ground, ink) = if (isFarEnough) colours.action to colours.onAction else colours.hairline to colours.ink
    Row(
        // The row's own menu says the same to a screen reader.
        modifier.background(ground).padding(horizontal = Tokens.Space.medium).clearAndSetSemantics { },
        horizontalArrangement = Arrangement.spacedBy(
            Tokens.Space.small,
            if (isAtStart) Alignment.Start else Alignment.End,
        ),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        Sign(PageSigns.of(action.icon), colour = ink)
        Words(action.label, Look.faces.strong, colour = ink, maxLines = 2)
    }
}

private const val ENOUGH = 0.4f
