package org.main.emergency.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardActions
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.text.selection.LocalTextSelectionColors
import androidx.compose.foundation.text.selection.TextSelectionColors
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.OutlinedTextFieldDefaults
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.hideFromAccessibility
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextRange
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.input.TextFieldValue

/**
 * A field whose text the core keeps. The core answers a moment after a letter was typed; until then the field shows
 * what the finger wrote, and takes the core's text where it is another than any that was typed. The label stands above
 * it; beside a [sign] it stands in the field while that is empty.
 */
@Composable
fun CoreTextField(
    text: String,
    label: String,
    onType: (String) -> Unit,
    modifier: Modifier = Modifier,
    enabled: Boolean = true,
    lines: IntRange = 1..1,
    keyboard: KeyboardOptions = KeyboardOptions.Default,
    onDone: (() -> Unit)? = null,
    sign: ImageVector? = null,
    face: TextStyle = Look.faces.lead,
    isWrong: Boolean = false,
) {
    var field by remember { mutableStateOf(TextFieldValue(text, TextRange(text.length))) }
    val unanswered = remember { ArrayDeque<String>() }
    LaunchedEffect(text) {
        val answered = unanswered.indexOf(text)
        if (answered >= 0) {
            repeat(answered + 1) { unanswered.removeFirst() }
        } else if (text != field.text) {
            unanswered.clear()
            field = TextFieldValue(text, TextRange(text.length))
        }
    }
    val colours = Look.colours
    CompositionLocalProvider(
        LocalTextSelectionColors provides TextSelectionColors(colours.received, colours.received.copy(alpha = FAINT)),
    ) {
        Column(modifier, verticalArrangement = Arrangement.spacedBy(Tokens.Space.hair)) {
            // Above the field it has as many lines as it needs; in its edge, where Material puts it, a second one is cut.
            if (sign == null) {
                Words(label, Look.faces.row, Modifier.semantics { hideFromAccessibility() }, colours.inkSoft)
            }
            OutlinedTextField(
                value = field,
                onValueChange = { typed ->
                    val isNew = typed.text != field.text
                    field = typed
                    if (isNew) {
                        unanswered.addLast(typed.text)
                        onType(typed.text)
                    }
                },
                modifier = Modifier.fillMaxWidth().semantics { contentDescription = label },
                enabled = enabled,
                textStyle = face.copy(color = colours.ink),
                placeholder = sign?.let { { Words(label, Look.faces.row, colour = colours.inkSoft) } },
                leadingIcon = sign?.let { { Sign(it, colour = colours.inkSoft) } },
                isError = isWrong,
                singleLine = lines.last == 1,
                minLines = lines.first,
                maxLines = lines.last,
                keyboardOptions = keyboard,
                keyboardActions = KeyboardActions { onDone?.invoke() ?: defaultKeyboardAction(keyboard.imeAction) },
                colors = OutlinedTextFieldDefaults.colors(
                    focusedBorderColor = colours.received,
                    unfocusedBorderColor = colours.line,
                    cursorColor = colours.received,
                ),
            )
        }
    }
}

private const val FAINT = 0.3f
