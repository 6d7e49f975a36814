package org.main.emergency

import android.app.KeyguardManager
import android.content.Intent
import android.content.res.Configuration
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.saveable.rememberSaveableStateHolder
import androidx.core.content.getSystemService
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import org.main.emergency.core.Page
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.core.ViewModel
import org.main.emergency.design.MainTheme
import org.main.emergency.entry.SosEntry
import org.main.emergency.platform.Disguise
import org.main.emergency.platform.LocalHeldContent
import org.main.emergency.platform.Ringer

/** The app's only activity: everything on its screens is drawn by Compose, from what the core says. */
open class MainActivity : ComponentActivity() {
    /** The core that this activity draws. */
    protected open val core: CoreHolder
        get() = (application as EmergencyApplication).core

    private val overLock = OverLock(this) { said?.let(::dress) }

    /** What was last drawn of what the core says, once the window was made fit for it; null while that is hidden. */
    internal var drawn: ViewModel? = null
        private set

    private val said: ViewModel?
        get() = (core.drawing.value as? Drawing.Of)?.view

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        core.front.attach(this)
        setContent {
            val drawing by core.drawing.collectAsStateWithLifecycle()
            val kept = rememberSaveableStateHolder()
            when (val now = drawing) {
                Drawing.Blank -> Unit

                Drawing.NoCore -> MainTheme(deviceLanguage(), rightToLeft = false) { NoCoreScreen() }

                is Drawing.Of -> {
                    val isHidden = overLock.hides(now.view.screen)
                    if (isHidden) {
                        overLock.Hidden()
                    } else {
                        // Drawn again, a list stands where it stood.
                        kept.SaveableStateProvider(SCREENS) {
                            CompositionLocalProvider(LocalHeldContent provides core.held) {
                                MainScreen(now.view, core::send)
                            }
                        }
                    }
                    SideEffect {
                        drawn = now.view.takeUnless { isHidden }
                        dress(now.view)
                    }
                    LaunchedEffect(Unit) { Disguise.of(this@MainActivity).dress(this@MainActivity) }
                }
            }
        }
        // Entered once: an activity that Android makes anew stands over the lock, or under it, as the one before did.
        if (savedInstanceState == null) enter(intent) else overLock.restore(savedInstanceState)
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        if (isChangingConfigurations) overLock.save(outState)
    }

    /** It became night, or day: Compose and the bars follow by themselves, what lies behind them does not. */
    override fun onConfigurationChanged(newConfig: Configuration) {
        super.onConfigurationChanged(newConfig)
        window.setBackgroundDrawableResource(R.color.page)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        setIntent(intent)
        enter(intent)
    }

    override fun onStart() {
        super.onStart()
        overLock.look()
        core.appeared()
    }

    /** Somebody may have opened the lock that stood before it. */
    override fun onWindowFocusChanged(hasFocus: Boolean) {
        super.onWindowFocusChanged(hasFocus)
        overLock.look()
    }

    override fun onStop() {
        // Made anew in another language or with other letters it was never away.
        if (!isChangingConfigurations) {
            core.send(UiEvent.Disappeared)
            // A screen that went dark is locked again; the next time somebody unlocks it or asks anew.
            overLock.sink()
        }
        super.onStop()
    }

    override fun onDestroy() {
        core.front.detach(this)
        super.onDestroy()
    }

    private fun enter(intent: Intent) {
        // Opened anew from the list of recent apps it is no new press: the calendar of a quick exit stays.
        val isOfThePast = intent.flags and Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY != 0
        val bySos = intent.action == SosEntry.ACTION && !isOfThePast
        // Opened by a case that rings: by itself over a locked screen, or by a touch of its notification.
        val byRinging = intent.action == Ringer.ACTION && !isOfThePast
        when {
            bySos -> overLock.rise(ComesFor.QUESTION)
            byRinging -> overLock.rise(ComesFor.RINGING)
            else -> overLock.sink()
        }
        if (bySos) core.send(UiEvent.SosAskedFromOutside)
        if (byRinging) core.send(UiEvent.RingingOpened)
    }

    /** What the window owes to what is drawn in it. */
    private fun dress(view: ViewModel) {
        // A PIN is nobody's to see, to hear or to feel.
        val asksPin = view.screen is Screen.Pin
        setFlag(WindowManager.LayoutParams.FLAG_SECURE, view.hideInRecents || asksPin)
        val brightness =
            if (view.quiet) DIM else WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        if (window.attributes.screenBrightness != brightness) {
            window.attributes = window.attributes.apply { screenBrightness = brightness }
        }
        // The clicks of buttons.
        window.decorView.isSoundEffectsEnabled = !view.quiet && !asksPin
        window.decorView.isHapticFeedbackEnabled = !view.quiet && !asksPin
        setFlag(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON, view.screen is Screen.Ringing)
        if (view.screen is Screen.Inbox) core.pushAddress.want()
        if (overLock.mustSink(view.screen)) {
            if (view.screen is Screen.Case) askToUnlock()
            overLock.go()
        }
    }

    /** Somebody opened the case that rings: the phone's own lock stands before it. */
    private fun askToUnlock() {
        getSystemService<KeyguardManager>()?.requestDismissKeyguard(this, null)
    }

    private fun setFlag(flag: Int, isOn: Boolean) {
        if (isOn) window.addFlags(flag) else window.clearFlags(flag)
    }

    private fun deviceLanguage() = resources.configuration.locales[0].toLanguageTag()

    internal companion object {
        // As dark as it can be and still be read.
        private const val DIM = 0.02f
        private const val SCREENS = "screens"

        /** From the question to the receipt, and what rings for staff: it tells of nobody. */
        fun isOnAlertsWay(screen: Screen): Boolean = when (screen) {
            is Screen.Starting, is Screen.Sos, is Screen.Kind, is Screen.Receipt, is Screen.Neutral -> true
            is Screen.Ringing -> true
            is Screen.Page -> screen.view.page == Page.CONFIRM_SOS
            else -> false
        }
    }
}
