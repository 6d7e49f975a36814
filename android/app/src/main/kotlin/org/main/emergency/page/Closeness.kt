package org.main.emergency.page

import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalConfiguration
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import org.main.emergency.design.atMost
import org.main.emergency.design.tight

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

/**
 * On a short screen the headline and the buttons of staff's pages are no larger than this, however large somebody has
 * set their letters: else they leave no room for what is read and written between them.
 */
@Composable
internal fun TextStyle.besideWork(most: Dp): TextStyle =
    if (LocalConfiguration.current.screenHeightDp < TALL) tight().atMost(most) else this

/** Of a headline on a short screen. */
internal val ShortTitle = 22.dp

// A screen that is as high, in dp, has room for everything.
private const val TALL = 640
