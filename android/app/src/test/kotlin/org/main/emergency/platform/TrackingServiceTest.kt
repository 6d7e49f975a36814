package org.main.emergency.platform

import android.app.Application
import android.app.Notification
import android.content.Intent
import android.content.pm.ServiceInfo
import android.location.Location
import android.location.LocationManager
import android.os.Looper
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.core.TrackOperation
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.journey.JourneyPhone
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.RefusesServices
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** Following the person while an alert is open. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
class TrackingServiceTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication
    private val locations = shadowOf(app.getSystemService<LocationManager>()!!)
    private val follow = TrackOperation.Follow(20_000u, 100u, "Location is on", "This phone looks.", "Stop", "Location")

    @Test
    fun `without permission no service is begun, which Android would end the app for`() {
        Tracker(app).track(follow)
        assertNull(shadowOf(app as Application).nextStartedService)
    }

    @Test
    fun `it is begun as a service of type location, with a notification that says nothing on a locked screen`() {
        begun { service ->
            val shadow = shadowOf(service)
            assertEquals(ServiceInfo.FOREGROUND_SERVICE_TYPE_LOCATION, service.foregroundServiceType)
            val shown: Notification = shadow.lastForegroundNotification
            assertEquals(Notification.VISIBILITY_SECRET, shown.visibility)
            assertEquals("Location is on", title(service))
            assertEquals(listOf("Stop"), shown.actions.map { it.title.toString() })
            assertEquals(1, locations.getLocationRequests(LocationManager.GPS_PROVIDER).size)
        }
        assertEquals(emptyList<Any>(), locations.getLocationRequests(LocationManager.GPS_PROVIDER))
    }

    @Test
    fun `where Android let none begin from the background, it begins when the core tells of it again`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        Tracker(RefusesServices(app)).track(follow)
        assertNull(shadowOf(app as Application).nextStartedService)
        val order = TrackingOrder.of(follow).into(Intent())
        val refused = Robolectric.buildService(TrackingService::class.java, order).create()
        shadowOf(refused.get()).setThrowInStartForeground(IllegalStateException("not from the background"))
        refused.startCommand(0, 1)
        assertTrue(shadowOf(refused.get()).isStoppedBySelf)
        refused.destroy()
        begun { service -> assertEquals("Location is on", title(service)) }
    }

    @Test
    fun `the button on the notification ends it`() {
        begun { service ->
            val stop = shadowOf(shadowOf(service).lastForegroundNotification.actions.single().actionIntent).savedIntent
            assertEquals(TrackingService.ACTION_STOP, stop.action)
            service.onStartCommand(stop, 0, 2)
            shadowOf(Looper.getMainLooper()).idle()
            assertTrue(shadowOf(service).isStoppedBySelf)
        }
    }

    @Test
    fun `a service that Android began without an order ends itself`() {
        val service = Robolectric.buildService(TrackingService::class.java, Intent()).create().startCommand(0, 1)
        assertTrue(shadowOf(service.get()).isStoppedBySelf)
        service.destroy()
    }

    @Test
    fun `a position is told when it is time, or when the phone is somewhere else by more than its radius`() {
        val order = TrackingOrder.of(follow)
        val first = at(0, 19.1136, radius = 10f)
        assertTrue(TrackingService.isWorthTelling(null, first, order))
        assertFalse(TrackingService.isWorthTelling(first, at(5, 19.1137, radius = 10f), order))
        assertTrue(TrackingService.isWorthTelling(first, at(5, 19.1150, radius = 10f), order))
        assertFalse(TrackingService.isWorthTelling(first, at(5, 19.1150, radius = 900f), order))
        assertTrue(TrackingService.isWorthTelling(first, at(19, 19.1136, radius = 10f), order))
        assertFalse(TrackingService.isWorthTelling(at(30, 19.1136, radius = 10f), first, order))
    }

    private fun title(service: TrackingService) = shadowOf(service).lastForegroundNotification.extras.getString(Notification.EXTRA_TITLE)

    private fun begun(look: (TrackingService) -> Unit) {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        JourneyPhone.standNearAndheri()
        Tracker(app).track(follow)
        val intent = shadowOf(app as Application).nextStartedService
        assertEquals(TrackingService::class.java.name, intent.component?.className)
        val service = Robolectric.buildService(TrackingService::class.java, intent).create().startCommand(0, 1)
        try {
            look(service.get())
        } finally {
            service.destroy()
            app.end()
        }
    }

    private fun at(seconds: Long, degreesNorth: Double, radius: Float) = Location(LocationManager.GPS_PROVIDER).apply {
        latitude = degreesNorth
        longitude = 72.8697
        accuracy = radius
        elapsedRealtimeNanos = (seconds + 100) * 1_000_000_000
    }
}
