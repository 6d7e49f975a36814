package org.main.emergency.screens

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import java.io.ByteArrayOutputStream
import org.main.emergency.core.AttachmentContent
import org.main.emergency.core.Screen
import org.main.emergency.core.ShowOperation

/** Content to look at, as the core would have it held. */
internal object Samples {
    /** A paper with lines of writing, JPEG. */
    val paper: ByteArray by lazy {
        val picture = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(Color.rgb(240, 234, 214))
        val ink = Paint().apply { color = Color.rgb(40, 50, 90) }
        for (line in 1..LINES) {
            val end = WIDTH * (0.6f + 0.3f * (line % 3) / 2)
            canvas.drawRect(WIDTH * 0.1f, line * STEP, end, line * STEP + 12f, ink)
        }
        jpeg(picture)
    }

    /** Somebody's head and shoulders, JPEG. */
    val portrait: ByteArray by lazy {
        val picture = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(Color.rgb(150, 190, 210))
        val middle = WIDTH / 2f
        canvas.drawCircle(middle, HEIGHT * 1.1f, WIDTH * 0.5f, Paint().apply { color = Color.rgb(190, 70, 60) })
        canvas.drawCircle(middle, HEIGHT * 0.45f, WIDTH * 0.25f, Paint().apply { color = Color.rgb(140, 95, 60) })
        jpeg(picture)
    }

    private fun jpeg(picture: Bitmap) = ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, 90, it) }.toByteArray()

    /** What the core would have held while this screen is shown. */
    fun contentOf(screen: Screen): ShowOperation = when (val content = (screen as? Screen.Attachment)?.view?.content) {
        is AttachmentContent.Photo -> ShowOperation.Hold(content.name, "image/jpeg", paper)
        is AttachmentContent.Voice -> ShowOperation.Hold(content.name, "audio/mp4", byteArrayOf(0))
        null -> if (hasPhoto(screen)) ShowOperation.Hold(FieldStates.PHOTO, "image/jpeg", paper) else ShowOperation.LetGo
    }

    private fun hasPhoto(screen: Screen) = (screen as? Screen.Page)?.view?.rows.orEmpty().any { it.photo == FieldStates.PHOTO }

    private const val WIDTH = 900
    private const val HEIGHT = 1200
    private const val LINES = 20
    private const val STEP = 56f
}
