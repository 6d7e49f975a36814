package org.main.emergency.design

import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.TextMeasurer
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/** How narrow a thing may be, how wide it would like to be, and of how many texts it is made. */
data class Need(val least: Dp, val wished: Dp, val texts: Int)

/** What these words need when they are as small as words may be: no word broken, none in more than [lines] lines. */
@Composable
fun needOf(texts: List<String>, face: TextStyle, around: Dp, lines: Int = 2): Need {
    val measurer = rememberTextMeasurer()
    val smallest = face.tight().atMost(SmallestText)
    val density = LocalDensity.current
    return remember(texts, smallest, around, lines, density) {
        with(density) {
            val least = texts.maxOf { measurer.narrowest(it, smallest, lines) }
            val wished = texts.maxOf { measurer.measure(it, smallest).size.width }
            // A hair more than measured: widths are rounded to pixels.
            Need(
                (least.toDp() + around + 1.dp).coerceAtLeast(Tokens.Size.target),
                wished.toDp() + around + 1.dp,
                texts.size,
            )
        }
    }
}

/** The least width at which the text has no more lines than that and every word is whole. */
private fun TextMeasurer.narrowest(text: String, face: TextStyle, lines: Int): Int {
    var width = text.split(' ', '\n').maxOf { measure(it, face).size.width }
    while (measure(text, face, constraints = Constraints(maxWidth = width)).lineCount > lines) width += STEP
    return width
}

private const val STEP = 4
