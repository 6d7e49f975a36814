package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.Intent
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Color
import androidx.activity.ComponentActivity
import java.io.ByteArrayOutputStream
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.CaptureOutput
import org.main.emergency.testing.Asking
import org.main.emergency.testing.CameraApp
import org.main.emergency.testing.FreshFileProvider
import org.main.emergency.testing.refuse
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Photos by the phone's own camera app. */
@RunWith(RobolectricTestRunner::class)
class PhotoCameraTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val front = Front()
    private val camera = PhotoCamera(app, front, Asked(app, front))
    private val activity = Robolectric.buildActivity(ComponentActivity::class.java).setup().get()

    @Before
    fun attach() {
        front.attach(activity)
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        shadowOf(app).grantPermissions(Manifest.permission.CAMERA)
        FreshFileProvider.install()
    }

    @Test
    fun `a large picture comes back small and upright, and only that one is left`() {
        val asked = Asking { camera.take(400) }
        val opened = opened(asked)
        // The left half red, the right half blue, and the phone held upright: to be turned by a quarter.
        write(opened, turned(picture(width = 1_200, height = 600)))
        shadowOf(activity).receiveResult(opened, Activity.RESULT_OK, null)
        val taken = asked.answer() as CaptureOutput.Taken
        assertEquals("image/jpeg", taken.mediaType)
        assertEquals(listOf(taken.path), files())
        val kept = BitmapFactory.decodeFile(taken.path)
        assertEquals(200 to 400, kept.width to kept.height)
        assertTrue(Color.red(kept.getPixel(100, 50)) > 150)
        assertTrue(Color.blue(kept.getPixel(100, 350)) > 150)
    }

    @Test
    fun `a picture that is small already is not made larger`() {
        val asked = Asking { camera.take(1_600) }
        val opened = opened(asked)
        write(opened, picture(width = 320, height = 200))
        shadowOf(activity).receiveResult(opened, Activity.RESULT_OK, null)
        val kept = BitmapFactory.decodeFile((asked.answer() as CaptureOutput.Taken).path)
        assertEquals(320 to 200, kept.width to kept.height)
    }

    @Test
    fun `whoever goes back, or whose camera wrote nothing that is a picture, leaves no file`() {
        val back = Asking { camera.take(1_600) }
        shadowOf(activity).receiveResult(opened(back), Activity.RESULT_CANCELED, null)
        assertEquals(CaptureOutput.Cancelled, back.answer())
        val broken = Asking { camera.take(1_600) }
        val opened = opened(broken)
        write(opened, picture(width = 320, height = 200).copyOf(40))
        shadowOf(activity).receiveResult(opened, Activity.RESULT_OK, null)
        assertEquals(CaptureOutput.Failed, broken.answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `what an earlier process left in the open is gone, and what nobody waits for any more`() {
        val left = Captures.newFile(app, "m4a")
        Captures.clear(app)
        assertFalse(left.exists())
        val asked = Asking { camera.take(1_600) }
        write(opened(asked), picture(width = 320, height = 200))
        asked.giveUp()
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `whoever refuses the camera is told so, and no camera app is opened`() {
        shadowOf(app).denyPermissions(Manifest.permission.CAMERA)
        val refused = Asking { camera.take(1_600) }
        assertEquals(listOf(Manifest.permission.CAMERA), refuse(activity))
        assertEquals(CaptureOutput.NotPermitted, refused.answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `a phone without a camera app is said to fail`() {
        shadowOf(app).checkActivities(true)
        assertEquals(CaptureOutput.Failed, Asking { camera.take(1_600) }.answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `a picture is read no larger than twice what is wanted`() {
        val samples = listOf(1_599, 1_600, 3_199, 3_200, 6_400, 12_000).map { PhotoCamera.sampleOf(it, 1_600) }
        assertEquals(listOf(1, 1, 1, 2, 4, 4), samples)
    }

    /** The camera app, as it was opened. */
    private fun opened(asked: Asking<CaptureOutput>): Intent {
        var opened: Intent? = null
        asked.until("the camera") { shadowOf(activity).nextStartedActivity?.also { opened = it } != null }
        return checkNotNull(opened)
    }

    private fun write(opened: Intent, bytes: ByteArray) = CameraApp.takes(app, opened, bytes)

    private fun picture(width: Int, height: Int): ByteArray {
        val picture = Bitmap.createBitmap(width, height, Bitmap.Config.ARGB_8888)
        for (x in 0 until width) {
            for (y in 0 until height) picture.setPixel(x, y, if (x < width / 2) Color.RED else Color.BLUE)
        }
        return ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, 90, it) }.toByteArray()
    }

    /** The same with the mark of a camera that was held upright. */
    private fun turned(picture: ByteArray): ByteArray {
        val mark = "Exif\u0000\u0000II*\u0000\u0008\u0000\u0000\u0000\u0001\u0000" +
            "\u0012\u0001\u0003\u0000\u0001\u0000\u0000\u0000\u0006\u0000\u0000\u0000" + "\u0000\u0000\u0000\u0000"
        val segment = mark.toByteArray(Charsets.ISO_8859_1)
        val head = byteArrayOf(0xff.toByte(), 0xe1.toByte(), 0, (segment.size + 2).toByte())
        return picture.copyOf(2) + head + segment + picture.copyOfRange(2, picture.size)
    }

    private fun files() = File(app.cacheDir, "captures").listFiles().orEmpty().map { it.path }
}
