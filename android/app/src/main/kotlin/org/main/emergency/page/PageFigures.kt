package org.main.emergency.page

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.drawText
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.DistrictMapView
import org.main.emergency.core.PageFigure
import org.main.emergency.core.QrView
import org.main.emergency.design.Faces
import org.main.emergency.design.Look
import org.main.emergency.design.Palette
import org.main.emergency.design.Tokens
import org.main.emergency.design.at
import org.main.emergency.design.drawLand
import org.main.emergency.design.forNumbers

/** The picture between the words and the rows of a page that has this much [room] from top to foot. */
@Composable
internal fun Figure(figure: PageFigure, room: Dp) = when (figure) {
    is PageFigure.Code -> Box(Modifier.fillMaxWidth(), contentAlignment = Alignment.Center) {
        // Seen whole with a few words above it.
        QrCode(figure.view, Modifier.widthIn(max = (room * CODE_SHARE).coerceIn(SMALLEST_CODE, LARGEST_CODE)))
    }

    is PageFigure.Map -> DistrictMap(figure.view)
}

/** A QR code: dark on white whatever the theme, since many readers know no other, with its quiet zone around it. */
@Composable
internal fun QrCode(code: QrView, modifier: Modifier = Modifier) = Canvas(
    modifier.fillMaxWidth().aspectRatio(1f).clearAndSetSemantics {
        role = Role.Image
        contentDescription = code.description
    },
) {
    drawRect(Color.White)
    val side = code.side.toInt()
    // Whole pixels: a blurred edge costs a cheap camera the code.
    val module = (size.minDimension / (side + 2 * QUIET_ZONE)).toInt().coerceAtLeast(1)
    val from = Offset(
        ((size.width - module * side) / 2).toInt().toFloat(),
        ((size.height - module * side) / 2).toInt().toFloat(),
    )
    code.dark.forEachIndexed { index, isDark ->
        if (isDark) {
            val corner = from + Offset(index % side * module.toFloat(), index / side * module.toFloat())
            drawRect(Color.Black, corner, Size(module.toFloat(), module.toFloat()))
        }
    }
}

/** How many there are in each district: a circle each, the number in it, and the name beside it where there is room. */
@Composable
internal fun DistrictMap(map: DistrictMapView) {
    val colours = Look.colours
    val faces = Look.faces
    val measurer = rememberTextMeasurer()
    Surface(
        Modifier.fillMaxWidth().clearAndSetSemantics {
            role = Role.Image
            contentDescription = map.description
        },
        shape = RoundedCornerShape(Tokens.Size.cornerSmall),
        color = colours.hairline,
        border = BorderStroke(1.dp, colours.line),
    ) {
        Canvas(Modifier.fillMaxWidth().aspectRatio(map.aspect.coerceIn(NARROWEST, WIDEST))) {
            clipRect { drawDistricts(map, colours, faces, measurer) }
        }
    }
}

private fun DrawScope.drawDistricts(map: DistrictMapView, colours: Palette, faces: Faces, measurer: TextMeasurer) {
    drawLand(map.outline, colours)
    val circles = map.districts.map { Rect(at(it.at), (it.radius * size.width).coerceAtLeast(LEAST_RADIUS.toPx())) }
    for (circle in circles) {
        drawCircle(colours.receivedSurface, circle.width / 2, circle.center)
        drawCircle(colours.received, circle.width / 2, circle.center, style = Stroke(2.dp.toPx()))
    }
    val counts = map.districts.map { measurer.measure(it.count, faces.note.forNumbers().copy(color = colours.ink)) }
    val inside = circles.indices.filter {
        maxOf(counts[it].size.width, counts[it].size.height) <= circles[it].width * INSIDE
    }
    for (index in inside) {
        val half = Offset(counts[index].size.width / 2f, counts[index].size.height / 2f)
        drawText(counts[index], topLeft = circles[index].center - half)
    }
    val names = map.districts.mapIndexed { index, district ->
        val words = if (index in inside) district.name else "${district.name} ${district.count}"
        measurer.measure(words, faces.note.copy(color = colours.ink))
    }
    for ((index, place) in placesOf(names, circles)) drawText(names[index], topLeft = place)
}

/** Where each name stands, below its circle or above it: the largest first, none over another or over a circle. */
private fun DrawScope.placesOf(names: List<TextLayoutResult>, circles: List<Rect>): Map<Int, Offset> {
    val taken = circles.toMutableList()
    val whole = Rect(Offset.Zero, size)
    val places = LinkedHashMap<Int, Offset>()
    names.forEachIndexed { index, name ->
        val left = circles[index].center.x - name.size.width / 2f
        val tops = listOf(circles[index].bottom, circles[index].top - name.size.height)
        val place = tops.map { Rect(Offset(left, it), Size(name.size.width.toFloat(), name.size.height.toFloat())) }
            .firstOrNull { words -> whole.contains(words) && taken.none { it.overlaps(words) } }
        if (place != null) {
            taken += place
            places[index] = place.topLeft
        }
    }
    return places
}

private fun Rect.contains(other: Rect) = contains(other.topLeft) && contains(other.bottomRight)

// ISO/IEC 18004: so many modules of white on every side.
private const val QUIET_ZONE = 4
private const val CODE_SHARE = 0.6f
private val SMALLEST_CODE = 248.dp
private val LARGEST_CODE = 400.dp
private const val NARROWEST = 0.6f
private const val INSIDE = 0.85f
private const val WIDEST = 3f
private val LEAST_RADIUS = 6.dp
