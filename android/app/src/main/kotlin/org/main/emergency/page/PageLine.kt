package org.main.emergency.page

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectable
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.RadioButton
import androidx.compose.material3.RadioButtonDefaults
import androidx.compose.material3.Surface
import androidx.compose.material3.Switch
import androidx.compose.material3.SwitchDefaults
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageRow
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Seal
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.look
import org.main.emergency.design.strong

/** A row of a page: a picture, words, and the one thing that can be done with it. */
@Composable
internal fun PageLine(row: PageRow, send: (UiEvent) -> Unit) {
    fun press(action: PageAction) = send(UiEvent.PagePressed(action))
    when (val control = row.control) {
        PageControl.Nothing -> Card(row, Modifier.semantics(mergeDescendants = true) {}) { Face(row) }

        is PageControl.Press -> Pressed(row) { press(control.action) }

        is PageControl.Button -> Card(row, Modifier) {
            Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
                Face(row)
                val (face, least) = buttonSizes()
                WordButton(control.label, {
                    press(control.action)
                }, Modifier.fillMaxWidth(), face = face, least = least)
            }
        }

        is PageControl.Switch -> {
            val toggle = Modifier.toggleable(control.on, role = Role.Switch) { press(control.action) }
            Card(row, toggle) { Face(row) { OnOff(control.on) } }
        }

        is PageControl.Choice -> {
            val select = Modifier.selectable(control.selected, role = Role.RadioButton) { press(control.action) }
            Card(row, select, isChosen = control.selected) { Face(row) { Dot(control.selected) } }
        }

        is PageControl.Field -> PageFieldLine(row, control, if (isForStaff) Look.faces.row else Look.faces.lead, send)
    }
}

/** The question that the choices below it answer; what is wrong with the answer stands with it. */
@Composable
internal fun Headline(row: PageRow) {
    Column(
        Modifier.fillMaxWidth().padding(top = Tokens.Space.small).semantics(mergeDescendants = true) { heading() },
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        Words(row.title, Look.faces.strong)
        row.detail?.let { detail ->
            if (row.tone == Tone.QUIET) {
                Words(detail, Look.faces.row, colour = Look.colours.inkSoft)
            } else {
                ToneNote(detail, row.tone, Modifier.fillMaxWidth())
            }
        }
    }
}

@Composable
private fun Pressed(row: PageRow, onClick: () -> Unit) {
    val look = row.tone.look()
    ButtonSurface(
        onClick,
        Modifier.fillMaxWidth(),
        ground = look.ground,
        least = buttonSizes().second,
        edge = if (isForStaff) BorderStroke(1.dp, Look.colours.hairline) else null,
    ) {
        Row(Modifier.weight(1f).padding(vertical = Tokens.Space.tight)) {
            Face(row) { Sign(Signs.forward, colour = look.accent) }
        }
    }
}

@Composable
private fun Card(row: PageRow, modifier: Modifier, isChosen: Boolean = false, content: @Composable () -> Unit) {
    val colours = Look.colours
    val edge = if (isChosen) BorderStroke(3.dp, colours.received) else BorderStroke(1.dp, colours.hairline)
    Surface(
        modifier.fillMaxWidth(),
        shape = RoundedCornerShape(Tokens.Size.corner),
        color = row.tone.look().ground,
        border = edge,
    ) {
        Row(
            Modifier.heightIn(min = buttonSizes().second)
                .padding(
                    horizontal = Tokens.Space.snug,
                    vertical = if (isForStaff) Tokens.Space.small else Tokens.Space.snug,
                ),
            verticalAlignment = Alignment.CenterVertically,
        ) { content() }
    }
}

/** Picture and words; how it stands is told by a sign as well as by the ground. */
@Composable
private fun Face(row: PageRow, end: @Composable () -> Unit = {}) {
    val look = row.tone.look()
    Row(
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        // Among staff's choices the picture would be that of the question above, again and again; a tick even misleads.
        val isAnswer = row.control is PageControl.Choice || row.control is PageControl.Switch
        val photo = row.photo?.let { heldPhoto(it) }
        if (photo != null) {
            Portrait(photo)
        } else if (!isForStaff || !isAnswer) {
            Sign(PageSigns.of(row.icon), colour = look.ink, size = if (isForStaff) 24.dp else Tokens.Size.icon)
        }
        val (title, detail) = if (isForStaff) {
            Look.faces.strong to Look.faces.row.copy(fontFeatureSettings = "tnum")
        } else {
            Look.faces.lead to Look.faces.body
        }
        // Rather a small word than one that is broken.
        Column(Modifier.weight(1f)) {
            Words(row.title, title, colour = look.ink, least = LEAST)
            row.detail?.let {
                val ink = if (row.tone == Tone.QUIET) Look.colours.inkSoft else look.ink
                Words(it, detail, colour = ink, least = LEAST)
            }
        }
        Standing(row.tone)
        end()
    }
}

/** The face of a button in a row, and the least that it measures. */
@Composable
private fun buttonSizes() =
    if (isForStaff) Look.faces.strong to Tokens.Size.staffTarget else Look.faces.lead to Tokens.Size.target

@Composable
private fun Standing(tone: Tone) {
    val colours = Look.colours
    when (tone) {
        Tone.QUIET -> Unit
        Tone.GOOD -> Seal(Signs.done, colours.onReceived, colours.received)
        Tone.WAITING -> Seal(Signs.late, colours.onWaits, colours.waits)
        Tone.URGENT -> Seal(Signs.late, colours.waits, colours.onWaits)
    }
}

@Composable
internal fun OnOff(on: Boolean) {
    val colours = Look.colours
    Switch(
        checked = on,
        onCheckedChange = null,
        thumbContent = if (on) ({ Sign(Signs.done, colour = colours.received, size = 16.dp) }) else null,
        colors = SwitchDefaults.colors(
            checkedTrackColor = colours.received,
            checkedThumbColor = colours.onReceived,
            uncheckedTrackColor = colours.surface,
            uncheckedThumbColor = colours.line,
            uncheckedBorderColor = colours.line,
        ),
    )
}

@Composable
private fun Dot(isChosen: Boolean) = RadioButton(
    selected = isChosen,
    onClick = null,
    colors = RadioButtonDefaults.colors(Look.colours.received, Look.colours.line),
)

private val LEAST = 14.dp
