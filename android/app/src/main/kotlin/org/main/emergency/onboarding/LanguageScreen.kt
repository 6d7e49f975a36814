package org.main.emergency.onboarding

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.runtime.Composable
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.selected
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import org.main.emergency.core.LanguageChoice
import org.main.emergency.core.LanguageView
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Faces
import org.main.emergency.design.Look
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words

/** Choosing a language: each in its own script. */
@Composable
fun LanguageScreen(view: LanguageView, back: Back?, send: (UiEvent) -> Unit) {
    LazyColumn(
        Modifier.fillMaxSize(),
        contentPadding = PaddingValues(Tokens.Space.medium),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
    ) {
        back?.let { item { BackArrow(it, withLabel = true) } }
        item { Words(view.title, Look.faces.title, Modifier.fillMaxWidth().semantics { heading() }) }
        items(view.choices, key = { it.tag }) { choice ->
            Choice(choice) { send(UiEvent.LanguageChosen(choice.tag)) }
        }
    }
}

@Composable
private fun Choice(choice: LanguageChoice, onClick: () -> Unit) {
    val faces = remember(choice.tag) { Faces.of(choice.tag, TextDirection.Content) }
    // All on one side, also a script that runs from the other.
    val align = if (LocalLayoutDirection.current == LayoutDirection.Ltr) TextAlign.Left else TextAlign.Right
    ButtonSurface(onClick, Modifier.fillMaxWidth().semantics { selected = choice.selected }) {
        Words(choice.name, faces.title, Modifier.weight(1f), align = align)
        if (choice.selected) Sign(Signs.done, colour = Look.colours.received)
    }
}
