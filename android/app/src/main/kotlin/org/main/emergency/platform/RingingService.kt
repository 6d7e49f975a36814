package org.main.emergency.platform

import android.app.Service
import android.content.Context
import android.content.Intent
import android.content.pm.ServiceInfo
import android.media.Ringtone
import android.media.RingtoneManager
import android.os.Build
import android.os.IBinder
import org.main.emergency.EmergencyApplication
import org.main.emergency.core.RingOperation

/**
 * Keeps the process awake while a case rings. Android gives such a service three minutes; the notification then stays
 * and goes on ringing by itself. Where notifications are switched off, the service sounds the alarm on its own.
 */
class RingingService : Service() {
    private var alarm: Ringtone? = null

    override fun onBind(intent: Intent): IBinder? = null

    override fun onStartCommand(intent: Intent?, flags: Int, startId: Int): Int {
        if (intent == null || !show(intent)) {
            stopSelf()
            return START_NOT_STICKY
        }
        if (!Notifier.areOn(this)) sound()
        // After the process was ended the core wakes with the service, and says whether it still rings.
        (application as EmergencyApplication).core
        return START_REDELIVER_INTENT
    }

    /** The three minutes are over (from Android 14 on). */
    override fun onTimeout(startId: Int) {
        stopForeground(STOP_FOREGROUND_DETACH)
        stopSelf()
    }

    override fun onDestroy() {
        alarm?.stop()
        super.onDestroy()
    }

    /** Puts up the notification; false where Android does not let the service begin. */
    private fun show(intent: Intent): Boolean = try {
        val notification = Ringer.notification(
            this,
            intent.getStringExtra(TITLE).orEmpty(),
            intent.getStringExtra(TEXT).orEmpty(),
            intent.getStringExtra(CHANNEL_NAME).orEmpty(),
        )
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startForeground(Ringer.ID, notification, ServiceInfo.FOREGROUND_SERVICE_TYPE_SHORT_SERVICE)
        } else {
            startForeground(Ringer.ID, notification)
        }
        true
    } catch (_: SecurityException) {
        false
    } catch (_: IllegalStateException) {
        false
    }

    private fun sound() {
        // Begun anew it goes on; before Android 9 it may have come to its end.
        alarm?.let { if (!it.isPlaying) it.play() }
        if (alarm != null) return
        alarm = Ringer.tune()?.let { RingtoneManager.getRingtone(this, it) }?.apply {
            audioAttributes = Ringer.SOUND
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) isLooping = true
            play()
        }
    }

    internal companion object {
        private const val TITLE = "title"
        private const val TEXT = "text"
        private const val CHANNEL_NAME = "channel_name"

        fun intent(context: Context, operation: RingOperation.Start): Intent =
            Intent(context, RingingService::class.java)
                .putExtra(TITLE, operation.title)
                .putExtra(TEXT, operation.text)
                .putExtra(CHANNEL_NAME, operation.channelName)
    }
}
