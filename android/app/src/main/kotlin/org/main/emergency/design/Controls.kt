package org.main.emergency.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.RowScope
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.dp
import org.main.emergency.core.ActionButton
import org.main.emergency.core.CallButton
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent

/** A sign; decoration unless it says something that no text beside it says. */
@Composable
fun Sign(
    sign: ImageVector,
    modifier: Modifier = Modifier,
    colour: Color = Look.colours.ink,
    size: Dp = 24.dp,
    says: String? = null,
) {
    Icon(sign, contentDescription = says, modifier = modifier.size(size), tint = colour)
}

/** How strongly a button asks to be pressed. */
enum class Weight {
    /** The one primary action of a screen. */
    PRIMARY,

    /** One of several. */
    PLAIN,

    /** There if somebody looks for it. */
    QUIET,
}

/** The body of every button but the SOS: [content] in a row, in the colours of its weight. */
@Composable
fun ButtonSurface(
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.PLAIN,
    enabled: Boolean = true,
    least: Dp = Tokens.Size.target,
    padding: PaddingValues = PaddingValues(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
    ground: Color? = null,
    edge: BorderStroke? = null,
    content: @Composable RowScope.() -> Unit,
) {
    val colours = Look.colours
    Surface(
        onClick = onClick,
        modifier = modifier.defaultMinSize(least, least).semantics { role = Role.Button },
        enabled = enabled,
        shape = RoundedCornerShape(Tokens.Size.corner),
        color = ground ?: when (weight) {
            Weight.PRIMARY -> if (enabled) colours.action else colours.hairline
            Weight.PLAIN -> colours.surface
            Weight.QUIET -> Color.Transparent
        },
        border = edge ?: if (weight == Weight.PLAIN) BorderStroke(1.5.dp, colours.line) else null,
    ) {
        Row(
            Modifier.padding(padding),
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small, Alignment.CenterHorizontally),
            verticalAlignment = Alignment.CenterVertically,
            content = content,
        )
    }
}

/** A button with a word, and a picture before it where there is one. */
@Composable
fun WordButton(
    label: String,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    sign: ImageVector? = null,
    weight: Weight = Weight.PLAIN,
    enabled: Boolean = true,
    face: TextStyle = Look.faces.lead,
    least: Dp = Tokens.Size.target,
) {
    val colour = when {
        weight != Weight.PRIMARY -> Look.colours.ink
        enabled -> Look.colours.onAction
        else -> Look.colours.ink
    }
    ButtonSurface(onClick, modifier, weight, enabled, least) {
        if (sign != null) Sign(sign, colour = colour)
        ShortWords(label, face, colour = colour)
    }
}

/** A button of the core's: where it cannot be pressed, the reason stands below it. */
@Composable
fun CoreAction(
    action: ActionButton,
    onClick: () -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.PRIMARY,
    sign: ImageVector? = null,
) {
    Column(modifier, verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        WordButton(action.label, onClick, Modifier.fillMaxWidth(), sign, weight, action.enabled)
        action.reason?.let {
            Words(it, Look.faces.row, Modifier.fillMaxWidth(), Look.colours.inkSoft, align = TextAlign.Center)
        }
    }
}

/** The numbers to call: beside each other or one below the other, the one in front filled. */
@Composable
fun Calls(
    calls: List<CallButton>,
    send: (UiEvent) -> Unit,
    modifier: Modifier = Modifier,
    besideEachOther: Boolean = false,
    withNumbers: Boolean = true,
    least: Dp = SmallestText,
) {
    // Three below each other would take the place of everything else.
    if (!besideEachOther && calls.size <= BESIDE_WITH_NUMBER) {
        Column(modifier, verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
            for (call in calls) Call(call, send, Modifier.fillMaxWidth(), hasSign = true)
        }
        return
    }
    val face = Look.faces.body.copy(fontWeight = Look.faces.lead.fontWeight)
    val around = Tokens.Space.tight * 2 + EDGES
    val numbers = calls.map { call ->
        needOf(listOf(call.label, call.number.replace(' ', '\u00A0')), face, around)
    }
    val names = calls.map { needOf(listOf(it.label), face, around, CALL_LINES) }
    BoxWithConstraints(modifier) {
        // Where there is no room for numbers only the name is read: the dialler shows the number before anybody is called.
        val isOneRow = rowsFor(numbers.map { it.least }, maxWidth, Tokens.Space.small).size == 1
        val withNumber = withNumbers && calls.size <= BESIDE_WITH_NUMBER && isOneRow
        SideBySide(if (withNumber) numbers else names) {
            val lines = if (withNumber) 2 else CALL_LINES
            Call(calls[it], send, hasSign = false, withNumber = withNumber, lines = lines, least = least)
        }
    }
}

