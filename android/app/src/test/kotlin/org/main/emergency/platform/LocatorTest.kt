package org.main.emergency.platform

import android.app.Application
import android.location.Location
import android.location.LocationManager
import android.os.Looper
import android.os.SystemClock
import androidx.core.content.getSystemService
import java.time.Duration
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.LocateMethod
import org.main.emergency.core.LocateOperation
import org.main.emergency.core.LocateOutput
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Positions from Android's LocationManager. */
@RunWith(RobolectricTestRunner::class)
class LocatorTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val locations = shadowOf(app.getSystemService<LocationManager>()!!)
    private val locator = Locator(app)

    @Before
    fun permit() {
        shadowOf(app).grantPermissions(*Locator.PERMISSIONS.toTypedArray())
        locations.setLocationEnabled(true)
        locations.setProviderEnabled(LocationManager.GPS_PROVIDER, true)
        locations.setProviderEnabled(LocationManager.NETWORK_PROVIDER, true)
    }

    @Test
    fun `nothing remembered is not found`() {
        assertEquals(LocateOutput.NotFound, runBlocking { locator.locate(LocateOperation.LastKnown) })
    }

    @Test
    fun `of what is remembered the newest is taken, with its age and radius`() {
        locations.simulateLocation(at(LocationManager.GPS_PROVIDER, 19.0, accuracy = 5f))
        SystemClock.sleep(Duration.ofMinutes(10).toMillis())
        locations.simulateLocation(at(LocationManager.NETWORK_PROVIDER, 19.1136, accuracy = 800f))
        SystemClock.sleep(Duration.ofSeconds(30).toMillis())
        val fix = (runBlocking { locator.locate(LocateOperation.LastKnown) } as LocateOutput.Found).fix
        assertEquals(19.1136, fix.latitude, 0.0)
        assertEquals(800.0, fix.accuracyM!!, 0.0)
        assertEquals(30_000uL, fix.ageMs)
        assertEquals(LocateMethod.LAST_KNOWN, fix.method)
        assertEquals(false, fix.mock)
    }

    @Test
    fun `of two about as new the more exact is taken`() {
        locations.simulateLocation(at(LocationManager.GPS_PROVIDER, 19.1, accuracy = 5f))
        SystemClock.sleep(Duration.ofSeconds(20).toMillis())
        locations.simulateLocation(at(LocationManager.NETWORK_PROVIDER, 19.2, accuracy = 800f))
        val fix = (runBlocking { locator.locate(LocateOperation.LastKnown) } as LocateOutput.Found).fix
        assertEquals(19.1, fix.latitude, 0.0)
    }

    @Test
    fun `a good new position ends the search at once, and says that it came from satellites`() = runBlocking {
        val search = async(Dispatchers.Unconfined, CoroutineStart.UNDISPATCHED) {
            locator.locate(LocateOperation.Fresh(60_000u))
        }
        locations.simulateLocation(at(LocationManager.NETWORK_PROVIDER, 19.2, accuracy = 800f))
        locations.simulateLocation(at(LocationManager.GPS_PROVIDER, 19.1136, accuracy = 8f))
        shadowOf(Looper.getMainLooper()).idle()
        val fix = (search.await() as LocateOutput.Found).fix
        assertEquals(19.1136, fix.latitude, 0.0)
        assertEquals(LocateMethod.GNSS, fix.method)
        assertEquals(emptyList<Any>(), locations.getLocationRequests(LocationManager.GPS_PROVIDER))
    }

    @Test
    fun `when the time is over the best so far is taken, and nothing listens any more`() = runBlocking {
        // On the phone's own clock, which stands still unless it is told to run.
        val search = async(Dispatchers.Main, CoroutineStart.UNDISPATCHED) {
            locator.locate(LocateOperation.Fresh(20_000u))
        }
        locations.simulateLocation(at(LocationManager.NETWORK_PROVIDER, 19.3, accuracy = 2_000f))
        locations.simulateLocation(at(LocationManager.NETWORK_PROVIDER, 19.2, accuracy = 800f))
        shadowOf(Looper.getMainLooper()).idle()
        assertFalse(search.isCompleted)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(20))
        val fix = (search.await() as LocateOutput.Found).fix
        assertEquals(19.2, fix.latitude, 0.0)
        assertEquals(LocateMethod.NETWORK, fix.method)
        assertEquals(emptyList<Any>(), locations.getLocationRequests(LocationManager.NETWORK_PROVIDER))
    }

    @Test
    fun `location switched off is said to be so`() {
        locations.setLocationEnabled(false)
        assertEquals(LocateOutput.SwitchedOff, runBlocking { locator.locate(LocateOperation.Fresh(50u)) })
    }

    private fun at(from: String, degreesNorth: Double, accuracy: Float) = Location(from).apply {
        latitude = degreesNorth
        longitude = 72.8697
        this.accuracy = accuracy
        time = System.currentTimeMillis()
        elapsedRealtimeNanos = SystemClock.elapsedRealtimeNanos()
    }
}
