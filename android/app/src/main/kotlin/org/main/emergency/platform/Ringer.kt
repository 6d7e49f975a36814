package org.main.emergency.platform

import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.media.AudioAttributes
import android.media.RingtoneManager
import android.net.Uri
import androidx.core.content.getSystemService
import org.main.emergency.EmergencyApplication
import org.main.emergency.MainActivity
import org.main.emergency.core.RingOperation
import org.main.emergency.core.UiEvent

/**
 * Rings for a case: a notification that opens the app over a locked screen, and whose sound and vibration Android
 * itself repeats until it is taken away, also when this process is ended meanwhile. Nothing on it tells of the person.
 */
class Ringer(private val context: Context) {
    /** Begins, begins anew (the same notification once more, wiped away or not), or stops. */
    fun ring(operation: RingOperation) = when (operation) {
        is RingOperation.Start -> start(operation)
        RingOperation.Stop -> stop()
    }

    private fun start(operation: RingOperation.Start) {
        val intent = RingingService.intent(context, operation)
        try {
            // The service keeps the process awake, so that "somebody has taken it" is heard and the ringing ends.
            context.startForegroundService(intent)
        } catch (_: IllegalStateException) {
            // From Android 12 on: not begun from the background, unless a push message woke the app. It rings without.
            show(context, operation)
        } catch (_: SecurityException) {
            show(context, operation)
        }
    }

    private fun stop() {
        context.stopService(Intent(context, RingingService::class.java))
        context.getSystemService<NotificationManager>()?.cancel(ID)
    }

    internal companion object {
        /** What the activity is opened with by a case that rings. */
        const val ACTION = "org.main.emergency.action.RINGING"
        const val ID = 3
        const val CHANNEL = "ringing"
        private val VIBRATION = longArrayOf(0, 800, 400, 800, 1_200)

        /** Heard like an alarm: also where ringtones are silenced, as loud as the alarms of this phone. */
        val SOUND: AudioAttributes = AudioAttributes.Builder()
            .setUsage(AudioAttributes.USAGE_ALARM)
            .setContentType(AudioAttributes.CONTENT_TYPE_SONIFICATION)
            .build()

        /** What this phone wakes people with. */
        fun tune(): Uri? = RingtoneManager.getDefaultUri(RingtoneManager.TYPE_ALARM)
            ?: RingtoneManager.getDefaultUri(RingtoneManager.TYPE_RINGTONE)

        private fun show(context: Context, operation: RingOperation.Start) {
            if (!Notifier.isPermitted(context)) return
            context.getSystemService<NotificationManager>()
                ?.notify(ID, notification(context, operation.title, operation.text, operation.channelName))
        }

        /** The notification, in a channel that is made with it. */
        fun notification(context: Context, title: String, text: String, channelName: String): Notification {
            val channel = NotificationChannel(CHANNEL, channelName, NotificationManager.IMPORTANCE_HIGH).apply {
                // There is nothing on it that must be hidden: a case rings, no more.
                lockscreenVisibility = Notification.VISIBILITY_PUBLIC
                setSound(tune(), SOUND)
                enableVibration(true)
                vibrationPattern = VIBRATION
                // Counts only where the person lets this app ring while the phone is not to disturb.
                setBypassDnd(true)
            }
            context.getSystemService<NotificationManager>()?.createNotificationChannel(channel)
            val open = open(context)
            return Notification.Builder(context, CHANNEL)
                .setSmallIcon(Disguise.of(context).notificationIcon)
                .setContentTitle(title)
                .setContentText(text)
                .setVisibility(Notification.VISIBILITY_PUBLIC)
                .setCategory(Notification.CATEGORY_CALL)
                .setOngoing(true)
                .setContentIntent(open)
                .setDeleteIntent(wipedAway(context))
                // Where Android does not let this app open by itself (from Android 14 on the person may refuse it),
                // the same notification stays on top of the screen and rings until it is touched.
                .setFullScreenIntent(open, true)
                .build()
                .apply { flags = flags or Notification.FLAG_INSISTENT }
        }

        private fun wipedAway(context: Context): PendingIntent = PendingIntent.getBroadcast(
            context,
            0,
            Intent(context, RingingReceiver::class.java),
            PendingIntent.FLAG_IMMUTABLE,
        )

        private fun open(context: Context): PendingIntent {
            val open = Intent(context, MainActivity::class.java).setAction(ACTION)
                .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
            return PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE)
        }
    }
}

/** The person wiped the ringing away, which Android allows from version 14 on: they have seen it. */
class RingingReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) =
        (context.applicationContext as EmergencyApplication).core.send(UiEvent.RingingSilenced)
}
