package org.main.emergency.sos

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Surface
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.role
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Dialog
import org.main.emergency.core.SosView
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Tokens
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words

/** Asks once more, in place of holding: a double tap on the wrong thing must not raise an alert. */
@Composable
fun SosConfirmation(view: SosView, backLabel: String, onDone: () -> Unit, raise: () -> Unit) {
    Dialog(onDismissRequest = onDone) {
        Surface(shape = RoundedCornerShape(Tokens.Size.corner), color = Look.colours.surface) {
            Column(
                Modifier.padding(Tokens.Space.medium),
                verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium),
                horizontalAlignment = Alignment.CenterHorizontally,
            ) {
                Words(view.accessibilityLabel, Look.faces.lead, Modifier.fillMaxWidth(), align = TextAlign.Center)
                Surface(
                    onClick = {
                        onDone()
                        raise()
                    },
                    modifier = Modifier.fillMaxWidth().heightIn(min = CONFIRM_HEIGHT).semantics { role = Role.Button },
                    shape = RoundedCornerShape(Tokens.Size.corner),
                    color = Look.colours.sos,
                ) {
                    ShortWords(
                        view.buttonLabel,
                        Look.faces.display,
                        Modifier.padding(Tokens.Space.medium),
                        Look.colours.onSos,
                        maxLines = 1,
                    )
                }
                WordButton(backLabel, onDone, Modifier.fillMaxWidth())
            }
        }
    }
}

private val CONFIRM_HEIGHT = 72.dp
