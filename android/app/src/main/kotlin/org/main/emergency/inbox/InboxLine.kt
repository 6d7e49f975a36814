package org.main.emergency.inbox

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.dp
import org.main.emergency.core.InboxRow
import org.main.emergency.core.Tone
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Look
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Words
import org.main.emergency.design.forNumbers

/** A case in the list: what and how old, where, whose it is, what is to be minded. */
@Composable
fun InboxLine(row: InboxRow, open: () -> Unit) {
    ButtonSurface(open, Modifier.fillMaxWidth(), padding = PaddingValues(Tokens.Space.snug)) {
        Sign(Signs.of(row.icon), Modifier.align(Alignment.Top), size = Tokens.Size.icon)
        Column(Modifier.weight(1f), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            FirstLine(row)
            Words(row.place, Look.faces.row)
            ToneNote(row.status, row.tone)
            if (row.marks.isNotEmpty()) {
                FlowRow(
                    horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
                    verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
                ) {
                    for (mark in row.marks) ToneNote(mark, Tone.WAITING, face = Look.faces.note)
                }
            }
            Words(row.number, Look.faces.note.forNumbers(), colour = Look.colours.inkSoft, maxLines = 1)
        }
    }
}

@Composable
private fun FirstLine(row: InboxRow) {
    FlowRow(
        Modifier.fillMaxWidth(),
        horizontalArrangement = Arrangement.SpaceBetween,
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Row(
            verticalAlignment = Alignment.CenterVertically,
            horizontalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        ) {
            val heaviness = if (row.unread) FontWeight.Bold else FontWeight.Normal
            Words(row.kindLabel, Look.faces.lead.copy(fontWeight = heaviness))
            if (row.unread) Box(Modifier.size(UNREAD_DOT).background(Look.colours.received, CircleShape))
        }
        Words(row.age, Look.faces.note, colour = Look.colours.inkSoft)
    }
}

private val UNREAD_DOT = 10.dp
