package org.main.emergency.sos

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.Spacer
import androidx.compose.foundation.layout.fillMaxHeight
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.width
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.onClick
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.min
import org.main.emergency.core.AlertCard
import org.main.emergency.core.SosView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Aids
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Calls
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.SmallestText
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.WordButton
import org.main.emergency.design.needOf

/**
 * Where a worker's phone opens: the SOS under the thumb, the numbers to call above it, help that is no siren beside
 * it, everything else small at the top. Nothing scrolls; what is left of the height decides how large the button is and
 * how the calls stand.
 */
@Composable
fun SosScreen(view: SosView, frame: Frame, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val (width, height) = maxWidth to maxHeight
        val diameter: Dp
        val place: Modifier
        if (width > height) {
            diameter = min(width / 2, height * LYING_SHARE)
            place = Modifier.align(Alignment.CenterEnd).padding(Tokens.Space.small)
                .width(width / 2 - Tokens.Space.small).padding(top = HINT)
            Row(Modifier.fillMaxSize().padding(Tokens.Space.small), verticalAlignment = Alignment.CenterVertically) {
                Above(view, frame, send, isTight = true, height, Modifier.weight(1f).fillMaxHeight())
                Column(Modifier.weight(1f), horizontalAlignment = Alignment.CenterHorizontally) {
                    Hint(view, HINT)
                    Spacer(Modifier.height(diameter))
                }
            }
        } else {
            // Large letters make any screen small.
            val isTight = height < ROOMY * LocalDensity.current.fontScale.coerceAtLeast(1f)
            val isOneLine =
                needOf(listOf(view.hint), Look.faces.title, 0.dp, lines = 1).least <= width - Tokens.Space.wide
            val hint = when {
                height < VERY_TIGHT -> HINT_TIGHT
                isOneLine -> HINT
                else -> HINT_OF_TWO_LINES
            }
            val around = LINKS + HELP + CALLS_BESIDE_EACH_OTHER + hint + if (isTight) 0.dp else CALLS_NEED_MORE
            diameter = (height - around).coerceIn(width / 2, width * WIDEST_SHARE)
            place = Modifier.align(Alignment.BottomCenter).padding(bottom = Tokens.Space.tight)
            Column(
                Modifier.fillMaxSize().padding(horizontal = Tokens.Space.medium).padding(bottom = Tokens.Space.tight),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                val above = height - hint - diameter - Tokens.Space.tight
                Above(view, frame, send, isTight, above, Modifier.weight(1f))
                Hint(view, hint)
                Spacer(Modifier.height(diameter))
            }
        }
        // One call for both, in the room that they leave: a finger keeps its button when the phone is turned.
        Box(place, contentAlignment = Alignment.Center) { SosButton(view, diameter, send) }
    }
}

/** All but the button: what leads elsewhere, the alert under way, help, the calls, in the [height] that is there. */
@Composable
private fun Above(
    view: SosView,
    frame: Frame,
    send: (UiEvent) -> Unit,
    isTight: Boolean,
    height: Dp,
    modifier: Modifier,
) {
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        Elsewhere(view, frame, send)
        Box(Modifier.weight(1f), contentAlignment = Alignment.Center) {
            if (isTight) HelpBesideAlert(view, send) else HelpBelowAlert(view, send)
        }
        // What is left when the others have the least that they need; letters become smaller before anything is cut.
        val help = if (view.alert == null) HELP else ALERT
        val most = (height - LINKS - help - Tokens.Space.tight * 2).coerceAtLeast(Tokens.Size.target)
        val hasRoom = most >= THREE_LINES
        val calls = Modifier.fillMaxWidth().heightIn(max = most)
        val withNumbers = most >= THREE_LINES * LocalDensity.current.fontScale
        val least = if (hasRoom) SmallestText else SMALL
        Calls(view.calls, send, calls, besideEachOther = isTight, withNumbers, least)
    }
}

@Composable
private fun HelpBelowAlert(view: SosView, send: (UiEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        view.alert?.let { UnderWay(it, Modifier.fillMaxWidth(), send) }
        WordButton(view.helpLabel, { send(UiEvent.HelpOpened) }, Modifier.fillMaxWidth(), PageSigns.help)
    }
}

@Composable
private fun HelpBesideAlert(view: SosView, send: (UiEvent) -> Unit) {
    val alert = view.alert
    if (alert == null) {
        WordButton(view.helpLabel, { send(UiEvent.HelpOpened) }, Modifier.fillMaxWidth(), PageSigns.help)
        return
    }
    Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        UnderWay(alert, Modifier.weight(1f).fillMaxHeight(), send)
        // By its picture alone: the word is what a screen reader says.
        ButtonSurface(
            { send(UiEvent.HelpOpened) },
            Modifier.fillMaxHeight().semantics { contentDescription = view.helpLabel },
            padding = PaddingValues(Tokens.Space.small),
        ) { Sign(PageSigns.help, size = Tokens.Size.icon) }
    }
}

@Composable
private fun Hint(view: SosView, height: Dp) {
    Box(Modifier.fillMaxWidth().height(height), contentAlignment = Alignment.Center) {
        // Under a notice that can be tapped away it may be small for a while.
        val isSmall = height == HINT_TIGHT
        ShortWords(
            view.hint,
            Look.faces.title,
            Modifier.fillMaxWidth(),
            maxLines = if (isSmall) 1 else 2,
            least = if (isSmall) SMALL else SmallestText,
        )
    }
}

/** Language and everything else by picture and word, listen and the quick exit by their pictures. */
@Composable
private fun Elsewhere(view: SosView, frame: Frame, send: (UiEvent) -> Unit) {
    Row(verticalAlignment = Alignment.CenterVertically) {
        Link(Signs.language, view.languageLabel, Modifier.weight(1f)) { send(UiEvent.LanguageOpened) }
        Link(PageSigns.menu, view.menuLabel, Modifier.weight(1f)) { send(UiEvent.MenuOpened) }
        Aids(frame)
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
private fun UnderWay(alert: AlertCard, modifier: Modifier, send: (UiEvent) -> Unit) {
    ButtonSurface(
        { send(UiEvent.ReceiptOpened) },
        modifier.semantics { onClick(alert.openLabel, action = null) },
        edge = BorderStroke(3.dp, Look.colours.received),
    ) {
        ShortWords(alert.text, Look.faces.lead, Modifier.weight(1f), maxLines = 3, align = TextAlign.Start)
        Sign(Signs.forward)
    }
}

private const val WIDEST_SHARE = 0.66f
private const val LYING_SHARE = 0.75f
private val ROOMY = 600.dp
private val VERY_TIGHT = 440.dp

// What stands above the button, with the gaps around it, at the ordinary font size.
private val LINKS: Dp = 56.dp
private val HELP: Dp = 56.dp
private val HINT: Dp = 44.dp
private val HINT_OF_TWO_LINES: Dp = 54.dp
private val HINT_TIGHT: Dp = 32.dp
private val ALERT: Dp = 72.dp
private val SMALL: Dp = 12.dp
private val CALLS_BESIDE_EACH_OTHER: Dp = 112.dp
private val CALLS_NEED_MORE: Dp = 104.dp
private val THREE_LINES: Dp = 88.dp
