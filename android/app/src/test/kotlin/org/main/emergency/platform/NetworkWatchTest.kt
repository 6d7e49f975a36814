package org.main.emergency.platform

import android.app.Application
import android.net.ConnectivityManager
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Whether the phone has a network. */
@RunWith(RobolectricTestRunner::class)
class NetworkWatchTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val connectivity = app.getSystemService<ConnectivityManager>()!!

    @Test
    fun `how it stands is told at once, and each change after that`() {
        val told = mutableListOf<Boolean>()
        NetworkWatch(app).start { told += it }
        val network = checkNotNull(connectivity.activeNetwork)
        val callback = shadowOf(connectivity).networkCallbacks.single()
        callback.onLost(network)
        callback.onAvailable(network)
        assertEquals(listOf(true, false, true), told)
    }

    @Test
    fun `a phone without a network says so`() {
        shadowOf(connectivity).setDefaultNetworkActive(false)
        shadowOf(connectivity).setActiveNetworkInfo(null)
        val told = mutableListOf<Boolean>()
        NetworkWatch(app).start { told += it }
        assertEquals(listOf(false), told)
    }
}
