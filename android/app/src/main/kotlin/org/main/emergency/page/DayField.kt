package org.main.emergency.page

import android.content.res.Configuration
import androidx.compose.foundation.BorderStroke
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.DatePicker
import androidx.compose.material3.DatePickerDialog
import androidx.compose.material3.DatePickerState
import androidx.compose.material3.DisplayMode
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.TimeInput
import androidx.compose.material3.rememberTimePickerState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.unit.dp
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneOffset
import java.util.Locale
import org.main.emergency.core.PageRow
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Look
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.WordButton
import org.main.emergency.design.Words
import org.main.emergency.design.strong

private enum class Asked { NOTHING, DAY, TIME }

/** A day, perhaps with a time: pressed, it asks a calendar and then a clock; the cross empties it. */
@Composable
internal fun DayField(row: PageRow, text: String, isWrong: Boolean, withTime: Boolean, write: (String) -> Unit) {
    val chosen = DayAndTime.of(text)
    var asked by rememberSaveable { mutableStateOf(Asked.NOTHING) }
    var day by rememberSaveable { mutableStateOf("") }
    val locale = localeOf(Look.faces.row.localeList)
    Row(verticalAlignment = Alignment.CenterVertically) {
        ButtonSurface(
            { asked = Asked.DAY },
            Modifier.weight(1f),
            least = Tokens.Size.target,
            edge = BorderStroke(if (isWrong) 2.dp else 1.dp, if (isWrong) Look.colours.waits else Look.colours.line),
        ) {
            Sign(if (withTime) StaffSigns.clock else StaffSigns.day)
            Column(Modifier.weight(1f)) {
                Words(row.title, Look.faces.note, colour = Look.colours.inkSoft)
                chosen?.let { Words(it.said(locale), Look.faces.strong.copy(fontFeatureSettings = "tnum")) }
            }
        }
        if (chosen != null) {
            ButtonSurface(
                { write("") },
                Modifier.semantics { contentDescription = row.emptyLabel.orEmpty() },
                Weight.QUIET,
                least = Tokens.Size.staffTarget,
            ) { Sign(Signs.close) }
        }
    }
    when (asked) {
        Asked.NOTHING -> Unit

        Asked.DAY -> AskDay(chosen?.day, locale, { asked = Asked.NOTHING }) { picked ->
            day = picked.toString()
            asked = if (withTime) Asked.TIME else Asked.NOTHING
            if (!withTime) write(DayAndTime(picked, time = null).written())
        }

        Asked.TIME -> AskTime(chosen?.time ?: LocalTime.NOON, locale, { asked = Asked.NOTHING }) { time ->
            asked = Asked.NOTHING
            write(DayAndTime(LocalDate.parse(day), time).written())
        }
    }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun AskDay(chosen: LocalDate?, locale: Locale, close: () -> Unit, choose: (LocalDate) -> Unit) {
    val chosenMs = chosen?.atStartOfDay()?.toInstant(ZoneOffset.UTC)?.toEpochMilli()
    // Material's calendar is wider than the smallest phones, and would be cut there: on those the day is typed.
    val isNarrow = LocalConfiguration.current.screenWidthDp < CALENDAR
    val mode = if (isNarrow) DisplayMode.Input else DisplayMode.Picker
    val state = remember { DatePickerState(locale, chosenMs, initialDisplayMode = mode) }
    val confirm = @Composable {
        Answer(android.R.string.ok, locale, enabled = state.selectedDateMillis != null) {
            state.selectedDateMillis?.let { ms ->
                choose(Instant.ofEpochMilli(ms).atOffset(ZoneOffset.UTC).toLocalDate())
            }
        }
    }
    val dismiss = @Composable { Answer(android.R.string.cancel, locale, enabled = true, close) }
    if (isNarrow) {
        AlertDialog(close, confirm, dismissButton = dismiss, text = {
            InLanguage(locale) { DatePicker(state, title = null, headline = null, showModeToggle = false) }
        })
    } else {
        DatePickerDialog(close, confirm, dismissButton = dismiss) {
            // Large letters: the calendar is drawn aside, its buttons stay.
            InLanguage(locale) { DatePicker(state, Modifier.verticalScroll(rememberScrollState())) }
        }
    }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
private fun AskTime(chosen: LocalTime, locale: Locale, close: () -> Unit, choose: (LocalTime) -> Unit) {
    val state = rememberTimePickerState(chosen.hour, chosen.minute)
    AlertDialog(
        onDismissRequest = close,
        confirmButton = {
            Answer(android.R.string.ok, locale, enabled = true) { choose(LocalTime.of(state.hour, state.minute)) }
        },
        dismissButton = { Answer(android.R.string.cancel, locale, enabled = true, close) },
        text = { InLanguage(locale) { TimeInput(state, Modifier.fillMaxWidth().padding(top = Tokens.Space.small)) } },
    )
}

@Composable
private fun Answer(words: Int, locale: Locale, enabled: Boolean, onClick: () -> Unit) = InLanguage(locale) {
    WordButton(
        LocalContext.current.getString(words),
        onClick,
        weight = Weight.QUIET,
        enabled = enabled,
        face = Look.faces.strong,
        least = Tokens.Size.staffTarget,
    )
}

/**
 * What Android itself says (months, "OK") in the language of the app, which may be another than the phone's. A window of
 * its own begins with the phone's again, so this stands inside of it.
 */
@Composable
private fun InLanguage(locale: Locale, content: @Composable () -> Unit) {
    val context = LocalContext.current
    val configuration = LocalConfiguration.current
    val (own, language) = remember(context, configuration, locale) {
        val language = Configuration(configuration).apply { setLocale(locale) }
        context.createConfigurationContext(language) to language
    }
    CompositionLocalProvider(LocalContext provides own, LocalConfiguration provides language, content = content)
}

private fun localeOf(languages: LocaleList?): Locale =
    Locale.forLanguageTag(languages?.firstOrNull()?.toLanguageTag() ?: "en")

// Of Material's calendar, in dp.
private const val CALENDAR = 360
