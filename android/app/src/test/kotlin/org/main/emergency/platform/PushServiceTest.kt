package org.main.emergency.platform

import android.os.Bundle
import com.google.firebase.FirebaseApp
import com.google.firebase.messaging.RemoteMessage
import java.util.concurrent.CopyOnWriteArrayList
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.Drawing
import org.main.emergency.core.UiEvent
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.testing.KeystoreStandIn
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowPowerManager

/** The doorbell. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
class PushServiceTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication

    @Before
    fun place() {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
    }

    @After
    fun end() = app.end()

    @Test
    fun `without Google's configuration there is no app of Firebase's, nobody is asked, and the app is there`() {
        assertNull(FirebaseApp.initializeApp(app))
        val told = CopyOnWriteArrayList<UiEvent>()
        PushAddress(app, told::add).want()
        assertEquals(emptyList<UiEvent>(), told)
        assertEquals(false, app.core.drawing.value is Drawing.NoCore)
    }

    @Test
    fun `news are not told as a case that rings, whatever became of the message's urgency on its way`() {
        val sent = mapOf("high" to true, "normal" to false, null to true)
        for ((urgency, rings) in sent) {
            val message = Bundle().apply {
                putString("google.original_priority", urgency)
                putString("google.delivered_priority", "normal")
            }
            assertEquals("$urgency", rings, PushService.rings(RemoteMessage(message)))
        }
    }

    @Test
    fun `a push message keeps the phone awake for a moment and reaches the core, whatever stands in it`() {
        val service = Robolectric.buildService(PushService::class.java).create().get()
        ShadowPowerManager.clearWakeLocks()
        service.onMessageReceived(RemoteMessage(Bundle().apply { putString("anything", "else") }))
        assertEquals(true, ShadowPowerManager.getLatestWakeLock()?.isHeld)
        service.onNewToken("an address")
        assertEquals(false, app.core.drawing.value is Drawing.NoCore)
    }
}
