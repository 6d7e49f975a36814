package org.main.emergency.scan

import android.graphics.RectF
import android.util.Size
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** Which of its sizes a camera is asked for, and that what it shows is not stretched. */
@RunWith(RobolectricTestRunner::class)
class ScanCameraTest {
    @Test
    fun `of the sizes of a camera the one nearest to what is wanted`() {
        val sizes = listOf(Size(4000, 3000), Size(1920, 1080), Size(1280, 960), Size(640, 480))
        assertEquals(Size(1280, 960), ScanCamera.sizeOf(sizes))
        assertEquals(Size(640, 480), ScanCamera.sizeOf(sizes.takeLast(1)))
        assertEquals(Size(1280, 720), ScanCamera.sizeOf(emptyList()))
    }

    @Test
    fun `what the camera shows fills its place and a square stays a square`() {
        val picture = Size(1280, 720)
        for (view in listOf(Size(600, 800), Size(800, 600))) {
            for (turned in listOf(0, 90, 270)) {
                for (quarters in 0..3) check(view, picture, turned, quarters)
            }
        }
    }

    private fun check(view: Size, picture: Size, turned: Int, quarters: Int) {
        val what = "$view $turned $quarters"
        val matrix = filling(view, picture, turned, quarters)
        val whole = RectF(0f, 0f, view.width.toFloat(), view.height.toFloat())
        val shown = RectF().also { matrix.mapRect(it, whole) }
        assertEquals(what, true, shown.left <= 0.5f && shown.top <= 0.5f && shown.right >= view.width - 0.5f && shown.bottom >= view.height - 0.5f)
        // A square of the camera's picture, as Android had stretched it over the view.
        val upright = if (turned == 0) picture else Size(picture.height, picture.width)
        val stretched = RectF(0f, 0f, 100f * view.width / upright.width, 100f * view.height / upright.height)
        val square = RectF().also { matrix.mapRect(it, stretched) }
        assertEquals(what, square.width(), square.height(), 0.5f)
    }
}
