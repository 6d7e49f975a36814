package org.main.emergency.design

import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.Immutable
import androidx.compose.runtime.ReadOnlyComposable
import androidx.compose.runtime.remember
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.platform.LocalLayoutDirection
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.style.LineHeightStyle
import androidx.compose.ui.text.style.TextDirection
import androidx.compose.ui.unit.LayoutDirection
import androidx.compose.ui.unit.em

/** The faces of the tokens in one language: the language decides how letters are shaped and lines broken. */
@Immutable
data class Faces(
    val display: TextStyle,
    val title: TextStyle,
    val lead: TextStyle,
    val body: TextStyle,
    val row: TextStyle,
    val note: TextStyle,
) {
    companion object {
        /** The faces for text in this language (BCP 47), which runs from the right or from the left. */
        fun of(language: String, direction: TextDirection = TextDirection.Ltr): Faces {
            val locales = LocaleList(language)

            // Lines grow and shrink with the letters, and Indic scripts and Urdu get the room above and below that
            // they need.
            fun face(token: TextStyle) = token.copy(
                localeList = locales,
                lineHeight = (token.lineHeight.value / token.fontSize.value).em,
                lineHeightStyle = LineHeightStyle(LineHeightStyle.Alignment.Center, LineHeightStyle.Trim.None),
                // Of the language, not of the first letter: "MAIN" begins many an Urdu sentence.
                textDirection = direction,
            )
            return Faces(
                display = face(Tokens.Type.display),
                title = face(Tokens.Type.title),
                lead = face(Tokens.Type.lead),
                body = face(Tokens.Type.body),
                row = face(Tokens.Type.row),
                note = face(Tokens.Type.note).copy(fontFeatureSettings = "tnum"),
            )
        }
    }
}

private val LocalPalette = staticCompositionLocalOf { Tokens.light }
private val LocalFaces = staticCompositionLocalOf { Faces.of("en") }

/** What the screens draw with. */
object Look {
    /** The colours of the theme. */
    val colours: Palette
        @Composable @ReadOnlyComposable
        get() = LocalPalette.current

    /** The faces of text. */
    val faces: Faces
        @Composable @ReadOnlyComposable
        get() = LocalFaces.current
}

/** Gives everything inside the colours, the faces and the direction of the language that the view model names. */
@Composable
fun MainTheme(
    language: String,
    rightToLeft: Boolean,
    dark: Boolean = isSystemInDarkTheme(),
    content: @Composable () -> Unit,
) {
    val palette = if (dark) Tokens.dark else Tokens.light
    val faces = remember(language, rightToLeft) {
        Faces.of(language, if (rightToLeft) TextDirection.Rtl else TextDirection.Ltr)
    }
    val direction = if (rightToLeft) LayoutDirection.Rtl else LayoutDirection.Ltr
    MaterialTheme(colorScheme = remember(dark) { schemeOf(palette, dark) }) {
        CompositionLocalProvider(
            LocalPalette provides palette,
            LocalFaces provides faces,
            LocalLayoutDirection provides direction,
            content = content,
        )
    }
}

/** Material's own parts (fields, progress, ripples) in our colours. Its `error` is no red: red is for the SOS. */
private fun schemeOf(palette: Palette, dark: Boolean) = (if (dark) darkColorScheme() else lightColorScheme()).copy(
    primary = palette.action,
    onPrimary = palette.onAction,
    secondary = palette.received,
    onSecondary = palette.onReceived,
    background = palette.page,
    onBackground = palette.ink,
    surface = palette.surface,
    onSurface = palette.ink,
    surfaceVariant = palette.surface,
    onSurfaceVariant = palette.inkSoft,
    surfaceContainerHigh = palette.surface,
    outline = palette.line,
    outlineVariant = palette.hairline,
    error = palette.waits,
    onError = palette.onWaits,
)
