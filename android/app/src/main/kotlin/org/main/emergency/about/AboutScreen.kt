package org.main.emergency.about

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import org.main.emergency.core.AboutView
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.Look
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words

/** What this app is and whose data it uses. */
@Composable
fun AboutScreen(view: AboutView, back: Back?) {
    Column(
        Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(Tokens.Space.medium),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium),
    ) {
        back?.let { BackArrow(it, withLabel = true) }
        Words(view.title, Look.faces.title, Modifier.semantics { heading() })
        for (paragraph in view.paragraphs) Words(paragraph, Look.faces.body)
        Words(view.version, Look.faces.body, colour = Look.colours.inkSoft)
    }
}
