package org.main.emergency.casework

import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.ColumnScope
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.collapse
import androidx.compose.ui.semantics.expand
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.CaseSection
import org.main.emergency.core.CaseView
import org.main.emergency.core.ConflictView
import org.main.emergency.core.NoteView
import org.main.emergency.core.PageButton
import org.main.emergency.core.RefusedView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Call
import org.main.emergency.design.CoreAction
import org.main.emergency.design.CoreTextField
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.StaffButton
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.design.strong
import org.main.emergency.page.Close
import org.main.emergency.page.Closeness
import org.main.emergency.page.PageLine

/** Two people set the same thing: what happened, and one touch for each way out. */
@Composable
internal fun Conflict(conflict: ConflictView, send: (UiEvent) -> Unit) = ToBeDecided {
    Said(conflict.text, strong = false)
    Buttons(listOf(conflict.take, conflict.keep), send)
}

/** What the server did not take: what it was, why, what waits behind it, what can be done. */
@Composable
internal fun Refused(refused: RefusedView, send: (UiEvent) -> Unit) = ToBeDecided {
    Said(refused.title, strong = true)
    Words(refused.reason, Look.faces.row)
    refused.behind?.let { Words(it, Look.faces.note, colour = Look.colours.inkSoft) }
    Buttons(refused.buttons, send)
}

@Composable
private fun ToBeDecided(content: @Composable ColumnScope.() -> Unit) {
    Surface(
        Modifier.fillMaxWidth(),
        shape = RoundedCornerShape(Tokens.Size.cornerSmall),
        color = Look.colours.waitsSurface,
        contentColor = Look.colours.ink,
        border = BorderStroke(2.dp, Look.colours.waits),
    ) {
        Column(
            Modifier.padding(Tokens.Space.small),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
            content = content,
        )
    }
}

@Composable
private fun Said(text: String, strong: Boolean) = Row(
    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    verticalAlignment = Alignment.CenterVertically,
) {
    Sign(StaffSigns.warning, colour = Look.colours.waits)
    Words(text, if (strong) Look.faces.strong else Look.faces.row, Modifier.weight(1f))
}

@Composable
private fun Buttons(buttons: List<PageButton>, send: (UiEvent) -> Unit) = FlowRow(
    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
) { for (button in buttons) StaffButton(button, send) }

/** How and when it is safe to reach the person, and below it what does: who answers may be the one who threatens. */
@Composable
internal fun Reach(view: CaseView, send: (UiEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        ToneNote(view.safeContact, view.safeContactTone, Modifier.fillMaxWidth(), Look.faces.strong)
        view.language?.let { language ->
            Row(
                horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
                verticalAlignment = Alignment.CenterVertically,
            ) {
                Sign(Signs.language, size = 20.dp, colour = Look.colours.inkSoft)
                Words(language, Look.faces.row)
            }
        }
        view.call?.let { Call(it, send, Modifier.fillMaxWidth()) }
        view.message?.let { StaffButton(it, send, Modifier.fillMaxWidth()) }
    }
}

/** A part of the case below its headline, which opens and closes it. */
@Composable
internal fun Section(section: CaseSection, send: (UiEvent) -> Unit) {
    var isOpen by rememberSaveable(section.kind) { mutableStateOf(!section.folded) }
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        ButtonSurface(
            { isOpen = !isOpen },
            Modifier.fillMaxWidth().semantics {
                heading()
                if (isOpen) collapse { fold { isOpen = false } } else expand { fold { isOpen = true } }
            },
            Weight.QUIET,
            least = Tokens.Size.staffTarget,
            padding = PaddingValues(vertical = Tokens.Space.tight),
        ) {
            Sign(PageSigns.of(section.icon), colour = Look.colours.inkSoft)
            Words(section.title, Look.faces.strong, Modifier.weight(1f))
            Words("${section.rows.size}", Look.faces.note, colour = Look.colours.inkSoft)
            Sign(if (isOpen) StaffSigns.fold else StaffSigns.unfold, colour = Look.colours.inkSoft)
        }
        if (isOpen) {
            Close(Closeness.STAFF) { for (row in section.rows) PageLine(row, send) }
            section.add?.let { StaffButton(it, send, Modifier.fillMaxWidth()) }
        }
    }
}

private fun fold(change: () -> Unit): Boolean {
    change()
    return true
}

/** The notes, and the field for one more: what is typed is kept as it is typed. */
@Composable
internal fun Notes(view: CaseView, send: (UiEvent) -> Unit) {
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
        Words(view.notesTitle, Look.faces.strong, Modifier.semantics { heading() })
        for (note in view.notes) Note(note)
        CoreTextField(
            text = view.noteDraft,
            label = view.noteLabel,
            onType = { send(UiEvent.NoteTyped(it)) },
            modifier = Modifier.fillMaxWidth(),
            lines = FEWEST_LINES..MOST_LINES,
            face = Look.faces.row,
        )
        CoreAction(view.noteSubmit, { send(UiEvent.NoteSubmitted) }, Modifier.fillMaxWidth(), Weight.PLAIN)
    }
}

@Composable
private fun Note(note: NoteView) {
    Column(
        Modifier.semantics(mergeDescendants = true) {},
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.hair),
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small)) {
            Words(note.author, Look.faces.note, Modifier.weight(1f, fill = false), Look.colours.inkSoft)
            Words(note.time, Look.faces.note, colour = Look.colours.inkSoft)
        }
        Words(note.text, Look.faces.row)
        note.pending?.let { ToneNote(it, Tone.WAITING, face = Look.faces.note) }
    }
}

private const val FEWEST_LINES = 2
private const val MOST_LINES = 6
