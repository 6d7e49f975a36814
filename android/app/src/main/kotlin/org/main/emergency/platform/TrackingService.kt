package org.main.emergency.platform

import android.annotation.SuppressLint
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.app.Service
import android.content.Intent
import android.content.pm.ServiceInfo
import android.graphics.drawable.Icon
import android.location.Location
import android.location.LocationManager
import android.os.Build
import android.os.IBinder
import android.os.Looper
import androidx.core.content.getSystemService
import org.main.emergency.EmergencyApplication
import org.main.emergency.MainActivity
import org.main.emergency.core.UiEvent

/**
 * A foreground service of type location: begun by the tap on SOS, seen in a notification without content, ended by the
 * button on it, by the core, or when Android takes the permission back. It goes on when the activity is swiped away.
 */
class TrackingService : Service() {
    private val listener = LocationUpdates(::moved)
    private var order: TrackingOrder? = null
    private var last: Location? = null

    // A locked phone sleeps as soon as a position was handed over; what was found must be sent first.
    private val cpu = WakefulCpu(this, "moved", AWAKE_MS)

    override fun onBind(intent: Intent): IBinder? = null

    override fun onStartCommand(intent: Intent?, flags: Int, startId: Int): Int {
        if (intent?.action == ACTION_STOP) {
            core().send(UiEvent.TrackingStopPressed)
            // The person's word stands also where the core cannot be reached.
            stopSelf()
            return START_NOT_STICKY
        }
        val order = intent?.let(TrackingOrder::from)
        if (order == null || !show(order)) {
            stopSelf()
            return START_NOT_STICKY
        }
        // After the process was ended: the core wakes with the service and sends what waits.
        core()
        follow(order)
        return START_REDELIVER_INTENT
    }

    override fun onDestroy() {
        getSystemService<LocationManager>()?.removeUpdates(listener)
        cpu.release()
        super.onDestroy()
    }

    private fun core() = (application as EmergencyApplication).core

    /** Puts up the notification; false where Android does not let the service begin. */
    private fun show(order: TrackingOrder): Boolean = try {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
            startForeground(ID, notification(order), ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION)
        } else {
            startForeground(ID, notification(order))
        }
        true
    } catch (_: SecurityException) {
        false
    } catch (_: IllegalStateException) {
        // From Android 12 on: begun while the app was in the background.
        false
    }

    @SuppressLint("MissingPermission")
    private fun follow(order: TrackingOrder) {
        this.order = order
        val locations = getSystemService<LocationManager>() ?: return
        locations.removeUpdates(listener)
        for (provider in providers(locations)) {
            try {
                locations.requestLocationUpdates(
                    provider,
                    order.everyMs.coerceAtMost(LONGEST_LOOK_MS),
                    0f,
                    listener,
                    Looper.getMainLooper(),
                )
            } catch (_: SecurityException) {
                // A permission for a rough position does not open every provider.
            }
        }
    }

    private fun providers(locations: LocationManager): List<String> {
        val all = locations.getProviders(true) - LocationManager.PASSIVE_PROVIDER
        val hasFused = Build.VERSION.SDK_INT >= Build.VERSION_CODES.S && LocationManager.FUSED_PROVIDER in all
        // Fused is made of the others, with less of the battery.
        return if (hasFused) listOf(LocationManager.FUSED_PROVIDER) else all
    }

    private fun moved(location: Location) {
        val order = order ?: return
        if (!isWorthTelling(last, location, order)) return
        last = location
        cpu.stayAwake()
        core().send(UiEvent.Moved(fixOf(location)))
    }

    private fun notification(order: TrackingOrder): Notification {
        val notifications = getSystemService<NotificationManager>()
        // Low: it is seen, and makes no sound.
        notifications?.createNotificationChannel(
            NotificationChannel(CHANNEL, order.channelName, NotificationManager.IMPORTANCE_LOW).apply {
                lockscreenVisibility = Notification.VISIBILITY_SECRET
                setShowBadge(false)
            },
        )
        val icon = Icon.createWithResource(this, Disguise.of(this).notificationIcon)
        val builder = Notification.Builder(this, CHANNEL)
            .setSmallIcon(icon)
            .setContentTitle(order.title)
            .setContentText(order.text)
            .setVisibility(Notification.VISIBILITY_SECRET)
            .setCategory(Notification.CATEGORY_SERVICE)
            .setOngoing(true)
            .setContentIntent(open())
            .addAction(Notification.Action.Builder(icon, order.stopLabel, stop()).build())
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            builder.setForegroundServiceBehavior(Notification.FOREGROUND_SERVICE_IMMEDIATE)
        }
        return builder.build()
    }

    private fun open(): PendingIntent {
        val open = Intent(this, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        return PendingIntent.getActivity(this, 0, open, PendingIntent.FLAG_IMMUTABLE)
    }

    private fun stop(): PendingIntent {
        val stop = Intent(this, TrackingService::class.java).setAction(ACTION_STOP)
        return PendingIntent.getService(this, 0, stop, PendingIntent.FLAG_IMMUTABLE)
    }

    internal companion object {
        const val ACTION_STOP = "org.main.emergency.action.STOP_FOLLOWING"
        const val CHANNEL = "following"
        private const val ID = 2
        private const val AWAKE_MS = 30_000L

        // Between two looks a person on foot goes less than the 100 m of which the core wants to hear.
        private const val LONGEST_LOOK_MS = 60_000L

        /** It is time, or the phone is somewhere else: by more than what is asked for, and more than the radius. */
        fun isWorthTelling(last: Location?, now: Location, order: TrackingOrder): Boolean {
            if (last == null) return true
            val sinceMs = (now.elapsedRealtimeNanos - last.elapsedRealtimeNanos) / NANOS_A_MILLISECOND
            if (sinceMs < 0) return false
            // A little early is not too early: the next one might come much too late.
            if (sinceMs >= order.everyMs - order.everyMs / EARLY) return true
            val radius = if (now.hasAccuracy()) now.accuracy else 0f
            return last.distanceTo(now) >= maxOf(order.movedM, radius)
        }

        private const val NANOS_A_MILLISECOND = 1_000_000L
        private const val EARLY = 10
    }
}
