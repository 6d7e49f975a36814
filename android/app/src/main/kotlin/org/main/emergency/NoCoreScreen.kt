package org.main.emergency

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalContext
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Look
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.Words
import org.main.emergency.platform.Dialler

/** Where there is no core, there is still a telephone. Nothing here needs anything but Android. */
@Composable
fun NoCoreScreen() {
    Column(
        Modifier.fillMaxSize().background(Look.colours.page).windowInsetsPadding(WindowInsets.safeDrawing)
            .padding(Tokens.Space.medium),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium),
    ) {
        Column(
            Modifier.weight(1f).verticalScroll(rememberScrollState()),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.medium),
        ) {
            Words(stringResource(R.string.no_core_title), Look.faces.title, Modifier.semantics { heading() })
            Words(stringResource(R.string.no_core_advice), Look.faces.body)
        }
        Number(stringResource(R.string.call_emergency), EMERGENCY)
        Number(stringResource(R.string.call_helpline), HELPLINE)
    }
}

@Composable
private fun Number(label: String, number: String) {
    val context = LocalContext.current
    ButtonSurface({ Dialler.open(context, number) }, Modifier.fillMaxWidth(), Weight.PRIMARY) {
        Sign(Signs.call, Modifier.align(Alignment.CenterVertically), Look.colours.onAction)
        ShortWords(label, Look.faces.lead, Modifier.weight(1f), Look.colours.onAction, align = TextAlign.Start)
    }
}

/** India's emergency number. */
internal const val EMERGENCY = "112"

/** MAIN's toll-free helpline, dialled exactly so: never with a country's code. */
internal const val HELPLINE = "18008912995"
