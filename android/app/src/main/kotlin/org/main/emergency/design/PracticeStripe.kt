package org.main.emergency.design

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.draw.drawBehind
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.DrawScope
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.main.emergency.core.PracticeBand
import org.main.emergency.core.UiEvent

/** Somebody is practising: stripes as on a barrier across the top, told by pattern and words, not by colour alone. */
@Composable
fun PracticeStripe(band: PracticeBand, send: (UiEvent) -> Unit) {
    val colours = Look.colours
    Row(
        Modifier.fillMaxWidth().clipToBounds().background(colours.waitsSurface)
            .drawBehind { stripes(colours.waits) }
            .padding(horizontal = Tokens.Space.snug),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        ShortWords(
            band.text,
            Look.faces.body,
            Modifier.weight(1f).heightIn(max = MOST)
                .background(colours.waitsSurface, RoundedCornerShape(Tokens.Size.cornerSmall))
                .padding(horizontal = Tokens.Space.small)
                .semantics { liveRegion = LiveRegionMode.Polite },
            colours.ink,
            align = TextAlign.Start,
            least = LEAST,
        )
        ButtonSurface(
            { send(UiEvent.PracticeEnded) },
            Modifier.heightIn(max = MOST).widthIn(max = END),
            padding = PaddingValues(horizontal = Tokens.Space.small),
        ) { ShortWords(band.endLabel, Look.faces.body, least = LEAST) }
    }
}

private fun DrawScope.stripes(colour: Color) {
    val step = STEP.toPx()
    var x = -size.height
    while (x < size.width) {
        drawLine(colour, Offset(x, size.height), Offset(x + size.height, 0f), strokeWidth = PEN.toPx())
        x += step
    }
}

private val STEP = 16.dp
private val PEN = 5.dp
private val MOST = 56.dp
private val END = 112.dp

// It stands on every screen, and takes the room of what it stands above.
private val LEAST = 16.dp
