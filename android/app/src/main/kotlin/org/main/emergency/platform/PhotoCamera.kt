package org.main.emergency.platform

import android.content.Context
import android.graphics.Bitmap
import android.graphics.BitmapFactory
import android.graphics.Matrix
import android.media.ExifInterface
import androidx.activity.result.contract.ActivityResultContracts
import androidx.core.content.FileProvider
import java.io.File
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.CaptureOutput
import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState

/**
 * Photos by the phone's own camera app: nothing lands among the person's pictures. Android opens it only for an app
 * that may use the camera itself, if that app has any use of its own for it: ours reads codes.
 */
class PhotoCamera(private val context: Context, private val front: Front, private val asked: Asked) {
    /** Opens the camera; the picture comes back no larger than asked for, upright, in the app's own cache. */
    suspend fun take(longestSide: Int): CaptureOutput =
        when (withContext(Dispatchers.Main.immediate) { asked.stateOnceAsked(Permission.CAMERA) }) {
            PermissionState.GRANTED -> taken(longestSide)
            PermissionState.NOT_THERE -> CaptureOutput.Failed
            else -> CaptureOutput.NotPermitted
        }

    private suspend fun taken(longestSide: Int): CaptureOutput {
        val raw = try {
            withContext(Dispatchers.IO) { Captures.newFile(context, "jpg") }
        } catch (_: IOException) {
            return CaptureOutput.Failed
        }
        val place = FileProvider.getUriForFile(context, "${context.packageName}.captures", raw)
        return try {
            when (front.ask(ActivityResultContracts.TakePicture(), place)) {
                true -> withContext(Dispatchers.IO) { kept(raw, longestSide) }
                false -> CaptureOutput.Cancelled
                null -> CaptureOutput.Failed
            }
        } finally {
            // Also where nobody waits any more.
            raw.delete()
        }
    }

    private fun kept(raw: File, longestSide: Int): CaptureOutput {
        val picture = decoded(raw, longestSide) ?: return CaptureOutput.Failed
        return try {
            val file = Captures.newFile(context, "jpg")
            file.outputStream().use { picture.compress(Bitmap.CompressFormat.JPEG, QUALITY, it) }
            CaptureOutput.Taken(file.path, "image/jpeg")
        } catch (_: IOException) {
            CaptureOutput.Failed
        } finally {
            picture.recycle()
        }
    }

    internal companion object {
        private const val QUALITY = 85

        /** The picture at most [longestSide] on its longer side, made small while it is read: phones have 2 GB. */
        fun decoded(file: File, longestSide: Int): Bitmap? {
            val bounds = BitmapFactory.Options().apply { inJustDecodeBounds = true }
            BitmapFactory.decodeFile(file.path, bounds)
            val longer = maxOf(bounds.outWidth, bounds.outHeight)
            if (longer <= 0 || longestSide <= 0) return null
            val options = BitmapFactory.Options().apply { inSampleSize = sampleOf(longer, longestSide) }
            val read = BitmapFactory.decodeFile(file.path, options) ?: return null
            val scale = (longestSide.toFloat() / maxOf(read.width, read.height)).coerceAtMost(1f)
            val turn = Matrix().apply {
                postScale(scale, scale)
                postRotate(rotationOf(file))
            }
            return Bitmap.createBitmap(read, 0, 0, read.width, read.height, turn, true)
        }

        /** The largest power of two that still leaves [wanted] pixels. */
        fun sampleOf(longer: Int, wanted: Int): Int {
            var sample = 1
            while (longer / (sample * 2) >= wanted) sample *= 2
            return sample
        }

        private fun rotationOf(file: File): Float = when (orientationOf(file)) {
            ExifInterface.ORIENTATION_ROTATE_90 -> QUARTER
            ExifInterface.ORIENTATION_ROTATE_180 -> 2 * QUARTER
            ExifInterface.ORIENTATION_ROTATE_270 -> -QUARTER
            else -> 0f
        }

        private fun orientationOf(file: File): Int = try {
            ExifInterface(file.path).getAttributeInt(ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL)
        } catch (_: IOException) {
            ExifInterface.ORIENTATION_NORMAL
        }

        private const val QUARTER = 90f
    }
}

/** Files that the core takes over and deletes. */
internal object Captures {
    /** What an earlier process left: nobody will ask for it again, and nothing of a person stays in the open. */
    fun clear(context: Context) {
        folder(context).listFiles()?.forEach(File::delete)
    }

    /** A new empty file in the app's cache, which nobody else reads. */
    fun newFile(context: Context, ending: String): File {
        val folder = folder(context)
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("no folder for captures")
        return File.createTempFile("capture", ".$ending", folder)
    }

    private fun folder(context: Context) = File(context.cacheDir, "captures")
}
