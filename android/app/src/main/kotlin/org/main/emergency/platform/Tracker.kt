package org.main.emergency.platform

import android.content.Context
import android.content.Intent
import androidx.core.content.ContextCompat
import org.main.emergency.core.TrackOperation

/** Follows the person while an alert is open: hands what the core asks to a service that outlives the activity. */
class Tracker(private val context: Context) {
    /** Begins, goes on with other distances, or ends. */
    fun track(operation: TrackOperation) {
        val service = Intent(context, TrackingService::class.java)
        when (operation) {
            is TrackOperation.Follow -> begin(TrackingOrder.of(operation).into(service))
            TrackOperation.End -> context.stopService(service)
        }
    }

    private fun begin(service: Intent) {
        // Without a position to be had, Android ends an app that begins this. The core begins again when it changes.
        if (!Locator.isPermitted(context)) return
        try {
            ContextCompat.startForegroundService(context, service)
        } catch (_: IllegalStateException) {
            // From Android 12 on it begins by a tap or not at all; the alert goes on without being followed.
        }
    }
}

/** What the service is to do, in a form that survives its process. Nothing in it says of whom or what. */
data class TrackingOrder(
    /** A position at least so often, milliseconds. */
    val everyMs: Long,
    /** And whenever the phone moved so far, metres. */
    val movedM: Float,
    /** Headline of the notification. */
    val title: String,
    /** Its line. */
    val text: String,
    /** Its button. */
    val stopLabel: String,
    /** Its channel's name. */
    val channelName: String,
) {
    /** Puts it into [intent]. */
    fun into(intent: Intent): Intent = intent.putExtra("every", everyMs).putExtra("moved", movedM)
        .putExtra("title", title).putExtra("text", text).putExtra("stop", stopLabel).putExtra("channel", channelName)

    companion object {
        /** As the core said it. */
        fun of(operation: TrackOperation.Follow) = TrackingOrder(
            everyMs = operation.everyMs.toLong(),
            movedM = operation.movedM.toFloat(),
            title = operation.title,
            text = operation.text,
            stopLabel = operation.stopLabel,
            channelName = operation.channelName,
        )

        /** As [into] wrote it; null where it is something else. */
        fun from(intent: Intent): TrackingOrder? {
            fun text(name: String) = intent.getStringExtra(name).orEmpty()
            val every = intent.getLongExtra("every", 0).takeIf { it > 0 } ?: return null
            val moved = intent.getFloatExtra("moved", 0f)
            return TrackingOrder(every, moved, text("title"), text("text"), text("stop"), text("channel"))
        }
    }
}
