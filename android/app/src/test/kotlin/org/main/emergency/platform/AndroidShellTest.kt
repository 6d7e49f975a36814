package org.main.emergency.platform

import android.Manifest
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.app.job.JobInfo
import android.app.job.JobScheduler
import android.content.Context
import android.content.Intent
import android.os.Looper
import android.os.VibratorManager
import androidx.core.content.getSystemService
import java.io.File
import java.time.Duration
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.DialOperation
import org.main.emergency.core.LocateOperation
import org.main.emergency.core.LocateOutput
import org.main.emergency.core.NotifyChannel
import org.main.emergency.core.NotifyOperation
import org.main.emergency.core.ScheduleSyncOperation
import org.main.emergency.core.VibrateOperation
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowPowerManager

/** What reaches Android when the core asks for something. */
@RunWith(RobolectricTestRunner::class)
class AndroidShellTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val secrets = SecretFiles(File(app.noBackupFilesDir, "keys"), KeystoreWrap())
    private val shell = AndroidShell(app, secrets, Front(), HeldContent(), draw = {}, tell = {})

    @Test
    fun `the helpline is dialled exactly as it is written, and so is 112`() {
        for (number in listOf("18008912995", "112", "+919812345678")) {
            shell.dial(DialOperation(number))
            settle()
            val intent = shadowOf(app).nextStartedActivity
            assertEquals(Intent.ACTION_DIAL, intent.action)
            assertEquals("tel:$number", intent.dataString)
        }
    }

    @Test
    fun `nothing is dialled before the main thread comes to it`() {
        shell.dial(DialOperation("112"))
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun `a device without a dialler is left alone`() {
        shadowOf(app).checkActivities(true)
        shell.dial(DialOperation("112"))
        settle()
        assertNull(shadowOf(app).nextStartedActivity)
    }

    @Test
    fun `a notification shows nothing on a locked screen and takes the place of the one before`() {
        shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
        shell.notify(notification(text = "Open the app to see it."))
        shell.notify(notification(text = "Open the app."))
        settle()
        val notifications = app.getSystemService<NotificationManager>()!!
        val shown = shadowOf(notifications).allNotifications.single()
        assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
        assertEquals("Open the app.", shown.extras.getString(Notification.EXTRA_TEXT))
        val channel = notifications.getNotificationChannel(shown.channelId)
        assertEquals(Notification.VISIBILITY_SECRET, channel.lockscreenVisibility)
        assertEquals("New cases", channel.name)
    }

    @Test
    fun `what is quiet has a channel of its own, which makes no sound`() {
        shadowOf(app).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
        shell.notify(notification(text = "Open the app."))
        shell.notify(notification(text = "Open the app.").copy(quiet = true, channelName = "New cases, without a sound"))
        settle()
        val channels = app.getSystemService<NotificationManager>()!!.notificationChannels.associateBy { it.id }
        assertEquals(NotificationManager.IMPORTANCE_HIGH, channels.getValue("new_case").importance)
        val quiet = channels.getValue("new_case_quiet")
        assertEquals(NotificationManager.IMPORTANCE_LOW, quiet.importance)
        assertEquals("New cases, without a sound", quiet.name)
    }

    @Test
    fun `without permission nothing is shown`() {
        shadowOf(app).denyPermissions(Manifest.permission.POST_NOTIFICATIONS)
        shell.notify(notification(text = "Open the app."))
        settle()
        assertEquals(0, shadowOf(app.getSystemService<NotificationManager>()).size())
    }

    @Test
    fun `a position that is not permitted is said to be so`() {
        shadowOf(app).denyPermissions(*Locator.PERMISSIONS.toTypedArray())
        assertEquals(LocateOutput.NotPermitted, runBlocking { shell.locate(LocateOperation.LastKnown) })
        assertEquals(LocateOutput.NotPermitted, runBlocking { shell.locate(LocateOperation.Fresh(50u)) })
    }

    @Test
    fun `an alert that waits is sent as soon as there is a network, whatever the battery`() {
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = true))
        settle()
        val job = job(SyncJobs.ALERT_JOB)
        assertTrue(job.isExpedited)
        assertTrue(job.isPersisted)
        assertTrue(job.requiredNetwork != null)
        assertEquals(false, job.isRequireBatteryNotLow)
    }

    @Test
    fun `records that wait spare a low battery and do not put off an alert`() {
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = true))
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = false))
        settle()
        assertTrue(job(SyncJobs.RECORDS_JOB).isRequireBatteryNotLow)
        assertTrue(job(SyncJobs.ALERT_JOB).isExpedited)
    }

    @Test
    fun `after an alert the phone stays awake for as long as the core tries every way, and no longer`() {
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = false))
        settle()
        assertNull(ShadowPowerManager.getLatestWakeLock())
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = true))
        shell.scheduleSync(ScheduleSyncOperation(alertWaits = true))
        settle()
        val lock = checkNotNull(ShadowPowerManager.getLatestWakeLock())
        assertTrue(lock.isHeld)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(89))
        assertTrue(lock.isHeld)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(31))
        assertFalse(lock.isHeld)
    }

    @Test
    fun `asked for again while it waits, a job for records keeps its pause, and one for an alert begins anew`() {
        JobsAtWork.takesVisit()
        for ((alertWaits, id) in listOf(false to SyncJobs.RECORDS_JOB, true to SyncJobs.ALERT_JOB)) {
            val first = asked(alertWaits, id)
            assertEquals(!alertWaits, first === asked(alertWaits, id))
        }
    }

    @Test
    fun `once after somebody had the app open a job for records begins anew, whatever its pause has grown to`() {
        val first = asked(alertWaits = false, SyncJobs.RECORDS_JOB)
        JobsAtWork.visited()
        val second = asked(alertWaits = false, SyncJobs.RECORDS_JOB)
        assertTrue(first !== second)
        assertTrue(second === asked(alertWaits = false, SyncJobs.RECORDS_JOB))
    }

    private fun asked(alertWaits: Boolean, id: Int): JobInfo {
        shell.scheduleSync(ScheduleSyncOperation(alertWaits))
        settle()
        return job(id)
    }

    @Test
    fun `the phone vibrates while the button is held, and stops`() {
        val vibrator = shadowOf(app.getSystemService<VibratorManager>()!!.defaultVibrator)
        shell.vibrate(VibrateOperation.HOLD)
        settle()
        assertTrue(vibrator.isVibrating)
        shell.vibrate(VibrateOperation.STOP)
        settle()
        assertTrue(vibrator.isCancelled)
    }

    private fun notification(text: String) = NotifyOperation("case", NotifyChannel.NEW_CASE, false, "New cases", "A new case waits", text)

    private fun job(id: Int): JobInfo = checkNotNull((app.getSystemService(Context.JOB_SCHEDULER_SERVICE) as JobScheduler).getPendingJob(id))

    private fun settle() = shadowOf(Looper.getMainLooper()).idle()
}
