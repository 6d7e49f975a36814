package org.main.emergency.platform

import android.Manifest
import android.app.Application
import android.content.pm.PackageManager
import androidx.activity.ComponentActivity
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** What a person has permitted, and whether Android would still ask. */
@RunWith(RobolectricTestRunner::class)
class AskedTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val front = Front()
    private val asked = Asked(app, front)

    @Before
    fun activity() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_MICROPHONE, true)
        front.attach(Robolectric.buildActivity(ComponentActivity::class.java).setup().get())
    }

    @Test
    fun `never asked, refused, refused for good, and given after all`() {
        val name = Manifest.permission.RECORD_AUDIO
        assertEquals(PermissionState.NOT_ASKED, asked.state(Permission.MICROPHONE))
        explains(name, true)
        assertEquals(PermissionState.REFUSED, asked.state(Permission.MICROPHONE))
        explains(name, false)
        assertEquals(PermissionState.REFUSED_FOR_GOOD, asked.state(Permission.MICROPHONE))
        shadowOf(app).grantPermissions(name)
        assertEquals(PermissionState.GRANTED, asked.state(Permission.MICROPHONE))
        // Taken back in the settings, Android asks anew.
        shadowOf(app).denyPermissions(name)
        assertEquals(PermissionState.NOT_ASKED, asked.state(Permission.MICROPHONE))
    }

    @Test
    fun `what was refused is remembered while there is no activity`() {
        explains(Manifest.permission.RECORD_AUDIO, true)
        assertEquals(PermissionState.REFUSED, asked.state(Permission.MICROPHONE))
        front.detach(checkNotNull(front.activity))
        assertEquals(PermissionState.REFUSED, asked.state(Permission.MICROPHONE))
    }

    @Test
    fun `a rough position is a position, and the flavour full may ask for messages`() {
        shadowOf(app).grantPermissions(Manifest.permission.ACCESS_COARSE_LOCATION)
        assertEquals(PermissionState.GRANTED, asked.state(Permission.LOCATION))
        assertEquals(PermissionState.NOT_ASKED, asked.state(Permission.SMS))
    }

    @Test
    fun `the camera is asked for where the phone has one`() {
        assertEquals(PermissionState.NOT_THERE, asked.state(Permission.CAMERA))
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        assertEquals(PermissionState.NOT_ASKED, asked.state(Permission.CAMERA))
        shadowOf(app).grantPermissions(Manifest.permission.CAMERA)
        assertEquals(PermissionState.GRANTED, asked.state(Permission.CAMERA))
    }

    private fun explains(name: String, wants: Boolean) = shadowOf(app.packageManager).setShouldShowRequestPermissionRationale(name, wants)
}
