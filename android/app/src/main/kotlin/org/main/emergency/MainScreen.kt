package org.main.emergency

import androidx.activity.compose.BackHandler
import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.key
import androidx.compose.runtime.saveable.SaveableStateHolder
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import org.main.emergency.about.AboutScreen
import org.main.emergency.account.SignInScreen
import org.main.emergency.casework.AttachmentScreen
import org.main.emergency.casework.CaseScreen
import org.main.emergency.casework.RingingScreen
import org.main.emergency.core.Banner
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.design.Back
import org.main.emergency.design.ButtonSurface
import org.main.emergency.design.Frame
import org.main.emergency.design.Look
import org.main.emergency.design.MainTheme
import org.main.emergency.design.PracticeStripe
import org.main.emergency.design.ShortWords
import org.main.emergency.design.Sign
import org.main.emergency.design.Signs
import org.main.emergency.design.SmallestText
import org.main.emergency.design.Tokens
import org.main.emergency.design.TopBar
import org.main.emergency.design.Weight
import org.main.emergency.design.look
import org.main.emergency.inbox.InboxScreen
import org.main.emergency.neutral.NeutralScreen
import org.main.emergency.onboarding.LanguageScreen
import org.main.emergency.page.PageScreen
import org.main.emergency.pin.PinScreen
import org.main.emergency.sos.KindScreen
import org.main.emergency.sos.ReceiptScreen
import org.main.emergency.sos.SosScreen

/** The whole app: draws what the core says and tells it what fingers do. */
@Composable
fun MainScreen(view: ViewModel, send: (UiEvent) -> Unit) {
    BackHandler(enabled = view.canGoBack) { send(UiEvent.BackPressed) }
    MainTheme(view.language, view.rightToLeft, dark = view.quiet || isSystemInDarkTheme()) {
        BoxWithConstraints(
            Modifier.fillMaxSize().background(Look.colours.page).windowInsetsPadding(WindowInsets.safeDrawing),
        ) {
            // On the way of an alert nothing may push a button away; elsewhere the screen scrolls beneath it.
            val mayPush = !MainActivity.isOnAlertsWay(view.screen)
            val room = maxHeight * if (mayPush) ROOMY_BANNER_SHARE else BANNER_SHARE
            Column {
                view.practice?.let { PracticeStripe(it, send) }
                view.banner?.let { BannerLine(it, send, Modifier.heightIn(max = room), mayPush) }
                Box(Modifier.weight(1f)) { ScreenOf(view, send) }
            }
        }
    }
}

@Composable
private fun ScreenOf(view: ViewModel, send: (UiEvent) -> Unit) {
    val frame = Frame.of(view, send)
    val screen = view.screen
    val kept = rememberSaveableStateHolder()
    // One call for both: a finger that went down while the stores were being read must not lose its button.
    val sos = (screen as? Screen.Starting)?.view ?: (screen as? Screen.Sos)?.view
    if (sos != null) SosScreen(sos, frame, send) else OtherScreen(screen, frame, kept, send)
}

@Composable
private fun OtherScreen(screen: Screen, frame: Frame, kept: SaveableStateHolder, send: (UiEvent) -> Unit) {
    when (screen) {
        is Screen.Starting, is Screen.Sos -> Unit

        is Screen.Kind -> KindScreen(screen.view, frame, send)

        is Screen.Receipt -> ReceiptScreen(screen.view, frame, send)

        is Screen.Page -> PageScreen(screen.view, frame, send)

        is Screen.Neutral -> NeutralScreen(screen.view, send)

        is Screen.Language -> Framed(frame) { LanguageScreen(screen.view, it, send) }

        is Screen.SignIn -> Framed(frame) { SignInScreen(screen.view, it, send) }

        is Screen.Pin -> PinScreen(screen.view, frame, send)

        // Who comes back from a case finds the list where it was.
        is Screen.Inbox -> kept.SaveableStateProvider(INBOX) { InboxScreen(screen.view, frame, send) }

        // Another case is another screen: it begins at its top, with parts folded as its own are.
        is Screen.Case -> key(screen.view.caseId) { CaseScreen(screen.view, frame, send) }

        is Screen.Attachment -> AttachmentScreen(screen.view, frame, send)

        is Screen.Ringing -> RingingScreen(screen.view, send)

        is Screen.About -> Framed(frame) { AboutScreen(screen.view, it) }
    }
}

/** A screen that has a place for "back" alone: what else stands around a screen is a bar above it. */
@Composable
private fun Framed(frame: Frame, screen: @Composable (Back?) -> Unit) {
    if (!frame.hasAids) {
        screen(frame.back)
        return
    }
    Column {
        TopBar(frame, Modifier.padding(horizontal = Tokens.Space.small))
        Box(Modifier.weight(1f)) { screen(null) }
    }
}

/** Something to say above the screen; it stays until it is tapped away. */
@Composable
private fun BannerLine(banner: Banner, send: (UiEvent) -> Unit, modifier: Modifier, mayPush: Boolean) {
    val look = banner.tone.look()
    Row(
        modifier.fillMaxWidth().background(look.ground).padding(start = Tokens.Space.snug),
        verticalAlignment = Alignment.CenterVertically,
    ) {
        look.sign?.let { Sign(it, colour = look.accent) }
        ShortWords(
            banner.text,
            Look.faces.body,
            Modifier.weight(1f).padding(Tokens.Space.tight).semantics { liveRegion = LiveRegionMode.Polite },
            look.ink,
            maxLines = if (mayPush) ROOMY_BANNER_LINES else BANNER_LINES,
            align = TextAlign.Start,
            least = if (mayPush) SmallestText else LEAST,
        )
        ButtonSurface(
            { send(UiEvent.BannerDismissed) },
            Modifier.semantics { contentDescription = banner.dismissLabel },
            Weight.QUIET,
        ) { Sign(Signs.close, colour = look.ink) }
    }
}

private const val INBOX = "inbox"
private const val BANNER_LINES = 5
private const val BANNER_SHARE = 0.2f
private const val ROOMY_BANNER_LINES = 10
private const val ROOMY_BANNER_SHARE = 0.45f

// It takes the room of what it stands above, and can be tapped away.
private val LEAST = 14.dp
