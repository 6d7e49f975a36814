package org.main.emergency.platform

import androidx.compose.runtime.ProvidableCompositionLocal
import androidx.compose.runtime.staticCompositionLocalOf
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import org.main.emergency.core.ShowOperation

/** The content of the attachment on the screen: in memory alone, and only while the core has it held. */
class HeldContent {
    private val held = MutableStateFlow<ShowOperation.Hold?>(null)

    /** What is held. */
    val now: StateFlow<ShowOperation.Hold?> = held.asStateFlow()

    /** Holds what the core gives, or lets it go. */
    fun show(operation: ShowOperation) {
        held.value = operation as? ShowOperation.Hold
    }
}

/** Where a screen finds the content that its view speaks of. */
val LocalHeldContent: ProvidableCompositionLocal<HeldContent> = staticCompositionLocalOf { HeldContent() }
