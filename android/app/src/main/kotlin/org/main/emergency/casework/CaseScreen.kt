package org.main.emergency.casework

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import org.main.emergency.core.ActionButton
import org.main.emergency.core.CaseAction
import org.main.emergency.core.CaseActionKind
import org.main.emergency.core.CaseFact
import org.main.emergency.core.CaseView
import org.main.emergency.core.NoteView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.Call
import org.main.emergency.design.CoreAction
import org.main.emergency.design.CoreTextField
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.design.forNumbers

/** One case: whose it is, how the person may be reached, what is known, the notes; taking it stands under the thumb. */
@Composable
fun CaseScreen(view: CaseView, back: Back?, send: (UiEvent) -> Unit) {
    Column(Modifier.fillMaxSize().imePadding()) {
        Column(
            Modifier.weight(1f).verticalScroll(rememberScrollState())
                .padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
        ) {
            Head(view, back)
            ToneNote(view.status, view.tone, Modifier.fillMaxWidth())
            // Before the button that calls: who answers that phone may be the one who threatens.
            ToneNote(view.safeContact, view.safeContactTone, Modifier.fillMaxWidth())
            view.call?.let { Call(it, send, Modifier.fillMaxWidth()) }
            for (fact in view.facts) Fact(fact)
            for (action in view.actions) Record(action, send)
            HorizontalDivider(color = Look.colours.hairline)
            Words(view.notesTitle, Look.faces.lead, Modifier.semantics { heading() })
            for (note in view.notes) Note(note)
            CoreTextField(
                text = view.noteDraft,
                label = view.noteLabel,
                onType = { send(UiEvent.NoteTyped(it)) },
                modifier = Modifier.fillMaxWidth(),
                lines = FEWEST_LINES..MOST_LINES,
            )
            CoreAction(view.noteSubmit, { send(UiEvent.NoteSubmitted) }, Modifier.fillMaxWidth(), Weight.PLAIN)
        }
        HorizontalDivider(color = Look.colours.hairline)
        CoreAction(
            view.acknowledge,
            { send(UiEvent.AcknowledgePressed) },
            Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
        )
    }
}

@Composable
private fun Head(view: CaseView, back: Back?) {
    Row(
        verticalAlignment = Alignment.CenterVertically,
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        back?.let { BackArrow(it) }
        Sign(Signs.of(view.icon), size = Tokens.Size.icon)
        Column(Modifier.weight(1f)) {
            Words(view.kindLabel, Look.faces.title, Modifier.semantics { heading() })
            Words(view.number, Look.faces.note.forNumbers(), colour = Look.colours.inkSoft, maxLines = 1)
        }
    }
}

@Composable
private fun Fact(fact: CaseFact) {
    Column(Modifier.semantics(mergeDescendants = true) {}) {
        Words(fact.label, Look.faces.note, colour = Look.colours.inkSoft)
        if (fact.tone == Tone.QUIET) Words(fact.value, Look.faces.row) else ToneNote(fact.value, fact.tone)
    }
}

/** Something to record, with what it records; where it is recorded already it says by whom. */
@Composable
private fun Record(action: CaseAction, send: (UiEvent) -> Unit) = CoreAction(
    ActionButton(action.label, action.enabled, action.reason),
    { send(UiEvent.CaseActionPressed(action.action)) },
    Modifier.fillMaxWidth(),
    Weight.PLAIN,
    when (action.action) {
        CaseActionKind.END_TRACKING -> PageSigns.stop
        CaseActionKind.SPOKE_WITH_PERSON -> Signs.call
        CaseActionKind.RECORD_FALSE_ALARM -> Signs.close
    },
)

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
