package org.main.emergency.scan

import com.google.zxing.BinaryBitmap
import com.google.zxing.DecodeHintType
import com.google.zxing.PlanarYUVLuminanceSource
import com.google.zxing.ReaderException
import com.google.zxing.Result
import com.google.zxing.common.GlobalHistogramBinarizer
import com.google.zxing.common.HybridBinarizer
import com.google.zxing.multi.qrcode.QRCodeMultiReader
import com.google.zxing.qrcode.QRCodeReader

/** A grey picture as a camera gives it: row by row, one byte for each pixel, 0 black to 255 white. */
class GreyPicture(
    /** The pixels, [rowBytes] for each row. */
    val pixels: ByteArray,
    /** Bytes from the beginning of a row to that of the next; at least [width]. */
    val rowBytes: Int,
    /** Pixels of a row. */
    val width: Int,
    /** Rows. */
    val height: Int,
)

/** Finds a QR code in a picture, however it is turned. */
object QrReader {
    private val letters = mapOf(DecodeHintType.CHARACTER_SET to "UTF-8")
    private val hints = letters + (DecodeHintType.TRY_HARDER to true)

    /** The text of the code; null where none can be read. */
    fun read(picture: GreyPicture): String? {
        val source = PlanarYUVLuminanceSource(
            picture.pixels,
            picture.rowBytes,
            picture.height,
            0,
            0,
            picture.width,
            picture.height,
            false,
        )
        // Kept: it works out once what is dark.
        val shaded = BinaryBitmap(HybridBinarizer(source))
        // The first stands shadows over the code, the second a print that is nearly grey on grey. In some cards a part looks
        // like a corner of the code, however they are held: the third tries one three after the other.
        return read { QRCodeReader().decode(shaded, hints) }
            ?: read { QRCodeReader().decode(BinaryBitmap(GlobalHistogramBinarizer(source)), hints) }
            ?: read { QRCodeMultiReader().decodeMultiple(shaded, letters).firstOrNull() }
    }

    private fun read(found: () -> Result?): String? = try {
        found()?.text
    } catch (_: ReaderException) {
        // No code, or not whole, or not sharp: the next picture may have it.
        null
    }
}
