package org.main.emergency

import android.app.KeyguardManager
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Build
import android.os.Bundle
import android.os.SystemClock
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.core.content.ContextCompat
import androidx.core.content.getSystemService
import androidx.lifecycle.lifecycleScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.launch
import org.main.emergency.core.Page
import org.main.emergency.core.Screen

/**
 * The window over the phone's own lock. There is the way of an alert and nothing else: not the pages, not a hub's cases.
 *
 * Somebody who comes by the widget or by what rings comes before the core has answered. Until then the window stays, and
 * what the core says of the rest is not drawn. [overdue] is called when there was no answer in time. Main thread only.
 */
internal class OverLock(private val activity: ComponentActivity, private val overdue: () -> Unit) {
    private var isOver by mutableStateOf(false)

    // It went beneath the lock with something that is not for there. Android takes the window away a moment later: until it
    // is stopped, or the phone unlocked, that is not drawn either.
    private var isGoing by mutableStateOf(false)
    private var isLocked by mutableStateOf(false)
    private var waiting: Job? = null
    private var waitsUntil = 0L
    private var cameFor = ComesFor.QUESTION

    // Whether the core has not yet answered what the person came for.
    private val waits: Boolean
        get() = waiting?.isActive == true

    /** Goes over the lock, and stays there for so long without what the person comes for. */
    fun rise(comesFor: ComesFor, patienceMs: Long = comesFor.patienceMs) {
        look()
        isGoing = false
        show(true)
        cameFor = comesFor
        waiting?.cancel()
        waitsUntil = SystemClock.elapsedRealtime() + patienceMs
        waiting = activity.lifecycleScope.launch {
            delay(patienceMs)
            waiting = null
            overdue()
        }
    }

    /** Beneath the lock, from the beginning or because the window was taken away. */
    fun sink() {
        waiting?.cancel()
        waiting = null
        isGoing = false
        show(false)
    }

    /** Goes beneath the lock while the window is seen. */
    fun go() {
        sink()
        isGoing = true
    }

    /** Looks again whether the phone is locked. */
    fun look() {
        isLocked = activity.getSystemService<KeyguardManager>()?.isKeyguardLocked == true
    }

    /** Whether nothing of this screen may be drawn now. */
    fun hides(screen: Screen): Boolean = (isOver || isGoing) && isLocked && !MainActivity.isOnAlertsWay(screen)

    /** This screen is what there is now. Whether the window is to go beneath the lock with it. */
    fun mustSink(screen: Screen): Boolean {
        look()
        // Other screens, also those of an alert, the core may say before it has heard of anything.
        if (cameFor.isAnswer(screen)) {
            waiting?.cancel()
            waiting = null
        }
        return isOver && hides(screen) && !waits
    }

    /** In the place of what is not drawn: the plain ground of the window, until somebody unlocks the phone. */
    @Composable
    fun Hidden() {
        DisposableEffect(Unit) {
            val receiver = object : BroadcastReceiver() {
                override fun onReceive(context: Context, intent: Intent) = look()
            }
            val unlocked = IntentFilter(Intent.ACTION_USER_PRESENT)
            // Only the system sends it.
            ContextCompat.registerReceiver(activity, receiver, unlocked, ContextCompat.RECEIVER_NOT_EXPORTED)
            onDispose { activity.unregisterReceiver(receiver) }
        }
    }

    /** For the activity that Android makes anew in the place of this one. */
    fun save(state: Bundle) {
        state.putBoolean(OVER, isOver)
        if (waits) {
            state.putLong(WAITS_UNTIL, waitsUntil)
            state.putString(WAITS_FOR, cameFor.name)
        }
    }

    /** As the activity before stood. Android keeps that by itself; what puts it back under the lock must know of it. */
    fun restore(state: Bundle) {
        val rest = state.getLong(WAITS_UNTIL) - SystemClock.elapsedRealtime()
        look()
        val waitsFor = state.getString(WAITS_FOR)?.let(ComesFor::valueOf)
        if (waitsFor != null && rest > 0) rise(waitsFor, rest) else show(state.getBoolean(OVER))
    }

    @Suppress("DEPRECATION") // The methods are there from Android 8.1 on.
    private fun show(isShown: Boolean) {
        isOver = isShown
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.O_MR1) {
            activity.setShowWhenLocked(isShown)
            activity.setTurnScreenOn(isShown)
        } else {
            val flags =
                WindowManager.LayoutParams.FLAG_SHOW_WHEN_LOCKED or WindowManager.LayoutParams.FLAG_TURN_SCREEN_ON
            activity.window.setFlags(if (isShown) flags else 0, flags)
        }
    }

    private companion object {
        const val OVER = "over_lock"
        const val WAITS_UNTIL = "over_lock_waits_until"
        const val WAITS_FOR = "over_lock_waits_for"
    }
}

private const val FOR_AN_ANSWER_MS = 5_000L
private const val FOR_A_SLOW_LINE_MS = 20_000L

/** What somebody comes for over the lock, and how long they wait for it, milliseconds. */
internal enum class ComesFor(val patienceMs: Long) {
    /** Whether to send an SOS: the core answers in some milliseconds. */
    QUESTION(FOR_AN_ANSWER_MS),

    /** A case that rings: it may come with the server's next answer, on a slow line. */
    RINGING(FOR_A_SLOW_LINE_MS),
    ;

    /** Whether the core says with this screen that it has heard them. Behind a PIN nothing rings before that is entered. */
    fun isAnswer(screen: Screen): Boolean = when (this) {
        QUESTION ->
            screen is Screen.Kind || screen is Screen.Receipt ||
                (screen is Screen.Page && screen.view.page == Page.CONFIRM_SOS)

        RINGING -> screen is Screen.Ringing || screen is Screen.Pin
    }
}
