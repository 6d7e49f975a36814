package org.main.emergency

import android.app.KeyguardManager
import android.content.Intent
import android.content.res.Configuration
import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.SideEffect
import androidx.compose.runtime.getValue
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

    private var isOverLock = false

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        core.front.attach(this)
        setContent {
            val drawing by core.drawing.collectAsStateWithLifecycle()
            when (val now = drawing) {
                Drawing.Blank -> Unit

                Drawing.NoCore -> MainTheme(deviceLanguage(), rightToLeft = false) { NoCoreScreen() }

                is Drawing.Of -> {
                    CompositionLocalProvider(LocalHeldContent provides core.held) { MainScreen(now.view, core::send) }
                    SideEffect { dress(now.view) }
                    LaunchedEffect(Unit) { Disguise.of(this@MainActivity).dress(this@MainActivity) }
                }
            }
        }
        // Entered once: an activity that Android makes anew stands over the lock, or under it, as the one before did. Android
        // keeps that by itself; what puts it back under the lock must know of it.
        if (savedInstanceState == null) enter(intent) else showOverLock(savedInstanceState.getBoolean(OVER_LOCK))
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        outState.putBoolean(OVER_LOCK, isOverLock && isChangingConfigurations)
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
        core.appeared()
    }

    override fun onStop() {
        // Made anew in another language or with other letters it was never away.
        if (!isChangingConfigurations) {
            core.send(UiEvent.Disappeared)
            // A screen that went dark is locked again; the next time somebody unlocks it or asks anew.
            showOverLock(false)
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
        showOverLock(bySos || byRinging)
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
        // Over a lock there is the way of an alert and nothing else: not the pages, not a hub's cases.
        if (isOverLock && !isOnAlertsWay(view.screen) && isLocked()) {
            if (view.screen is Screen.Case) askToUnlock()
            showOverLock(false)
        }
    }

    /** Somebody opened the case that rings: the phone's own lock stands before it. */
    private fun askToUnlock() {
        getSystemService<KeyguardManager>()?.requestDismissKeyguard(this, null)
    }

    private fun isLocked() = getSystemService<KeyguardManager>()?.isKeyguardLocked == true

    private fun setFlag(flag: Int, isOn: Boolean) {
        if (isOn) window.addFlags(flag) else window.clearFlags(flag)
    }

    @Suppress("DEPRECATION") // The methods are there from Android 8.1 on.
    private fun showOverLock(isShown: Boolean) {
        isOverLock = isShown
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) {
            setShowWhenLocked(isShown)
            setTurnScreenOn(isShown)
        } else {
            setFlag(WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED, isShown)
            setFlag(WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON, isShown)
        }
    }

    private fun deviceLanguage() = resources.configuration.locales[0].toLanguageTag()

    internal companion object {
        // As dark as it can be and still be read.
        private const val DIM = 0.02f
        private const val OVER_LOCK = "over_lock"

        /** From the question to the receipt, and what rings for staff: it tells of nobody. */
        fun isOnAlertsWay(screen: Screen): Boolean = when (screen) {
            is Screen.Starting, is Screen.Sos, is Screen.Kind, is Screen.Receipt, is Screen.Neutral -> true
            is Screen.Ringing -> true
            is Screen.Page -> screen.view.page == Page.CONFIRM_SOS
            else -> false
        }
    }
}
