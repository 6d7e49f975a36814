package org.main.emergency.design

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.defaultMinSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.core.PageButton
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent

/** The face of a staff button or headline: a row's, heavier. */
val Faces.strong: TextStyle get() = row.copy(fontWeight = FontWeight.SemiBold)

/** A button of the core's, as large as a worker's. */
@Composable
fun CoreButton(
    button: PageButton,
    send: (UiEvent) -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.PLAIN,
    face: TextStyle = Look.faces.lead,
    least: Dp = Tokens.Size.target,
) = WordButton(
    button.label,
    { send(UiEvent.PagePressed(button.action)) },
    modifier,
    PageSigns.of(button.icon),
    weight,
    button.enabled,
    face,
    least,
)

/** A button of the core's on a staff screen: smaller than a worker's, never below a thumb's 48 dp. */
@Composable
fun StaffButton(
    button: PageButton,
    send: (UiEvent) -> Unit,
    modifier: Modifier = Modifier,
    weight: Weight = Weight.PLAIN,
) = CoreButton(button, send, modifier, weight, Look.faces.strong, Tokens.Size.staffTarget)

/** A few words with their tone, as small as they are: beside others of their kind. */
@Composable
fun Chip(text: String, tone: Tone) =
    ToneNote(text, tone, face = Look.faces.note, padding = Tokens.Space.hair, least = CHIP_TEXT)

/** Chips one after the other, in as many lines as they need. */
@Composable
fun Chips(modifier: Modifier = Modifier, chips: @Composable () -> Unit) = FlowRow(
    modifier,
    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    itemVerticalAlignment = Alignment.CenterVertically,
) { chips() }

/** One of several of which one is chosen; a tick says so beside the ground. */
@Composable
fun ChoiceChip(label: String, isChosen: Boolean, onClick: () -> Unit, modifier: Modifier = Modifier) {
    val colours = Look.colours
    val ink = if (isChosen) colours.onAction else colours.ink
    Surface(
        selected = isChosen,
        onClick = onClick,
        modifier = modifier.defaultMinSize(Tokens.Size.staffTarget, Tokens.Size.staffTarget),
        shape = RoundedCornerShape(Tokens.Size.corner),
        color = if (isChosen) colours.action else colours.surface,
        border = if (isChosen) null else BorderStroke(1.dp, colours.line),
    ) {
        Row(
            Modifier.padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.tight),
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            if (isChosen) Sign(Signs.done, colour = ink, size = 18.dp)
            Words(label, Look.faces.row.copy(fontFeatureSettings = "tnum"), colour = ink, maxLines = 1)
        }
    }
}

/** Something that a menu offers. */
data class MenuEntry(
    /** Its words. */
    val label: String,
    /** Its picture. */
    val sign: ImageVector,
    /** Whether it can be pressed. */
    val enabled: Boolean,
    /** Does it. */
    val choose: () -> Unit,
)

/** A button with three dots that opens a menu; to a screen reader it is called by what is in it. */
@Composable
fun MenuButton(
    isOpen: Boolean,
    open: (Boolean) -> Unit,
    label: String,
    entries: List<MenuEntry>,
    modifier: Modifier = Modifier,
) {
    Box(modifier) {
        ButtonSurface(
            { open(true) },
            Modifier.semantics { contentDescription = label },
            Weight.QUIET,
            least = Tokens.Size.staffTarget,
            padding = PaddingValues(0.dp),
        ) { Sign(PageSigns.menu, size = 28.dp) }
        Menu(isOpen, { open(false) }, entries)
    }
}

/** A menu above what it belongs to. */
@Composable
fun Menu(isOpen: Boolean, close: () -> Unit, entries: List<MenuEntry>) {
    DropdownMenu(isOpen, close, containerColor = Look.colours.surface) {
        for (entry in entries) {
            DropdownMenuItem(
                text = { Words(entry.label, Look.faces.row, align = TextAlign.Start) },
                onClick = {
                    close()
                    entry.choose()
                },
                leadingIcon = { Sign(entry.sign) },
                enabled = entry.enabled,
            )
        }
    }
}

// What stands in a chip is said again in the case, in full size.
private val CHIP_TEXT = 12.dp
