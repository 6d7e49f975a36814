package org.main.emergency.pin

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import org.main.emergency.core.PinView
import org.main.emergency.core.PinWipeChoice
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.SmallestText
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.atMost
import org.main.emergency.design.forNumbers
import org.main.emergency.design.tight
import org.main.emergency.page.OnOff
import org.main.emergency.page.ShortTitle

/** The PIN: dots and twelve keys that stay where they are; what is said above them scrolls where it must. */
@Composable
fun PinScreen(view: PinView, frame: Frame, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize()) {
        val isShort = maxHeight < TALL
        if (maxWidth > maxHeight) {
            Row {
                Column(Modifier.weight(1f)) { Said(view, frame, isShort = true, send) }
                Column(Modifier.weight(1f)) { Pressed(view, Tokens.Size.target, send) }
            }
        } else {
            Column {
                Said(view, frame, isShort, send)
                Pressed(view, if (isShort) Tokens.Size.target else HIGH_KEY, send)
            }
        }
    }
}

@Composable
private fun ColumnScope.Said(view: PinView, frame: Frame, isShort: Boolean, send: (UiEvent) -> Unit) {
    TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small)) {
        Box(Modifier.fillMaxWidth(), contentAlignment = Alignment.CenterEnd) {
            Sos(view.sosLabel) { send(UiEvent.SosAsked) }
        }
    }
    // What was wrong is to be read without scrolling, however small the phone and however large the letters.
    val title = if (isShort) Look.faces.title.tight().atMost(ShortTitle) else Look.faces.title
    val body = if (isShort) Look.faces.body.tight().atMost(SmallestText) else Look.faces.body
    Column(
        Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState())
            .padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
        verticalArrangement = Arrangement.spacedBy(if (isShort) Tokens.Space.tight else Tokens.Space.small),
    ) {
        Words(view.title, title, Modifier.fillMaxWidth().semantics { heading() })
        view.error?.let {
            val spoken = Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite }
            ToneNote(it, Tone.WAITING, spoken, body, padding = Tokens.Space.hair)
        }
        Words(view.explanation, body, Modifier.fillMaxWidth(), Look.colours.inkSoft)
        view.wipe?.let { Wipe(it, send) }
        view.forgottenLabel?.let { label ->
            WordButton(label, { send(UiEvent.PinForgotten) }, Modifier.fillMaxWidth(), weight = Weight.QUIET)
        }
    }
}

/** Dots for what was pressed, and the keys. */
@Composable
private fun Pressed(view: PinView, high: Dp, send: (UiEvent) -> Unit) = Column(
    Modifier.padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
    verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
) {
    Dots(view)
    // A number pad runs from the left in every language.
    CompositionLocalProvider(LocalLayoutDirection provides LayoutDirection.Ltr) {
        for (row in DIGITS) {
            KeyRow { for (digit in row) Digit(digit.digitToInt(), view.keysEnabled, high, send) }
        }
        KeyRow {
            Key({ send(UiEvent.PinDeletePressed) }, view.keysEnabled, high, says = view.deleteLabel) {
                Sign(StaffSigns.rubOut, colour = it, size = 28.dp)
            }
            Digit(0, view.keysEnabled, high, send)
            Key(
                { send(UiEvent.PinSubmitted) },
                view.submit.enabled,
                high,
                weight = Weight.PRIMARY,
                why = view.submit.reason,
            ) {
                ShortWords(view.submit.label, Look.faces.lead, colour = it)
            }
        }
    }
}

/** The small way to the alert, in the one colour that says so. */
@Composable
private fun Sos(label: String, onClick: () -> Unit) = ButtonSurface(
    onClick,
    padding = PaddingValues(horizontal = Tokens.Space.snug),
    ground = Look.colours.sos,
    edge = BorderStroke(0.dp, Look.colours.sos),
) { ShortWords(label, Look.faces.lead, colour = Look.colours.onSos, maxLines = 1) }

@Composable
private fun Wipe(wipe: PinWipeChoice, send: (UiEvent) -> Unit) = Row(
    Modifier.fillMaxWidth().heightIn(min = Tokens.Size.target)
        .toggleable(wipe.on, role = Role.Switch) { send(UiEvent.PinWipeChosen(it)) },
    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
    verticalAlignment = Alignment.CenterVertically,
) {
    Words(wipe.label, Look.faces.body, Modifier.weight(1f))
    OnOff(wipe.on)
}

/** As many as digits were pressed, and never which; a screen reader hears how many. */
@Composable
private fun Dots(view: PinView) = Box(
    Modifier.fillMaxWidth().height(DOTS).border(1.dp, Look.colours.line, RoundedCornerShape(Tokens.Size.cornerSmall))
        .clearAndSetSemantics {
            contentDescription = view.digitsLabel
            liveRegion = LiveRegionMode.Polite
        },
    contentAlignment = Alignment.Center,
) {
    if (view.busy) {
        LinearProgressIndicator(
            Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug).height(Tokens.Space.small),
            color = Look.colours.received,
            trackColor = Look.colours.hairline,
        )
    } else {
        Row(
            Modifier.padding(horizontal = Tokens.Space.small),
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            repeat(view.digits.toInt()) { Box(Modifier.size(DOT).background(Look.colours.ink, CircleShape)) }
            view.submit.reason?.let {
                val face = Look.faces.note.atMost(REASON)
                ShortWords(it, face, Modifier.weight(1f, fill = false), Look.colours.inkSoft, least = LEAST_REASON)
            }
        }
    }
}

@Composable
private fun KeyRow(keys: @Composable RowScope.() -> Unit) =
    Row(Modifier.fillMaxWidth(), Arrangement.spacedBy(Tokens.Space.tight), content = keys)

@Composable
private fun RowScope.Digit(digit: Int, enabled: Boolean, high: Dp, send: (UiEvent) -> Unit) =
    Key({ send(UiEvent.PinDigitPressed(digit.toUByte())) }, enabled, high) {
        ShortWords("$digit", Look.faces.display.forNumbers(), colour = it, maxLines = 1)
    }

@Composable
private fun RowScope.Key(
    press: () -> Unit,
    enabled: Boolean,
    high: Dp,
    says: String? = null,
    weight: Weight = Weight.PLAIN,
    why: String? = null,
    face: @Composable (Color) -> Unit,
) {
    val colours = Look.colours
    val ink = when {
        !enabled -> colours.inkSoft
        weight == Weight.PRIMARY -> colours.onAction
        else -> colours.ink
    }
    val named = Modifier.semantics {
        says?.let { contentDescription = it }
        why?.let { stateDescription = it }
    }
    ButtonSurface(
        press,
        Modifier.weight(1f).height(high).then(named),
        weight,
        enabled,
        padding = PaddingValues(Tokens.Space.hair),
    ) { face(ink) }
}

private val DIGITS = listOf("123", "456", "789")
private val TALL = 640.dp
private val HIGH_KEY = 72.dp
private val DOTS = 32.dp
private val DOT = 14.dp
private val REASON = 18.dp

// Two lines of it stand in the field of the dots.
private val LEAST_REASON = 11.dp
