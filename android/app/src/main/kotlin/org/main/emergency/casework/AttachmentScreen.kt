package org.main.emergency.casework

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.imePadding
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import org.main.emergency.core.AttachmentContent
import org.main.emergency.core.AttachmentView
import org.main.emergency.core.Badge
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.StaffButton
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.page.Close
import org.main.emergency.page.Closeness
import org.main.emergency.page.PageLine
import org.main.emergency.platform.LocalHeldContent

/** One attachment: the photo or the voice note over all the room there is, below it what it is and what can be done. */
@Composable
fun AttachmentScreen(view: AttachmentView, frame: Frame, send: (UiEvent) -> Unit) {
    BoxWithConstraints(Modifier.fillMaxSize().imePadding()) {
        val words = maxHeight * WORDS_SHARE
        Column {
            TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small))
            Box(Modifier.weight(1f).fillMaxWidth(), contentAlignment = Alignment.Center) { Content(view) }
            Column(
                Modifier.heightIn(max = words).verticalScroll(rememberScrollState())
                    .padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
                verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            ) {
                Words(view.title, Look.faces.lead, Modifier.fillMaxWidth().semantics { heading() })
                if (view.details.isNotEmpty()) {
                    Words(
                        view.details.joinToString(" · "),
                        Look.faces.note,
                        Modifier.fillMaxWidth(),
                        Look.colours.inkSoft,
                    )
                }
                // Beside a photo that is there the words say how far it has come; else they stand in its place.
                if (view.content != null) view.status?.let { Standing(it) }
                Close(Closeness.STAFF) { for (row in view.fields) PageLine(row, send) }
            }
            Foot(view, send)
        }
    }
}

@Composable
private fun Content(view: AttachmentView) {
    val held by LocalHeldContent.current.now.collectAsStateWithLifecycle()
    when (val content = view.content) {
        is AttachmentContent.Photo -> Photo(content, held?.takeIf { it.name == content.name }?.content)

        is AttachmentContent.Voice -> Voice(content, held?.takeIf { it.name == content.name }?.content)

        null -> Column(
            Modifier.fillMaxWidth().padding(Tokens.Space.snug),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            view.status?.let { Standing(it) }
            view.progress?.let { progress ->
                LinearProgressIndicator(
                    { progress },
                    Modifier.fillMaxWidth(),
                    color = Look.colours.action,
                    trackColor = Look.colours.hairline,
                )
            }
        }
    }
}

@Composable
private fun Standing(status: Badge) =
    ToneNote(status.text, status.tone, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite })

@Composable
private fun Foot(view: AttachmentView, send: (UiEvent) -> Unit) {
    if (view.primary == null && view.secondary == null) return
    HorizontalDivider(color = Look.colours.hairline)
    Column(
        Modifier.background(Look.colours.page).padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        view.primary?.let { StaffButton(it, send, Modifier.fillMaxWidth(), Weight.PRIMARY) }
        view.secondary?.let { StaffButton(it, send, Modifier.fillMaxWidth()) }
    }
}

/** The words leave the larger part of the screen to what is looked at. */
private const val WORDS_SHARE = 0.4f
