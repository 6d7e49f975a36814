package org.main.emergency.platform

import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.os.Handler
import android.os.Looper
import org.main.emergency.EmergencyApplication
import org.main.emergency.core.UiEvent

/** The phone was switched on, or the app was renewed: what waits goes out, with nobody touching anything. */
class BootReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action !in WOKEN_BY) return
        // Before the core: one whose records stand behind a PIN does not know of them until somebody types it.
        Reminders(context).setAgain()
        (context.applicationContext as EmergencyApplication).core.send(UiEvent.WokenForSync)
        // Android ends a process that has nothing to do; the core needs a moment, and asks for a job if it needs more.
        val busy = goAsync() ?: return
        Handler(Looper.getMainLooper()).postDelayed(busy::finish, AWAKE_MS)
    }

    private companion object {
        val WOKEN_BY = setOf(Intent.ACTION_BOOT_COMPLETED, Intent.ACTION_MY_PACKAGE_REPLACED)

        // Android gives ten seconds.
        const val AWAKE_MS = 8_000L
    }
}
