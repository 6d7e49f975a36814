package org.main.emergency

import android.app.ActivityManager
import android.app.KeyguardManager
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
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
                    MainScreen(now.view, core::send)
                    SideEffect { dress(now.view) }
                    LaunchedEffect(Unit) { lookLikeTheIcon() }
                }
            }
        }
        // Not again when the phone was turned.
        if (savedInstanceState == null) enter(intent)
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
        core.send(UiEvent.Disappeared)
        // A screen that went dark is locked again; the next time somebody unlocks it or asks anew.
        if (!isChangingConfigurations) showOverLock(false)
        super.onStop()
    }

    override fun onDestroy() {
        core.front.detach(this)
        super.onDestroy()
    }

    private fun enter(intent: Intent) {
        val bySos = intent.action == SosEntry.ACTION
        if (bySos) {
            showOverLock(true)
            core.send(UiEvent.SosAsked)
        } else {
            showOverLock(false)
        }
    }

    /** What the window owes to what is drawn in it. */
    private fun dress(view: ViewModel) {
        setFlag(WindowManager.LayoutParams.FLAG_SECURE, view.hideInRecents)
        val brightness =
            if (view.quiet) DIM else WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE
        if (window.attributes.screenBrightness != brightness) {
            window.attributes = window.attributes.apply { screenBrightness = brightness }
        }
        // The clicks of buttons.
        window.decorView.isSoundEffectsEnabled = !view.quiet
        window.decorView.isHapticFeedbackEnabled = !view.quiet
        // Over a lock there is the way of an alert and nothing else: not the pages, not a hub's cases.
        if (isOverLock && !isOnAlertsWay(view.screen) && isLocked()) showOverLock(false)
    }

    private fun isLocked() = getSystemService<KeyguardManager>()?.isKeyguardLocked == true

    private fun setFlag(flag: Int, isOn: Boolean) {
        if (isOn) window.addFlags(flag) else window.clearFlags(flag)
    }

    /** Among the recent ones the app has the name and the picture that it has on the home screen. */
    @Suppress("DEPRECATION") // The builder is there from Android 13 on.
    private fun lookLikeTheIcon() {
        val disguise = Disguise.of(this)
        val description = when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU ->
                ActivityManager.TaskDescription.Builder().setLabel(disguise.name).setIcon(disguise.icon).build()

            Build.VERSION.SDK_INT >= Build.VERSION_CODES.P ->
                ActivityManager.TaskDescription(disguise.name, disguise.icon)

            else -> ActivityManager.TaskDescription(disguise.name)
        }
        setTaskDescription(description)
    }

    @Suppress("DEPRECATION") // The methods are there from Android 8.1 on.
    private fun showOverLock(isShown: Boolean) {
        isOverLock = isShown
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) {
            setShowWhenLocked(isShown)
            setTurnScreenOn(isShown)
        } else {
            setFlag(WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED, isShown)
        }
    }

    private fun deviceLanguage() = resources.configuration.locales[0].toLanguageTag()

    internal companion object {
        // As dark as it can be and still be read.
        private const val DIM = 0.02f

        /** From the question to the receipt. */
        fun isOnAlertsWay(screen: Screen): Boolean = when (screen) {
            is Screen.Starting, is Screen.Sos, is Screen.Kind, is Screen.Receipt, is Screen.Neutral -> true
            is Screen.Page -> screen.view.page == Page.CONFIRM_SOS
            else -> false
        }
    }
}
