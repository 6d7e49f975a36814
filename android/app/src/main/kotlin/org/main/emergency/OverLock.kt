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
import org.main.emergency.core.Screen

/**
 * The window over the phone's own lock. There is the way of an alert and nothing else: not the pages, not a hub's cases.
 *
 * Somebody who comes by the widget or by what rings comes before the core has answered. Until then the window stays, and
 * what the core says of the rest is not drawn. [overdue] is called when there was no answer in time. Main thread only.
 */
internal class OverLock(private val activity: ComponentActivity, private val overdue: () -> Unit) {
    private var isOver by mutableStateOf(false)
    private var isLocked by mutableStateOf(false)
    private var waiting: Job? = null
    private var waitsUntil = 0L

    // Whether the core has not yet answered what the person came for.
    private val waits: Boolean
        get() = waiting?.isActive == true

    /** Goes over the lock, and stays there for so long with nothing of the way of an alert to show. */
    fun rise(patienceMs: Long) {
        look()
        show(true)
        waiting?.cancel()
        waitsUntil = SystemClock.elapsedRealtime() + patienceMs
        waiting = activity.lifecycleScope.launch {
            delay(patienceMs)
            waiting = null
            overdue()
        }
    }

    /** Goes beneath the lock. */
    fun sink() {
        waiting?.cancel()
        waiting = null
        show(false)
    }

    /** Looks again whether the phone is locked. */
    fun look() {
        isLocked = activity.getSystemService<KeyguardManager>()?.isKeyguardLocked == true
    }

    /** Whether nothing of this screen may be drawn now. */
    fun hides(screen: Screen): Boolean = isOver && isLocked && !MainActivity.isOnAlertsWay(screen)

    /** This screen is what there is now. Whether the window is to go beneath the lock with it. */
    fun mustSink(screen: Screen): Boolean {
        look()
        // The core says that it starts before it has heard of anything.
        if (MainActivity.isOnAlertsWay(screen) && screen !is Screen.Starting) {
            waiting?.cancel()
            waiting = null
        }
        return hides(screen) && !waits
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
        if (waits) state.putLong(WAITS_UNTIL, waitsUntil)
    }

    /** As the activity before stood. Android keeps that by itself; what puts it back under the lock must know of it. */
    fun restore(state: Bundle) {
        val rest = state.getLong(WAITS_UNTIL) - SystemClock.elapsedRealtime()
        look()
        if (rest > 0) rise(rest) else show(state.getBoolean(OVER))
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
    }
}
