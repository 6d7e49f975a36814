package org.main.emergency.casework

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.foundation.lazy.itemsIndexed
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.CaseView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Chip
import org.main.emergency.design.Chips
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.forNumbers
import org.main.emergency.design.strong

/**
 * One case: how it stands, what must be decided first, how the person may be reached and only then the buttons that do,
 * where they are, the parts, the notes. The one thing that is mostly to be done stands under the thumb.
 */
@Composable
fun CaseScreen(view: CaseView, frame: Frame, send: (UiEvent) -> Unit) {
    var areActionsOpen by remember { mutableStateOf(false) }
    Column(Modifier.fillMaxSize().imePadding()) {
        Head(view, frame)
        LazyColumn(
            Modifier.weight(1f),
            contentPadding = PaddingValues(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        ) {
            item(key = "standing") { Standing(view) }
            itemsIndexed(view.conflicts, key = { index, _ -> "conflict $index" }) { _, conflict ->
                Conflict(conflict, send)
            }
            itemsIndexed(view.refused, key = { index, _ -> "refused $index" }) { _, refused ->
                Refused(refused, send)
            }
            item(key = "reach") { Reach(view, send) }
            view.map?.let { map -> item(key = "map") { CaseMap(map, send) } }
            items(view.sections, key = { "section ${it.kind}" }) { Section(it, send) }
            item(key = "notes") { Notes(view, send) }
        }
        Foot(view, { areActionsOpen = true }, send)
    }
    if (areActionsOpen) ActionsSheet(view.actions, { areActionsOpen = false }, send)
}

@Composable
private fun Head(view: CaseView, frame: Frame) {
    TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small)) {
        Row(
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        ) {
            Sign(Signs.of(view.icon), size = KIND)
            Column {
                Words(view.kindLabel, Look.faces.lead, Modifier.semantics { heading() })
                Words(
                    view.number,
                    Look.faces.note.forNumbers(),
                    colour = Look.colours.inkSoft,
                    maxLines = 1,
                    least = SMALL,
                )
            }
        }
    }
}

/** Whose it is and how soon; and where this person does not see all of it, why. */
@Composable
private fun Standing(view: CaseView) {
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        ToneNote(view.status, view.tone, Modifier.fillMaxWidth())
        if (view.badges.isNotEmpty()) Chips { for (badge in view.badges) Chip(badge.text, badge.tone) }
        view.hidden?.let { hidden ->
            Row(
                horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Sign(StaffSigns.lock)
                ToneNote(hidden, Tone.WAITING, Modifier.weight(1f))
            }
        }
    }
}

/** The one primary action, and beside it the way to the others. */
@Composable
private fun Foot(view: CaseView, open: () -> Unit, send: (UiEvent) -> Unit) {
    HorizontalDivider(color = Look.colours.hairline)
    Column(Modifier.padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small)) {
        Row(
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            verticalAlignment = Alignment.CenterVertically,
        ) {
            WordButton(
                view.primary.label,
                { send(UiEvent.StaffPressed(view.primary.action)) },
                Modifier.weight(1f),
                PageSigns.of(view.primary.icon),
                Weight.PRIMARY,
                view.primary.enabled,
                Look.faces.strong,
                Tokens.Size.staffTarget,
            )
            if (view.actions.isNotEmpty()) {
                ButtonSurface(
                    open,
                    Modifier.semantics { contentDescription = view.actionsLabel },
                    least = Tokens.Size.staffTarget,
                ) { Sign(StaffSigns.others, size = Tokens.Size.icon) }
            }
        }
        view.primary.reason?.let { Words(it, Look.faces.note, colour = Look.colours.inkSoft) }
    }
}

private val KIND = 28.dp
private val SMALL = 12.dp
