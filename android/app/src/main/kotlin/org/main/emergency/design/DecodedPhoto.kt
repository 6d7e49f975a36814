package org.main.emergency.design

import android.graphics.Bitmap
import android.graphics.BitmapFactory

/** A photo made small while it is read, about [longestSide] pixels on its longer side; none where the bytes are no photo. */
internal fun decodedPhoto(content: ByteArray, longestSide: Int): Bitmap? {
    val bounds = BitmapFactory.Options().apply { inJustDecodeBounds = true }
    BitmapFactory.decodeByteArray(content, 0, content.size, bounds)
    var sample = 1
    while (maxOf(bounds.outWidth, bounds.outHeight) / sample > longestSide) sample *= 2
    return BitmapFactory.decodeByteArray(
        content,
        0,
        content.size,
        BitmapFactory.Options().apply {
            inSampleSize = sample
        },
    )
}
