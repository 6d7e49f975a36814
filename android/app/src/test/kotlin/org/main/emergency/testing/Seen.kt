package org.main.emergency.testing

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.ColorMatrix
import android.graphics.ColorMatrixColorFilter
import android.graphics.Matrix
import android.graphics.Paint
import com.google.zxing.BarcodeFormat
import com.google.zxing.EncodeHintType
import com.google.zxing.qrcode.QRCodeWriter
import java.util.Random
import org.main.emergency.core.QrView
import org.main.emergency.scan.GreyPicture

/** What a camera sees of a picture that is held before it. */
internal object Seen {
    /** Held straight, in good light. */
    fun straight(picture: Bitmap): GreyPicture = turned(picture, degrees = 0f)

    /** Held at an angle before a grey table, with the noise of a cheap sensor. */
    fun turned(picture: Bitmap, degrees: Float): GreyPicture = grey(held(picture, degrees, Paint(Paint.FILTER_BITMAP_FLAG)))

    /** A hand is never still: how the same thing is turned in the pictures of half a second. */
    fun moments(degrees: Float): List<Float> = List(MOMENTS) { degrees + it * 0.7f }

    /** As [turned], of a worn print in bad light: [darkest] to [lightest] instead of black to white. */
    fun faint(picture: Bitmap, degrees: Float, darkest: Int, lightest: Int): GreyPicture {
        val span = (lightest - darkest) / 255f
        val fade = ColorMatrix(
            floatArrayOf(
                span, 0f, 0f, 0f, darkest.toFloat(),
                0f, span, 0f, 0f, darkest.toFloat(),
                0f, 0f, span, 0f, darkest.toFloat(),
                0f, 0f, 0f, 1f, 0f,
            ),
        )
        val paint = Paint(Paint.FILTER_BITMAP_FLAG).apply { colorFilter = ColorMatrixColorFilter(fade) }
        return grey(held(picture, degrees, paint), noise = 4)
    }

    /** A code printed with its quiet zone. */
    fun printed(code: QrView): Bitmap {
        val side = code.side.toInt()
        val picture = Bitmap.createBitmap((side + 8) * MODULE, (side + 8) * MODULE, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(Color.WHITE)
        val ink = Paint().apply { color = Color.BLACK }
        for (y in 0 until side) {
            for (x in 0 until side) {
                val left = (x + 4f) * MODULE
                val top = (y + 4f) * MODULE
                if (code.dark[y * side + x]) canvas.drawRect(left, top, left + MODULE, top + MODULE, ink)
            }
        }
        return picture
    }

    /** A code that some other program made. */
    fun byOthers(text: String): Bitmap = printed(code(text))

    /** Its modules. */
    fun code(text: String): QrView {
        val hints = mapOf(EncodeHintType.MARGIN to 0, EncodeHintType.CHARACTER_SET to "UTF-8")
        val modules = QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints)
        val dark = (0 until modules.height).flatMap { y -> (0 until modules.width).map { x -> modules[x, y] } }
        return QrView(modules.width.toUInt(), dark, text)
    }

    private fun held(picture: Bitmap, degrees: Float, paint: Paint): Bitmap {
        val seen = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(seen)
        canvas.drawColor(Color.rgb(120, 120, 120))
        val scale = minOf(HEIGHT * SHARE / picture.height, WIDTH * SHARE / picture.width)
        val place = Matrix().apply {
            postTranslate(-picture.width / 2f, -picture.height / 2f)
            postScale(scale, scale)
            postRotate(degrees)
            postTranslate(WIDTH / 2f, HEIGHT / 2f)
        }
        canvas.drawBitmap(picture, place, paint)
        return seen
    }

    /** Rows are longer in memory than in the picture, as many cameras have them. */
    private fun grey(picture: Bitmap, noise: Int = 12): GreyPicture {
        val rowBytes = picture.width + 32
        val grey = ByteArray(rowBytes * picture.height)
        val row = IntArray(picture.width)
        val random = Random(1)
        for (y in 0 until picture.height) {
            picture.getPixels(row, 0, picture.width, 0, y, picture.width, 1)
            for (x in row.indices) {
                val light = (Color.red(row[x]) * 3 + Color.green(row[x]) * 6 + Color.blue(row[x])) / 10
                grey[y * rowBytes + x] = (light + random.nextInt(2 * noise + 1) - noise).coerceIn(0, 255).toByte()
            }
        }
        return GreyPicture(grey, rowBytes, picture.width, picture.height)
    }

    private const val MOMENTS = 8

    // As the camera is asked for it.
    private const val WIDTH = 1280
    private const val HEIGHT = 720
    private const val SHARE = 0.66f
    private const val MODULE = 8
}
