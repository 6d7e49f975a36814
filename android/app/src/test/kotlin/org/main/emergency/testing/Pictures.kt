package org.main.emergency.testing

import android.graphics.Bitmap
import androidx.compose.ui.graphics.asAndroidBitmap
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.captureToImage
import java.io.File

/** Keeps pictures of screens as PNG files, for people to look at. */
object Pictures {
    private val folder = File(System.getProperty("main.pictures") ?: "build/pictures")

    /** Draws what the node shows to `<name>.png` and gives the picture. */
    fun keep(
        name: String,
        node: SemanticsNodeInteraction,
    ): Bitmap {
        val picture = node.captureToImage().asAndroidBitmap()
        keep(name, picture)
        return picture
    }

    /** Writes a picture that was drawn elsewhere. */
    fun keep(
        name: String,
        picture: Bitmap,
    ) {
        val file = File(folder, "$name.png")
        file.parentFile?.mkdirs()
        file.outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, LOSSLESS, it) }
    }

    private const val LOSSLESS = 100
}
