package org.main.emergency.page

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf

/** How large the letters and targets of a row are: a worker's, or closer together for staff. */
internal enum class Closeness {
    /** 18 dp and more, 56 dp to touch. */
    WORKER,

    /** 14 dp and more, 48 dp to touch. */
    STAFF,
}

private val LocalCloseness = staticCompositionLocalOf { Closeness.WORKER }

/** What is in it stands as close as this. */
@Composable
internal fun Close(closeness: Closeness, content: @Composable () -> Unit) =
    CompositionLocalProvider(LocalCloseness provides closeness, content = content)

/** Whether it is staff who read. */
internal val isForStaff: Boolean
    @Composable @ReadOnlyComposable
    get() = LocalCloseness.current == Closeness.STAFF
