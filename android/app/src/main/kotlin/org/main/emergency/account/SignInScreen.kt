package org.main.emergency.account

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import org.main.emergency.core.PageIcon
import org.main.emergency.core.SignInView
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.CoreAction
import org.main.emergency.design.CoreTextField
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words

/** Staff sign in with the code that their coordinator gave them. */
@Composable
fun SignInScreen(view: SignInView, back: Back?, send: (UiEvent) -> Unit) {
    Column(
        Modifier.fillMaxSize().verticalScroll(rememberScrollState()).padding(Tokens.Space.medium),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium),
    ) {
        back?.let { BackArrow(it, withLabel = true) }
        Words(view.title, Look.faces.title, Modifier.semantics { heading() })
        Words(view.explanation, Look.faces.body, colour = Look.colours.inkSoft)
        view.scanLabel?.let { label ->
            WordButton(label, {
                send(UiEvent.CodeScanPressed)
            }, Modifier.fillMaxWidth(), PageSigns.of(PageIcon.Photo), enabled = !view.busy)
        }
        CoreTextField(
            text = view.code,
            label = view.codeLabel,
            onType = { send(UiEvent.CodeTyped(it)) },
            modifier = Modifier.fillMaxWidth(),
            enabled = !view.busy,
            // A code is no word: nothing is to be corrected, and no keyboard is to learn it.
            keyboard = KeyboardOptions(
                capitalization = KeyboardCapitalization.Characters,
                autoCorrectEnabled = false,
                keyboardType = KeyboardType.Password,
                imeAction = ImeAction.Done,
            ),
            onDone = { send(UiEvent.CodeSubmitted) },
        )
        for (said in listOfNotNull(view.error, view.waits)) {
            ToneNote(
                said,
                Tone.WAITING,
                Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite },
                Look.faces.body,
            )
        }
        if (view.busy) {
            LinearProgressIndicator(
                Modifier.fillMaxWidth().height(Tokens.Space.small),
                color = Look.colours.received,
                trackColor = Look.colours.hairline,
            )
        }
        CoreAction(view.submit, { send(UiEvent.CodeSubmitted) }, Modifier.fillMaxWidth())
    }
}
