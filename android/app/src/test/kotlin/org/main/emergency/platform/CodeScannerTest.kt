package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.Intent
import android.content.pm.PackageManager
import androidx.activity.ComponentActivity
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.ScanCodeOperation
import org.main.emergency.core.ScanCodeOutput
import org.main.emergency.scan.ScanActivity
import org.main.emergency.scan.ScanContract
import org.main.emergency.scan.ScanRequest
import org.main.emergency.testing.Asking
import org.main.emergency.testing.refuse
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Scanning a code, from the question for the camera to the answer. */
@RunWith(RobolectricTestRunner::class)
class CodeScannerTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val front = Front()
    private val scanner = CodeScanner(front, Asked(app, front))
    private val activity = Robolectric.buildActivity(ComponentActivity::class.java).setup().get()
    private val request = ScanRequest("Hold the card before the camera", "Back", "Light", "On", "Off", "en", isFromRight = false, isHidden = false)

    @Before
    fun phone() {
        front.attach(activity)
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        shadowOf(app).grantPermissions(Manifest.permission.CAMERA)
    }

    @Test
    fun `what the camera's screen read is the answer`() {
        val scanning = Asking { scanner.scan(request) }
        val opened = opened()
        assertEquals(request, ScanRequest.of(opened))
        shadowOf(activity).receiveResult(opened, Activity.RESULT_OK, Intent().putExtra(ScanContract.TEXT, "MAIN:J1:ONE"))
        assertEquals(ScanCodeOutput.Found("MAIN:J1:ONE"), scanning.answer())
    }

    @Test
    fun `going back and a camera that fails are told apart`() {
        for ((result, output) in listOf(Activity.RESULT_CANCELED to ScanCodeOutput.Cancelled, ScanContract.FAILED to ScanCodeOutput.Failed)) {
            val scanning = Asking { scanner.scan(request) }
            shadowOf(activity).receiveResult(opened(), result, null)
            assertEquals(output, scanning.answer())
        }
    }

    @Test
    fun `the words are the core's`() {
        val asked = ScanRequest.of(ScanCodeOperation("Hold the card before the camera", "Back", "Light", "On", "Off"), drawn = null)
        assertEquals(request, asked)
    }

    @Test
    fun `whoever refuses the camera is not shown it`() {
        shadowOf(app).denyPermissions(Manifest.permission.CAMERA)
        val scanning = Asking { scanner.scan(request) }
        assertEquals(listOf(Manifest.permission.CAMERA), refuse(activity))
        assertEquals(ScanCodeOutput.NotPermitted, scanning.answer())
        assertEquals(null, shadowOf(activity).nextStartedActivity?.component?.className?.takeIf { it == ScanActivity::class.java.name })
    }

    @Test
    fun `a phone without a camera is said to fail, and so is one where nobody can be asked`() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, false)
        assertEquals(ScanCodeOutput.Failed, Asking { scanner.scan(request) }.answer())
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        front.detach(activity)
        assertEquals(ScanCodeOutput.Failed, Asking { scanner.scan(request) }.answer())
    }

    private fun opened(): Intent = shadowOf(activity).nextStartedActivity.also {
        assertEquals(ScanActivity::class.java.name, it.component?.className)
    }
}
