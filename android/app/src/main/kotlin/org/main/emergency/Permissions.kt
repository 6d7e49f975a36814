package org.main.emergency

import android.Manifest
import android.os.Build
import org.main.emergency.core.Screen
import org.main.emergency.platform.Locator

/**
 * What to ask for on a screen. Never before an alert is kept: the SOS must not wait for an answer about something
 * else. When the receipt is there, a position still helps, and so does a notification that somebody has it; staff are
 * asked where they see what they would be notified of.
 */
internal fun permissionsFor(screen: Screen): List<String> = when (screen) {
    is Screen.Receipt -> Locator.PERMISSIONS + NOTIFICATIONS
    is Screen.Inbox -> NOTIFICATIONS
    else -> emptyList()
}

/** Nobody is asked before Android 13. */
private val NOTIFICATIONS: List<String> =
    if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) {
        listOf(Manifest.permission.POST_NOTIFICATIONS)
    } else {
        emptyList()
    }
