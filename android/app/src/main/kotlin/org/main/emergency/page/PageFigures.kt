package org.main.emergency.page

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.aspectRatio
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.CacheDrawScope
import androidx.compose.ui.draw.drawWithCache
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.geometry.Size
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.asComposePath
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.graphics.drawscope.clipRect
import androidx.compose.ui.graphics.drawscope.translate
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
import org.main.emergency.design.darkPath
import org.main.emergency.design.drawLand
import org.main.emergency.design.forNumbers
import org.main.emergency.design.wholeSide

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
internal fun QrCode(code: QrView, modifier: Modifier = Modifier) = Spacer(
    modifier.fillMaxWidth().aspectRatio(1f)
        .clearAndSetSemantics {
            role = Role.Image
            contentDescription = code.description
        }
        .drawWithCache {
            // Whole pixels: a blurred edge costs a cheap camera the code.
            val module = (size.minDimension / code.wholeSide).toInt().coerceAtLeast(1)
            val dark = code.darkPath(module.toFloat()).asComposePath()
            val around = module * code.wholeSide
            val left = ((size.width - around) / 2).toInt().toFloat()
            val top = ((size.height - around) / 2).toInt().toFloat()
            onDrawBehind {
                drawRect(Color.White)
                translate(left, top) { drawPath(dark, Color.Black) }
            }
        },
)

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
        Spacer(
            Modifier.fillMaxWidth().aspectRatio(map.aspect.coerceIn(NARROWEST, WIDEST)).drawWithCache {
                val districts = laidOut(map, colours, faces, measurer)
                onDrawBehind { clipRect { draw(map, districts, colours) } }
            },
        )
    }
}

/** Where everything of the map stands. */
private class Districts(val circles: List<Rect>, val words: List<Pair<TextLayoutResult, Offset>>)

private fun CacheDrawScope.laidOut(
    map: DistrictMapView,
    colours: Palette,
    faces: Faces,
    measurer: TextMeasurer,
): Districts {
    val circles =
        map.districts.map { Rect(size.at(it.at), (it.radius * size.width).coerceAtLeast(LEAST_RADIUS.toPx())) }
    val counts = map.districts.map { measurer.measure(it.count, faces.note.forNumbers().copy(color = colours.ink)) }
    val inside = circles.indices.filter {
        maxOf(counts[it].size.width, counts[it].size.height) <= circles[it].width * INSIDE
    }
    val numbers = inside.map { index ->
        val half = Offset(counts[index].size.width / 2f, counts[index].size.height / 2f)
        counts[index] to circles[index].center - half
    }
    val names = map.districts.mapIndexed { index, district ->
        val words = if (index in inside) district.name else "${district.name} ${district.count}"
        measurer.measure(words, faces.note.copy(color = colours.ink))
    }
    return Districts(circles, numbers + placed(names, circles, size))
}

/** Each name below its circle or above it: the largest first, none over another or over a circle. */
private fun placed(
    names: List<TextLayoutResult>,
    circles: List<Rect>,
    room: Size,
): List<Pair<TextLayoutResult, Offset>> {
    val taken = circles.toMutableList()
    val whole = Rect(Offset.Zero, room)
    return names.mapIndexedNotNull { index, name ->
        val left = circles[index].center.x - name.size.width / 2f
        val tops = listOf(circles[index].bottom, circles[index].top - name.size.height)
        tops.map { Rect(Offset(left, it), Size(name.size.width.toFloat(), name.size.height.toFloat())) }
            .firstOrNull { words -> whole.contains(words) && taken.none { it.overlaps(words) } }
            ?.let { place ->
                taken += place
                name to place.topLeft
            }
    }
}

private fun DrawScope.draw(map: DistrictMapView, districts: Districts, colours: Palette) {
    drawLand(map.outline, colours)
    for (circle in districts.circles) {
        drawCircle(colours.receivedSurface, circle.width / 2, circle.center)
        drawCircle(colours.received, circle.width / 2, circle.center, style = Stroke(2.dp.toPx()))
    }
    for ((words, place) in districts.words) drawText(words, topLeft = place)
}

private fun Rect.contains(other: Rect) = contains(other.topLeft) && contains(other.bottomRight)

private const val CODE_SHARE = 0.6f
private val SMALLEST_CODE = 248.dp
private val LARGEST_CODE = 400.dp
private const val NARROWEST = 0.6f
private const val INSIDE = 0.85f
private const val WIDEST = 3f
private val LEAST_RADIUS = 6.dp
