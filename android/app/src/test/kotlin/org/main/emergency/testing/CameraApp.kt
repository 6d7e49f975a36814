package org.main.emergency.testing

import android.app.Application
import android.content.Intent
import android.net.Uri
import android.provider.MediaStore
import androidx.core.content.IntentCompat
import java.io.File
import org.junit.Assert.assertEquals

/** The phone's camera app, as this app opens it. */
internal object CameraApp {
    /** It takes this picture, and writes it to where it was told to: Robolectric cannot open a file for another app. */
    fun takes(app: Application, opened: Intent, picture: ByteArray) {
        assertEquals(MediaStore.ACTION_IMAGE_CAPTURE, opened.action)
        val place = checkNotNull(IntentCompat.getParcelableExtra(opened, MediaStore.EXTRA_OUTPUT, Uri::class.java))
        assertEquals("${app.packageName}.captures", place.authority)
        File(app.cacheDir, "captures/${place.lastPathSegment}").writeBytes(picture)
    }
}
