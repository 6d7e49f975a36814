package org.main.emergency.platform

import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import androidx.core.content.edit
import androidx.core.content.getSystemService
import androidx.core.net.toUri
import org.json.JSONException
import org.json.JSONObject
import org.main.emergency.MainActivity
import org.main.emergency.core.RemindOperation
import org.main.emergency.core.Reminder

/**
 * Reminders of what is due: an alarm each, which Android may put off by some minutes to spare the battery. They go when
 * the phone is switched off: the boot receiver sets again what is kept here of them. They tell of nobody.
 */
class Reminders(private val context: Context) {
    private val alarms: AlarmManager? = context.getSystemService()

    /** Sets these, and takes away those of before that are not among them. */
    fun set(operation: RemindOperation) {
        val kept = kept(context)
        val wanted = operation.reminders.associateBy { it.id }
        for (id in kept.all.keys - wanted.keys) {
            alarms?.cancel(pending(Intent(), id))
            context.getSystemService<NotificationManager>()?.cancel(id, ID)
        }
        // Told once: one whose time is over stands in the core's list for a day, or until the thing is done. One that was not
        // told comes now.
        val untold = wanted.values.filter { kept.getLong(it.id, NOT_TOLD) != it.atUnixMs }
        untold.forEach { begin(it, operation.channelName) }
        toCome(context).edit {
            clear()
            untold.forEach { putString(it.id, write(it, operation.channelName)) }
        }
        kept.edit {
            for (id in kept.all.keys - wanted.keys) remove(id)
            // Known, so that it can be taken away; told later.
            for (id in wanted.keys - kept.all.keys) putLong(id, NOT_TOLD)
        }
    }

    /** The phone was switched on: sets those that were not told yet. */
    fun setAgain() {
        for ((id, written) in toCome(context).all) {
            val (reminder, channelName) = read(id, written.toString()) ?: continue
            begin(reminder, channelName)
        }
    }

    private fun begin(reminder: Reminder, channelName: String) {
        val tell = pending(intent(reminder, channelName), reminder.id)
        alarms?.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, reminder.atUnixMs, tell)
    }

    private fun intent(reminder: Reminder, channelName: String) = Intent()
        .putExtra(TITLE, reminder.title)
        .putExtra(TEXT, reminder.text)
        .putExtra(AT, reminder.atUnixMs)
        .putExtra(CHANNEL_NAME, channelName)

    private fun pending(intent: Intent, id: String): PendingIntent = PendingIntent.getBroadcast(
        context,
        0,
        intent.setClass(context, ReminderReceiver::class.java).setData("reminder:$id".toUri()),
        PendingIntent.FLAG_UPDATE_CURRENT or PendingIntent.FLAG_IMMUTABLE,
    )

    internal companion object {
        const val CHANNEL = "reminders"
        private const val ID = 4
        private const val NOT_TOLD = 0L
        private const val TITLE = "title"
        private const val TEXT = "text"
        private const val AT = "at"
        private const val CHANNEL_NAME = "channel_name"

        /** Ids of the reminders that are set, each with the time of which the person was told. */
        private fun kept(context: Context) = context.getSharedPreferences("reminders", Context.MODE_PRIVATE)

        /** What is not told yet, by its id, so that it can be set without the core. */
        private fun toCome(context: Context) = context.getSharedPreferences("reminders_to_come", Context.MODE_PRIVATE)

        private fun write(reminder: Reminder, channelName: String) = JSONObject()
            .put(TITLE, reminder.title)
            .put(TEXT, reminder.text)
            .put(AT, reminder.atUnixMs)
            .put(CHANNEL_NAME, channelName)
            .toString()

        private fun read(id: String, written: String): Pair<Reminder, String>? = try {
            val all = JSONObject(written)
            val reminder = Reminder(id, all.getLong(AT), all.getString(TITLE), all.getString(TEXT))
            reminder to all.getString(CHANNEL_NAME)
        } catch (_: JSONException) {
            // The core's next list brings it.
            null
        }

        /** It is time. */
        fun tell(context: Context, intent: Intent) {
            val id = intent.data?.schemeSpecificPart ?: return
            kept(context).edit { putLong(id, intent.getLongExtra(AT, NOT_TOLD)) }
            toCome(context).edit { remove(id) }
            val notifications = context.getSystemService<NotificationManager>()
            if (notifications == null || !Notifier.isPermitted(context)) return
            val name = intent.getStringExtra(CHANNEL_NAME).orEmpty()
            notifications.createNotificationChannel(
                NotificationChannel(CHANNEL, name, NotificationManager.IMPORTANCE_HIGH).apply {
                    lockscreenVisibility = Notification.VISIBILITY_SECRET
                },
            )
            val open = Intent(context, MainActivity::class.java).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
            val notification = Notification.Builder(context, CHANNEL)
                .setSmallIcon(Disguise.of(context).notificationIcon)
                .setContentTitle(intent.getStringExtra(TITLE))
                .setContentText(intent.getStringExtra(TEXT))
                .setVisibility(Notification.VISIBILITY_SECRET)
                .setCategory(Notification.CATEGORY_REMINDER)
                .setAutoCancel(true)
                .setContentIntent(PendingIntent.getActivity(context, 0, open, PendingIntent.FLAG_IMMUTABLE))
                .build()
            notifications.notify(id, ID, notification)
        }
    }
}

/** What Android runs when a reminder's time has come. */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) = Reminders.tell(context, intent)
}
