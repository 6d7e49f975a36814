package org.main.emergency.casework

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.main.emergency.core.PageIcon
import org.main.emergency.core.RingingView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.CoreButton
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Seal
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.Words

/** A case rings: also over a locked screen, so nothing here tells of the person. Large, for somebody who just woke up. */
@Composable
fun RingingScreen(view: RingingView, send: (UiEvent) -> Unit) {
    Column(Modifier.fillMaxSize().padding(Tokens.Space.medium)) {
        Column(
            Modifier.weight(1f).fillMaxWidth().verticalScroll(rememberScrollState())
                .semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Assertive },
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium, Alignment.CenterVertically),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            Seal(PageSigns.of(PageIcon.Notifications), Look.colours.onWaits, Look.colours.waits, size = BELL)
            Words(view.title, Look.faces.display, Modifier.semantics { heading() }, align = TextAlign.Center)
            Words(view.text, Look.faces.title, align = TextAlign.Center)
            Words(view.age, Look.faces.body, colour = Look.colours.inkSoft, align = TextAlign.Center)
        }
        Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
            CoreButton(view.open, send, Modifier.fillMaxWidth(), Weight.PRIMARY, least = LARGE)
            CoreButton(view.silence, send, Modifier.fillMaxWidth(), Weight.PLAIN, least = LARGE)
        }
    }
}

private val BELL = 80.dp
private val LARGE = 72.dp
