package org.main.emergency.platform

import android.Manifest
import android.annotation.SuppressLint
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import androidx.core.content.ContextCompat
import androidx.core.content.getSystemService
import org.main.emergency.MainActivity
import org.main.emergency.core.NotifyChannel
import org.main.emergency.core.NotifyOperation

/** Notifications: without content, and not on a locked screen at all. */
class Notifier(private val context: Context) {
    private val notifications: NotificationManager? = context.getSystemService()

    /** Shows it, in place of one with the same id; nothing where the person does not permit notifications. */
    @SuppressLint("MissingPermission")
    fun show(operation: NotifyOperation) {
        val notifications = notifications ?: return
        if (!isPermitted(context)) return
        val channel = if (operation.quiet) "${idOf(operation.channel)}_quiet" else idOf(operation.channel)
        // A channel keeps the importance that it was made with: what is quiet has one of its own.
        val importance =
            if (operation.quiet) NotificationManager.IMPORTANCE_LOW else NotificationManager.IMPORTANCE_HIGH
        // Again each time: that gives the channel the name in the language of now and changes nothing else.
        notifications.createNotificationChannel(
            NotificationChannel(channel, operation.channelName, importance).apply {
                lockscreenVisibility = Notification.VISIBILITY_SECRET
            },
        )
        notifications.notify(operation.id, ID, notification(operation, channel))
    }

    private fun notification(operation: NotifyOperation, channel: String): Notification {
        val open = Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        return Notification.Builder(context, channel)
            .setSmallIcon(Disguise.of(context).notificationIcon)
            .setContentTitle(operation.title)
            .setContentText(operation.text)
            .setVisibility(Notification.VISIBILITY_SECRET)
            .setCategory(Notification.CATEGORY_STATUS)
            .setAutoCancel(true)
            .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
            .build()
    }

    private fun idOf(channel: NotifyChannel) = when (channel) {
        NotifyChannel.OWN_ALERT -> "own_alert"
        NotifyChannel.NEW_CASE -> "new_case"
    }

    companion object {
        // The core's id is the tag; Android wants a number beside it.
        private const val ID = 1

        /** Whether the person permits notifications; before Android 13 nobody was asked. */
        fun isPermitted(context: Context): Boolean = Build.VERSION.SDK_INT < Build.VERSION_CODES.TIRAMISU ||
            ContextCompat.checkSelfPermission(context, Manifest.permission.POST_NOTIFICATIONS) ==
            PackageManager.PERMISSION_GRANTED

        /** Whether notifications are shown at all: permitted, and not switched off in the settings. */
        fun areOn(context: Context): Boolean =
            context.getSystemService<NotificationManager>()?.areNotificationsEnabled() == true
    }
}
