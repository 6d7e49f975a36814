package org.main.emergency.inbox

import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.unit.dp
import org.main.emergency.core.InboxView
import org.main.emergency.core.SyncProgress
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ChoiceChip
import org.main.emergency.design.CoreTextField
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.MenuButton
import org.main.emergency.design.MenuEntry
import org.main.emergency.design.PageSigns
import org.main.emergency.design.StaffButton
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.design.strong

/** The top of the screen: whose inbox it is, and what else there is. */
@Composable
internal fun InboxBar(view: InboxView, frame: Frame, send: (UiEvent) -> Unit) {
    TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small)) {
        Row(verticalAlignment = Alignment.CenterVertically) {
            Column(Modifier.weight(1f)) {
                Words(view.title, Look.faces.lead, Modifier.semantics { heading() })
                Words(view.staffName, Look.faces.note, colour = Look.colours.inkSoft, least = SMALL)
            }
            More(view, send)
        }
    }
}

/** What stands above the list: how many wait, which cases it shows, what is looked for. */
@Composable
internal fun InboxHead(view: InboxView, send: (UiEvent) -> Unit) {
    val wide = Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug)
    Column(
        Modifier.padding(bottom = Tokens.Space.small),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        Words(view.summary, Look.faces.strong, wide)
        view.silence?.let { StaffButton(it, send, wide, Weight.PRIMARY) }
        view.progress?.let { Progress(it, wide) }
        Filters(view, send)
        CoreTextField(
            text = view.search,
            label = view.searchLabel,
            onType = { send(UiEvent.InboxSearched(it)) },
            modifier = wide,
            keyboard = KeyboardOptions(imeAction = ImeAction.Search),
            sign = StaffSigns.search,
            face = Look.faces.row,
        )
    }
}

/**
 * Which cases are shown, each with how many there are; the row is drawn aside where it is longer than the screen. First
 * by what the list is narrowed down: nobody is to miss a case because that stood outside of the screen.
 */
@Composable
private fun Filters(view: InboxView, send: (UiEvent) -> Unit) {
    Row(
        Modifier.horizontalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.snug),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        StaffButton(view.narrow, send)
        for (filter in view.filters) {
            ChoiceChip("${filter.label}  ${filter.count}", filter.selected, {
                send(UiEvent.InboxFiltered(filter.filter))
            })
        }
    }
}

/** The first sync: how far it has come, in words and as a bar. */
@Composable
private fun Progress(progress: SyncProgress, modifier: Modifier) {
    Column(
        modifier.semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Polite },
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        Words(progress.label, Look.faces.row)
        val bar = Modifier.fillMaxWidth()
        val (colour, track) = Look.colours.received to Look.colours.hairline
        val permille = progress.permille
        if (permille == null) {
            LinearProgressIndicator(bar, color = colour, trackColor = track)
        } else {
            LinearProgressIndicator({ permille.toFloat() / WHOLE }, bar, color = colour, trackColor = track)
        }
    }
}

/** Load, duty, what was refused, and the way out. */
@Composable
private fun More(view: InboxView, send: (UiEvent) -> Unit) {
    var isOpen by remember { mutableStateOf(false) }
    val entries = view.menu.map { button ->
        MenuEntry(button.label, PageSigns.of(button.icon), button.enabled) { send(UiEvent.PagePressed(button.action)) }
    }
    val out = MenuEntry(view.signOutLabel, PageSigns.exit, enabled = true) { send(UiEvent.SignOutPressed) }
    MenuButton(isOpen, { isOpen = it }, view.menuLabel, entries + out)
}

private const val WHOLE = 1_000f
private val SMALL = 12.dp
