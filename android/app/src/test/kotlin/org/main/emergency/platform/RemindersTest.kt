package org.main.emergency.platform

import android.Manifest
import android.app.AlarmManager
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.os.Looper
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.RemindOperation
import org.main.emergency.core.Reminder
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Reminders of what is due. */
@RunWith(RobolectricTestRunner::class)
class RemindersTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val alarms = shadowOf(app.getSystemService<AlarmManager>()!!)
    private val notifications = app.getSystemService<NotificationManager>()!!
    private val reminders = Reminders(app)

    @Before
    fun permit() = shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)

    @Test
    fun `each is an alarm that also comes while the phone dozes`() {
        set(first, second)
        assertEquals(listOf(first.atUnixMs, second.atUnixMs), alarms.scheduledAlarms.map { it.triggerAtMs }.sorted())
        assertTrue(alarms.scheduledAlarms.all { it.isAllowWhileIdle })
    }

    @Test
    fun `set anew, those that are not among them are taken away, and one with another time takes the place of its own`() {
        set(first, second)
        set(first.copy(atUnixMs = LATER))
        assertEquals(listOf(LATER), alarms.scheduledAlarms.map { it.triggerAtMs })
    }

    @Test
    fun `when it is time a notification says so, in the core's words and not on a locked screen`() {
        set(first)
        alarms.fireAlarm(alarms.scheduledAlarms.single())
        tell()
        val shown = shadowOf(notifications).allNotifications.single()
        assertEquals(first.text, shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertEquals("What is due", notifications.getNotificationChannel(shown.channelId).name)
    }

    @Test
    fun `the core's next start does not tell again what was told, but does so where the thing was put off`() {
        set(first)
        alarms.fireAlarm(alarms.scheduledAlarms.single())
        tell()
        set(first)
        assertEquals(0, alarms.scheduledAlarms.size)
        set(first.copy(atUnixMs = LATER))
        assertEquals(LATER, alarms.scheduledAlarms.single().triggerAtMs)
    }

    @Test
    fun `what was not told before the phone was switched off is set again`() {
        set(first)
        // Android forgets its alarms with the phone.
        alarms.scheduledAlarms.clear()
        Reminders(app).set(operation(first))
        assertEquals(first.atUnixMs, alarms.scheduledAlarms.single().triggerAtMs)
    }

    @Test
    fun `after a restart of the phone they are there before the core knows of them, without what was told or is done`() {
        set(first, second, third)
        alarms.fireAlarm(alarms.scheduledAlarms.single { it.triggerAtMs == first.atUnixMs })
        tell()
        set(first, second)
        alarms.scheduledAlarms.clear()
        Reminders(app).setAgain()
        val again = alarms.scheduledAlarms.single()
        assertEquals(second.atUnixMs, again.triggerAtMs)
        notifications.cancelAll()
        alarms.fireAlarm(again)
        tell()
        val shown = shadowOf(notifications).allNotifications.single()
        assertEquals(second.text, shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals("What is due", notifications.getNotificationChannel(shown.channelId).name)
    }

    @Test
    fun `what was told stays while it stands in the core's list`() {
        set(first)
        alarms.fireAlarm(alarms.scheduledAlarms.single())
        tell()
        set(first, second)
        assertEquals(1, shadowOf(notifications).size())
        assertEquals(listOf(second.atUnixMs), alarms.scheduledAlarms.map { it.triggerAtMs })
    }

    @Test
    fun `what Android has put off is not lost where the list comes meanwhile, its time over`() {
        val late = first.copy(atUnixMs = System.currentTimeMillis() - 60_000)
        set(late)
        set(late, second)
        alarms.fireAlarm(alarms.scheduledAlarms.single { it.triggerAtMs == late.atUnixMs })
        tell()
        assertEquals(1, shadowOf(notifications).size())
    }

    @Test
    fun `what is done is no longer shown`() {
        set(first)
        alarms.fireAlarm(alarms.scheduledAlarms.single())
        tell()
        set()
        assertEquals(0, shadowOf(notifications).size())
    }

    private fun set(vararg all: Reminder) = reminders.set(operation(*all))

    private fun operation(vararg all: Reminder) = RemindOperation(all.toList(), "What is due")

    /** The alarm's broadcast reaches its receiver. */
    private fun tell() = shadowOf(Looper.getMainLooper()).idle()

    private companion object {
        const val SOON = 1_900_000_000_000L
        const val LATER = 1_900_000_600_000L
        val first = Reminder("a", SOON, "Something is due at MAIN", "MUM-2026-000123")
        val second = Reminder("b", LATER, "Something is due at MAIN", "MUM-2026-000124")
        val third = Reminder("c", LATER + 1, "Something is due at MAIN", "MUM-2026-000125")
    }
}
