package org.main.emergency.casework

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ModalBottomSheet
import androidx.compose.material3.rememberModalBottomSheetState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import org.main.emergency.core.CaseAction
import org.main.emergency.core.UiEvent
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Look
import org.main.emergency.design.PageSigns
import org.main.emergency.design.Sign
import org.main.emergency.design.Tokens
import org.main.emergency.design.Weight
import org.main.emergency.design.Words

/** What else can be done with the case; what cannot be done now says why. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
internal fun ActionsSheet(actions: List<CaseAction>, close: () -> Unit, send: (UiEvent) -> Unit) {
    ModalBottomSheet(
        onDismissRequest = close,
        // At once in its full height: half of a list of things to do hides those that are looked for.
        sheetState = rememberModalBottomSheetState(skipPartiallyExpanded = true),
        containerColor = Look.colours.surface,
        contentColor = Look.colours.ink,
    ) {
        Column(Modifier.verticalScroll(rememberScrollState()).padding(bottom = Tokens.Space.medium)) {
            for (action in actions) {
                Action(action) {
                    close()
                    send(UiEvent.StaffPressed(action.action))
                }
            }
        }
    }
}

@Composable
private fun Action(action: CaseAction, onClick: () -> Unit) {
    val ink = if (action.enabled) Look.colours.ink else Look.colours.inkSoft
    ButtonSurface(
        onClick,
        Modifier.fillMaxWidth(),
        Weight.QUIET,
        action.enabled,
        Tokens.Size.staffTarget,
        PaddingValues(horizontal = Tokens.Space.medium, vertical = Tokens.Space.tight),
    ) {
        Sign(PageSigns.of(action.icon), colour = ink)
        Column(Modifier.weight(1f)) {
            Words(action.label, Look.faces.row, colour = ink)
            action.reason?.let { Words(it, Look.faces.note, colour = Look.colours.inkSoft) }
        }
    }
}
