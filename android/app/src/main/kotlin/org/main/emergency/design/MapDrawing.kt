package org.main.emergency.design

import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Path
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.unit.dp
import org.main.emergency.core.MapLine
import org.main.emergency.core.MapPoint

/** The land of a map, with its border. */
internal fun DrawScope.drawLand(outline: List<MapLine>, colours: Palette) {
    for (line in outline) {
        val land = size.pathOf(line, closed = true)
        drawPath(land, colours.surface)
        drawPath(land, colours.line, style = Stroke(1.5.dp.toPx(), join = StrokeJoin.Round))
    }
}

/** Where a place of the map is on a canvas of this size, which the map fills. */
internal fun Size.at(point: MapPoint): Offset = Offset(point.x * width, point.y * height)

/** A line of the map, or a ring. */
internal fun Size.pathOf(line: MapLine, closed: Boolean): Path = Path().apply {
    line.points.forEachIndexed { index, point ->
        val (x, y) = at(point)
        if (index == 0) moveTo(x, y) else lineTo(x, y)
    }
    if (closed) close()
}
