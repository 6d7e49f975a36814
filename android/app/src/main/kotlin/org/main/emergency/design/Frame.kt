package org.main.emergency.design

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import org.main.emergency.core.ListenButton
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel

/** What stands around a screen whichever it is: back, listen, a quick exit. */
data class Frame(
    /** Back, where there is somewhere to go. */
    val back: Back?,
    /** Has the screen spoken. */
    val listen: ListenButton?,
    /** Label of the quick exit. */
    val quickExitLabel: String?,
    /** Tells the core. */
    val send: (UiEvent) -> Unit,
) {
    /** Whether there is more than the way back. */
    val hasAids: Boolean get() = listen != null || quickExitLabel != null

    companion object {
        /** As the core says it. */
        fun of(view: ViewModel, send: (UiEvent) -> Unit) = Frame(
            back = if (view.canGoBack) Back(view.backLabel) { send(UiEvent.BackPressed) } else null,
            listen = view.listen,
            quickExitLabel = view.quickExitLabel,
            send = send,
        )
    }
}

/** The top of a screen: back at the one end, listen and the quick exit at the other, always in the same corner. */
@Composable
fun TopBar(frame: Frame, modifier: Modifier = Modifier, middle: @Composable () -> Unit = {}) {
    Row(modifier.fillMaxWidth(), verticalAlignment = Alignment.CenterVertically) {
        frame.back?.let { BackArrow(it) }
        Box(Modifier.weight(1f).heightIn(min = Tokens.Size.target), contentAlignment = Alignment.CenterStart) {
            middle()
        }
        Aids(frame)
    }
}

/** Listen and the quick exit, by their pictures. */
@Composable
fun Aids(frame: Frame) {
    frame.listen?.let { Listen(it) { frame.send(UiEvent.ListenPressed) } }
    frame.quickExitLabel?.let { label ->
        ButtonSurface(
            { frame.send(UiEvent.QuickExitPressed) },
            Modifier.semantics { contentDescription = label },
            Weight.QUIET,
            padding = PaddingValues(0.dp),
        ) { Sign(PageSigns.exit, size = 28.dp) }
    }
}

@Composable
private fun Listen(listen: ListenButton, onClick: () -> Unit) {
    val sign = if (listen.speaking) PageSigns.quiet else PageSigns.listen
    ButtonSurface(
        onClick,
        Modifier.semantics { contentDescription = listen.label },
        Weight.QUIET,
        padding = PaddingValues(0.dp),
    ) { Seal(sign, Look.colours.received, Look.colours.receivedSurface, size = 44.dp) }
}
