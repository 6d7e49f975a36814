package org.main.emergency.platform

import android.Manifest
import android.app.Application
import android.app.Notification
import android.app.NotificationManager
import android.content.Intent
import android.content.pm.ServiceInfo
import android.media.AudioAttributes
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.Drawing
import org.main.emergency.MainActivity
import org.main.emergency.core.RingOperation
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.RefusesServices
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** A case that rings: what Android is asked for. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
class RingerTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication
    private val notifications = app.getSystemService<NotificationManager>()!!
    private val start = RingOperation.Start("MAIN needs you now", "A case rings at your hub", "A case rings")

    @Before
    fun place() {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
    }

    @Test
    fun `it opens the app over a locked screen, is heard like an alarm and goes on until it is ended`() = ringing { shown ->
        val opened = shadowOf(shown.fullScreenIntent).savedIntent
        assertEquals(Ringer.ACTION, opened.action)
        assertEquals(MainActivity::class.java.name, opened.component?.className)
        assertEquals(Notification.CATEGORY_CALL, shown.category)
        assertTrue(shown.flags and Notification.FLAG_INSISTENT != 0)
        assertTrue(shown.flags and Notification.FLAG_ONGOING_EVENT != 0)
        val channel = notifications.getNotificationChannel(shown.channelId)
        assertEquals(NotificationManager.IMPORTANCE_HIGH, channel.importance)
        assertEquals(AudioAttributes.USAGE_ALARM, channel.audioAttributes.usage)
        assertNotNull(channel.sound)
        assertTrue(channel.shouldVibrate())
    }

    @Test
    fun `its words are the core's, and nothing else stands on it`() = ringing { shown ->
        assertEquals(start.title, shown.extras.getString(Notification.EXTRA_TITLE))
        assertEquals(start.text, shown.extras.getString(Notification.EXTRA_TEXT))
        assertEquals(Notification.VISIBILITY_PUBLIC, shown.visibility)
        assertNull(shown.actions)
        assertEquals(start.channelName, notifications.getNotificationChannel(shown.channelId).name)
    }

    @Test
    fun `wiped away, it tells the core that the person has seen it`() = ringing { shown ->
        val told = shadowOf(shown.deleteIntent).savedIntent
        assertEquals(RingingReceiver::class.java.name, told.component?.className)
        RingingReceiver().onReceive(app, told)
        assertEquals(false, app.core.drawing.value is Drawing.NoCore)
    }

    @Test
    fun `begun anew, it is shown once more though it was wiped away`() {
        shadowOf(app as Application).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
        val ringer = Ringer(RefusesServices(app))
        ringer.ring(start)
        notifications.cancel(Ringer.ID)
        ringer.ring(start)
        assertEquals(1, shadowOf(notifications).size())
    }

    @Test
    fun `ended, it is gone, and so is the service that kept the process awake`() {
        val ringer = Ringer(app)
        ringer.ring(start)
        val begun = shadowOf(app as Application).nextStartedService
        assertEquals(RingingService::class.java.name, begun.component?.className)
        notifications.notify(Ringer.ID, Ringer.notification(app, "MAIN", "rings", "A case rings"))
        ringer.ring(RingOperation.Stop)
        assertEquals(RingingService::class.java.name, shadowOf(app as Application).nextStoppedService.component?.className)
        assertEquals(0, shadowOf(notifications).size())
    }

    @Test
    fun `where Android lets no service begin from the background, the notification rings by itself`() {
        shadowOf(app as Application).grantPermissions(Manifest.permission.POST_NOTIFICATIONS)
        Ringer(RefusesServices(app)).ring(start)
        val shown = shadowOf(notifications).allNotifications.single()
        assertTrue(shown.flags and Notification.FLAG_INSISTENT != 0)
    }

    @Test
    fun `when Android's three minutes are over the notification stays`() {
        val controller = Robolectric.buildService(RingingService::class.java, RingingService.intent(app, start)).create().startCommand(0, 1)
        val service = controller.get()
        assertEquals(ServiceInfo.FOREGROUND_SERVICE_TYPE_SHORT_SERVICE, service.foregroundServiceType)
        service.onTimeout(1)
        assertTrue(shadowOf(service).isStoppedBySelf)
        assertEquals(false, shadowOf(service).notificationShouldRemoved)
        controller.destroy()
        app.end()
    }

    private fun ringing(look: (Notification) -> Unit) {
        val intent: Intent = RingingService.intent(app, start)
        val controller = Robolectric.buildService(RingingService::class.java, intent).create().startCommand(0, 1)
        try {
            look(shadowOf(controller.get()).lastForegroundNotification)
        } finally {
            controller.destroy()
            app.end()
        }
    }
}
