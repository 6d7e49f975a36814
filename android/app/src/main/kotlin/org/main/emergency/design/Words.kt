package org.main.emergency.design

import androidx.compose.foundation.text.BasicText
import androidx.compose.foundation.text.TextAutoSize
import androidx.compose.foundation.text.modifiers.TextAutoSizeLayoutScope
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.TextUnit
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.em
import androidx.compose.ui.unit.min
import androidx.compose.ui.unit.sp

/** Text that must give way is never drawn smaller, at any font scale, than a worker's smallest is at scale 1. */
val SmallestText: Dp = 18.dp

/** The same face, but however large a person has set their letters, not larger than this: where four lines must stay in sight. */
@Composable
fun TextStyle.atMost(size: Dp): TextStyle = with(LocalDensity.current) {
    if (fontSize.toDp() >
        size
    ) {
        copy(fontSize = size.toSp())
    } else {
        this@atMost
    }
}

/** The same face for a number: its groups stand in the order in which they are dialled, also among Urdu. */
fun TextStyle.forNumbers(): TextStyle = copy(textDirection = TextDirection.Ltr, fontFeatureSettings = "tnum")

private val TIGHT_LINE = 1.2.em

/** A letter, a digit, or a sign on a letter, as half of the vowels of India are. */
internal fun Char.isInWord(): Boolean = isLetterOrDigit() || category in MARKS

private val MARKS =
    setOf(CharCategory.NON_SPACING_MARK, CharCategory.COMBINING_SPACING_MARK, CharCategory.ENCLOSING_MARK)

/**
 * Text as the core gave it, in the language of its face, for the eye and for screen readers. It becomes smaller where
 * its place is small (at most [maxLines], or a word longer than a line) instead of being cut or broken inside a word,
 * but never smaller than [least].
 */
@Composable
fun Words(
    text: String,
    face: TextStyle,
    modifier: Modifier = Modifier,
    colour: Color = Look.colours.ink,
    maxLines: Int = Int.MAX_VALUE,
    align: TextAlign = TextAlign.Unspecified,
    least: Dp = SmallestText,
) {
    val smallest = with(LocalDensity.current) { min(least, face.fontSize.toDp()).toSp() }
    BasicText(
        spoken(text, face),
        modifier,
        face.copy(color = colour, textAlign = align),
        maxLines = maxLines,
        autoSize = remember(smallest, face.fontSize) { WholeWords(smallest, face.fontSize) },
    )
}

/** What stands on a button, or is the one answer of a screen: few words, seen whole, in the middle. */
@Composable
fun ShortWords(
    text: String,
    face: TextStyle,
    modifier: Modifier = Modifier,
    colour: Color = Look.colours.ink,
    maxLines: Int = 2,
    align: TextAlign = TextAlign.Center,
    least: Dp = SmallestText,
) = Words(text, face.tight(), modifier, colour, maxLines, align, least)

/** The same face with its lines close together. */
fun TextStyle.tight(): TextStyle = copy(lineHeight = TIGHT_LINE)

/** The text with its language in it: a screen reader chooses its voice by that. */
@Composable
private fun spoken(text: String, face: TextStyle): AnnotatedString = remember(text, face.localeList) {
    AnnotatedString.Builder().apply {
        pushStyle(SpanStyle(localeList = face.localeList))
        append(text)
        pop()
    }.toAnnotatedString()
}

/** The largest size at which everything fits and no word is broken. */
private data class WholeWords(private val least: TextUnit, private val most: TextUnit) : TextAutoSize {
    override fun TextAutoSizeLayoutScope.getFontSize(constraints: Constraints, text: AnnotatedString): TextUnit {
        var size = most.value
        while (size > least.value) {
            val layout = performLayout(constraints, text, size.sp)
            val longestWord = layout.multiParagraph.intrinsics.minIntrinsicWidth
            if (!layout.hasVisualOverflow && longestWord <= constraints.maxWidth &&
                !layout.breaksWords()
            ) {
                return size.sp
            }
            size -= STEP
        }
        return least
    }

    /** Of a code with hyphens Android says that it is many words, and then breaks it anywhere. */
    private fun TextLayoutResult.breaksWords(): Boolean {
        val text = layoutInput.text
        return (0 until lineCount - 1).map(::getLineEnd).any { end ->
            end in 1 until text.length && text[end - 1].isInWord() && text[end].isInWord()
        }
    }

    private companion object {
        const val STEP = 0.5f
    }
}
