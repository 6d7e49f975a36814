package org.main.emergency.sos

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.min
import org.main.emergency.core.AlertCard
import org.main.emergency.core.SosView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Calls
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.SmallestText
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.atMost

/**
 * Where a worker's phone opens: the SOS under the thumb, the numbers to call above it, everything else small at the
 * top. Nothing scrolls; what is left of the height decides how large the button is and how the calls stand.
 */
@Composable
fun SosScreen(view: SosView, backLabel: String, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val (width, height) = maxWidth to maxHeight
        if (width > height) {
            Row(Modifier.fillMaxSize().padding(Tokens.Space.small), verticalAlignment = Alignment.CenterVertically) {
                Beside(view, send, isTight = true, Modifier.weight(1f).fillMaxHeight())
                Column(Modifier.weight(1f), horizontalAlignment = Alignment.CenterHorizontally) {
                    Hint(view)
                    SosButton(view, min(width / 2, height * LYING_SHARE), backLabel, send)
                }
            }
        } else {
            val letters = LocalDensity.current.fontScale
            val left = height - roomAround(letters, hasAlert = view.alert != null)
            val diameter = left.coerceIn(width / 2, width * WIDEST_SHARE)
            val isTight = left - diameter < CALLS_NEED_MORE * letters * letters
            Column(
                Modifier.fillMaxSize().padding(horizontal = Tokens.Space.medium).padding(bottom = Tokens.Space.small),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Beside(view, send, isTight, Modifier.weight(1f))
                Hint(view)
                SosButton(view, diameter, backLabel, send)
            }
        }
    }
}

/** What all but the button takes of the height, the calls beside each other. Large letters take more, but shrink. */
private fun roomAround(letters: Float, hasAlert: Boolean): Dp {
    val words = HINT + CALLS_BESIDE_EACH_OTHER + if (hasAlert) ALERT else 0.dp
    return LINKS + words * (1 + (letters - 1).coerceAtLeast(0f) * GROWTH)
}

/** All but the button: what leads elsewhere, the alert under way, the calls. */
@Composable
private fun Beside(view: SosView, send: (UiEvent) -> Unit, isTight: Boolean, modifier: Modifier) {
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        Elsewhere(view, send)
        Box(Modifier.weight(1f), contentAlignment = Alignment.Center) {
            view.alert?.let { UnderWay(it, send) }
        }
        Calls(view.calls, send, Modifier.fillMaxWidth(), besideEachOther = isTight)
    }
}

@Composable
private fun Hint(view: SosView) {
    ShortWords(
        view.hint,
        Look.faces.title,
        Modifier.fillMaxWidth().padding(vertical = Tokens.Space.tight),
        maxLines = 1,
    )
}

/** Language, about, staff: a picture over a word each, as wide as the word asks for. */
@Composable
private fun Elsewhere(view: SosView, send: (UiEvent) -> Unit) {
    val links = listOf(
        Triple(Signs.language, view.languageLabel, UiEvent.LanguageOpened),
        Triple(Signs.about, view.aboutLabel, UiEvent.AboutOpened),
        Triple(Signs.staff, view.staffLabel, UiEvent.StaffOpened),
    )
    val measurer = rememberTextMeasurer()
    val face = Look.faces.body.atMost(SmallestText)
    BoxWithConstraints(Modifier.fillMaxWidth()) {
        // Each has the width that a thumb needs; what is left goes to the longer words.
        val least = Tokens.Size.target
        val wishes = with(LocalDensity.current) {
            links.map { (_, label) ->
                (measurer.measure(label, face).size.width.toDp() + Tokens.Space.small - least).coerceAtLeast(1.dp)
            }
        }
        val spare = maxWidth - least * links.size
        val wished = wishes.fold(0.dp) { sum, wish -> sum + wish }
        Row {
            links.forEachIndexed { index, (sign, label, event) ->
                Link(sign, label, Modifier.width(least + spare * (wishes[index] / wished))) { send(event) }
            }
        }
    }
}

@Composable
private fun Link(sign: ImageVector, label: String, modifier: Modifier, onClick: () -> Unit) {
    ButtonSurface(onClick, modifier, Weight.QUIET, padding = PaddingValues(0.dp)) {
        Column(
            Modifier.height(LINKS).fillMaxWidth().padding(horizontal = Tokens.Space.hair),
            verticalArrangement = Arrangement.Center,
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            Sign(sign, colour = Look.colours.inkSoft)
            ShortWords(label, Look.faces.body, colour = Look.colours.inkSoft, maxLines = 1)
        }
    }
}

/** The alert under way. */
@Composable
private fun UnderWay(alert: AlertCard, send: (UiEvent) -> Unit) {
    ButtonSurface(
        { send(UiEvent.ReceiptOpened) },
        Modifier.fillMaxWidth().semantics { onClick(alert.openLabel, action = null) },
    ) {
        ShortWords(alert.text, Look.faces.lead, Modifier.weight(1f), align = TextAlign.Start)
        Sign(Signs.forward)
    }
}

private const val WIDEST_SHARE = 0.66f
private const val GROWTH = 0.4f
private const val LYING_SHARE = 0.75f

// What stands above the button, with the gaps around it, at the ordinary font size.
private val LINKS: Dp = 56.dp
private val HINT: Dp = 44.dp
private val CALLS_BESIDE_EACH_OTHER: Dp = 104.dp
private val ALERT: Dp = 88.dp
private val CALLS_NEED_MORE: Dp = 52.dp
