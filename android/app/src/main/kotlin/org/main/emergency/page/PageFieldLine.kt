package org.main.emergency.page

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardCapitalization
import androidx.compose.ui.text.input.KeyboardType
import org.main.emergency.core.FieldKind
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageRow
import org.main.emergency.core.Tone
import org.main.emergency.core.UiEvent
import org.main.emergency.design.CoreTextField
import org.main.emergency.design.Look
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Words
import org.main.emergency.design.forNumbers

/** A field to fill in: typed, or chosen from a calendar and a clock. What is wrong with it stands below it. */
@Composable
internal fun PageFieldLine(row: PageRow, field: PageControl.Field, face: TextStyle, send: (UiEvent) -> Unit) {
    fun write(text: String) = send(UiEvent.PageTyped(field.field, text))
    val isWrong = row.tone == Tone.URGENT || row.tone == Tone.WAITING
    Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        when (field.kind) {
            FieldKind.DAY -> DayField(row, field.text, isWrong, withTime = false, ::write)

            FieldKind.DAY_AND_TIME -> DayField(row, field.text, isWrong, withTime = true, ::write)

            else -> CoreTextField(
                text = field.text,
                label = row.title,
                onType = ::write,
                modifier = Modifier.fillMaxWidth(),
                lines = linesFor(field.kind),
                keyboard = keyboardFor(field.kind),
                sign = if (field.kind == FieldKind.SEARCH) StaffSigns.search else null,
                face = if (field.kind == FieldKind.NUMBER) face.forNumbers() else face,
                isWrong = isWrong,
            )
        }
        row.detail?.let { detail ->
            if (isWrong) {
                ToneNote(detail, row.tone, Modifier.fillMaxWidth().semantics { liveRegion = LiveRegionMode.Polite })
            } else {
                Words(detail, face, colour = Look.colours.inkSoft)
            }
        }
    }
}

private fun linesFor(kind: FieldKind) = when (kind) {
    FieldKind.WORDS -> 1..MOST_LINES
    FieldKind.TEXT -> FEWEST_OF_TEXT..MOST_OF_TEXT
    else -> 1..1
}

private fun keyboardFor(kind: FieldKind) = when (kind) {
    FieldKind.NAME -> KeyboardOptions(KeyboardCapitalization.Words, imeAction = ImeAction.Next)

    FieldKind.PHONE -> KeyboardOptions(keyboardType = KeyboardType.Phone, imeAction = ImeAction.Done)

    FieldKind.NUMBER -> KeyboardOptions(keyboardType = KeyboardType.Decimal, imeAction = ImeAction.Next)

    FieldKind.SEARCH -> KeyboardOptions(imeAction = ImeAction.Search)

    FieldKind.WORDS, FieldKind.TEXT, FieldKind.DAY, FieldKind.DAY_AND_TIME ->
        KeyboardOptions(KeyboardCapitalization.Sentences)
}

private const val MOST_LINES = 4
private const val FEWEST_OF_TEXT = 3
private const val MOST_OF_TEXT = 10