/** A number to call. */
@Composable
fun Call(
    call: CallButton,
    send: (UiEvent) -> Unit,
    modifier: Modifier = Modifier,
    hasSign: Boolean = true,
    withNumber: Boolean = true,
    lines: Int = 2,
    least: Dp = SmallestText,
) {
    val weight = if (call.prominent) Weight.PRIMARY else Weight.PLAIN
    val colour = if (call.prominent) Look.colours.onAction else Look.colours.ink
    val padding = if (hasSign) Tokens.Space.snug else Tokens.Space.tight
    ButtonSurface(
        { send(UiEvent.CallPressed(call.target)) },
        modifier,
        weight,
        padding = PaddingValues(padding, Tokens.Space.hair),
    ) {
        if (hasSign) Sign(Signs.call, colour = colour, size = 28.dp)
        Column(Modifier.weight(1f, fill = hasSign)) {
            // A number runs from the left in every language, and so cannot stand at "the start".
            val isFromLeft = LocalLayoutDirection.current == LayoutDirection.Ltr
            val side = if (isFromLeft) TextAlign.Left else TextAlign.Right
            val align = if (hasSign) side else TextAlign.Center
            val face = if (hasSign) Look.faces.lead else Look.faces.body.copy(fontWeight = Look.faces.lead.fontWeight)
            ShortWords(call.label, face, Modifier.fillMaxWidth(), colour, lines, align, least)
            // "Call 112" says it already.
            if (withNumber && call.number !in call.label) {
                ShortWords(call.number, face.forNumbers(), Modifier.fillMaxWidth(), colour, maxLines = 1, align = align)
            }
        }
    }
}

/** Back, where a screen has somewhere to go back to. */
data class Back(
    /** What it is called. */
    val label: String,
    /** Goes there. */
    val go: () -> Unit,
)

/** The arrow that goes back; [label] stands beside it where there is room. */
@Composable
fun BackArrow(back: Back, modifier: Modifier = Modifier, withLabel: Boolean = false) {
    val description = if (withLabel) Modifier else Modifier.semantics { contentDescription = back.label }
    ButtonSurface(back.go, modifier.then(description), Weight.QUIET, padding = PaddingValues(Tokens.Space.tight)) {
        Sign(Signs.back, size = 28.dp)
        if (withLabel) ShortWords(back.label, Look.faces.lead, maxLines = 1)
    }
}

/** What a tone looks like: never a colour alone, always a sign with it. */
data class ToneLook(val sign: ImageVector?, val ink: Color, val ground: Color, val accent: Color)

/** How a tone is drawn. */
@Composable
fun Tone.look(): ToneLook {
    val colours = Look.colours
    return when (this) {
        Tone.QUIET -> ToneLook(null, colours.ink, colours.surface, colours.inkSoft)
        Tone.GOOD -> ToneLook(Signs.done, colours.ink, colours.receivedSurface, colours.received)
        Tone.WAITING -> ToneLook(Signs.waits, colours.ink, colours.waitsSurface, colours.waits)
        Tone.URGENT -> ToneLook(Signs.late, colours.onWaits, colours.waits, colours.onWaits)
    }
}

/** A sentence with its tone. */
@Composable
fun ToneNote(
    text: String,
    tone: Tone,
    modifier: Modifier = Modifier,
    face: TextStyle = Look.faces.row,
    padding: Dp = Tokens.Space.small,
    least: Dp = SmallestText,
) {
    val look = tone.look()
    Row(
        modifier.background(look.ground, RoundedCornerShape(Tokens.Size.cornerSmall))
            .padding(horizontal = Tokens.Space.small, vertical = padding),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        look.sign?.let { Sign(it, colour = look.accent, size = 18.dp) }
        Words(text, face, Modifier.weight(1f, fill = false), look.ink, least = least)
    }
}

/** A round sign on a ground of its own. */
@Composable
fun Seal(sign: ImageVector, ink: Color, ground: Color, modifier: Modifier = Modifier, size: Dp = 24.dp) {
    Box(modifier.size(size).background(ground, CircleShape), contentAlignment = Alignment.Center) {
        Sign(sign, colour = ink, size = size * SEAL_SHARE)
    }
}

private const val SEAL_SHARE = 0.66f
private const val BESIDE_WITH_NUMBER = 2
private const val CALL_LINES = 3

// The lines around a button, and what rounding to pixels takes.
private val EDGES = 4.dp
