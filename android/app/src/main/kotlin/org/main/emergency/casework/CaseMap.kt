package org.main.emergency.casework

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.absolutePadding
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.AbsoluteAlignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.unit.dp
import org.main.emergency.core.MapLine
import org.main.emergency.core.MapView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Look
import org.main.emergency.design.Palette
import org.main.emergency.design.StaffButton
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words
import org.main.emergency.design.at
import org.main.emergency.design.drawLand
import org.main.emergency.design.forNumbers
import org.main.emergency.design.pathOf

/**
 * Where the person is, drawn from what the phone has: the outline of the state, the way they took, the circle in which
 * they are, the hub as a square. A map runs from west to east whichever way the language does.
 */
@Composable
internal fun CaseMap(map: MapView, send: (UiEvent) -> Unit) {
    val colours = Look.colours
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        Surface(
            Modifier.fillMaxWidth().clearAndSetSemantics {
                role = Role.Image
                contentDescription = map.description
            },
            shape = RoundedCornerShape(Tokens.Size.cornerSmall),
            color = colours.hairline,
            border = BorderStroke(1.dp, colours.line),
        ) {
            Box(Modifier.fillMaxWidth().aspectRatio(map.aspect.coerceIn(NARROWEST, WIDEST))) {
                Canvas(Modifier.fillMaxSize()) { clipRect { drawMap(map, colours) } }
                Words(
                    map.scaleLabel,
                    Look.faces.note.forNumbers(),
                    // Above the bar, which begins at the left.
                    Modifier.align(
                        AbsoluteAlignment.BottomLeft,
                    ).absolutePadding(left = Tokens.Space.small, bottom = Tokens.Space.medium),
                    maxLines = 1,
                )
            }
        }
        StaffButton(map.open, send, Modifier.fillMaxWidth())
    }
}

private fun DrawScope.drawMap(map: MapView, colours: Palette) {
    drawLand(map.outline, colours)
    val person = size.at(map.person)
    val radius = (map.radius * size.width).coerceAtLeast(LEAST_RADIUS.toPx())
    drawCircle(colours.received, radius, person, alpha = FAINT)
    drawCircle(colours.received, radius, person, style = Stroke(1.5.dp.toPx()))
    if (map.track.size > 1) {
        val way = size.pathOf(MapLine(map.track), closed = false)
        drawPath(way, colours.received, style = Stroke(3.dp.toPx(), cap = StrokeCap.Round, join = StrokeJoin.Round))
    }
    for (point in map.track) drawCircle(colours.received, TRACK.toPx(), size.at(point))
    map.hub?.let { hub ->
        val half = HUB.toPx()
        val corner = size.at(hub) - Offset(half, half)
        drawRect(colours.action, corner, Size(half * 2, half * 2))
        drawRect(colours.surface, corner, Size(half * 2, half * 2), style = Stroke(2.dp.toPx()))
    }
    // The person last: nothing stands over them.
    drawCircle(colours.surface, PERSON.toPx() + 2.dp.toPx(), person)
    drawCircle(colours.received, PERSON.toPx(), person)
    drawScale(map, colours)
}

/** A bar at the left of the foot, with an end up at either side. */
private fun DrawScope.drawScale(map: MapView, colours: Palette) {
    val left = Tokens.Space.small.toPx()
    val right = left + map.scale * size.width
    val y = size.height - Tokens.Space.small.toPx()
    val pen = 2.dp.toPx()
    drawLine(colours.ink, Offset(left, y), Offset(right, y), pen)
    for (x in listOf(left, right)) drawLine(colours.ink, Offset(x, y), Offset(x, y - TICK.toPx()), pen)
}

private const val FAINT = 0.25f
private const val NARROWEST = 0.75f
private const val WIDEST = 3f
private val LEAST_RADIUS = 10.dp
private val TRACK = 3.dp
private val PERSON = 7.dp
private val HUB = 6.dp
private val TICK = 6.dp
