package org.main.emergency.testing

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.pdf.PdfDocument
import java.io.ByteArrayOutputStream
import java.io.OutputStream
import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.util.ReflectionHelpers
import org.robolectric.util.ReflectionHelpers.ClassParameter.from

/**
 * Robolectric has not the native half of `PdfDocument`. This one keeps each page as the picture that was drawn on its
 * canvas, and writes a PDF of these pictures, so that the app's own code around it runs. That letters stay letters in
 * the PDF shows on a phone only.
 */
@Implements(PdfDocument::class)
class PdfStandIn {
    private val pages = mutableListOf<Pair<PdfDocument.PageInfo, Bitmap>>()

    /** Makes nothing native. */
    @Implementation
    @Suppress("ktlint:standard:function-naming", "FunctionNaming")
    fun __constructor__() = Unit

    @Implementation
    fun startPage(info: PdfDocument.PageInfo): PdfDocument.Page {
        val (picture, canvas) = blankSheet(info.pageWidth, info.pageHeight)
        pages += info to picture
        return ReflectionHelpers.callConstructor(
            PdfDocument.Page::class.java,
            from(Canvas::class.java, canvas),
            from(PdfDocument.PageInfo::class.java, info),
        )
    }

    @Implementation
    fun finishPage(@Suppress("UNUSED_PARAMETER") page: PdfDocument.Page) = Unit

    @Implementation
    fun writeTo(stream: OutputStream) {
        val file = ByteArrayOutputStream()
        val places = mutableListOf<Int>()

        fun thing(dictionary: String, bytes: ByteArray? = null) {
            places += file.size()
            val length = bytes?.let { "/Length ${it.size} " }.orEmpty()
            file.write("${places.size} 0 obj\n<< $length$dictionary >>\n".encodeToByteArray())
            if (bytes != null) {
                file.write("stream\n".encodeToByteArray())
                file.write(bytes)
                file.write("\nendstream\n".encodeToByteArray())
            }
            file.write("endobj\n".encodeToByteArray())
        }
        file.write("%PDF-1.4\n".encodeToByteArray())
        thing("/Type /Catalog /Pages 2 0 R")
        val kids = pages.indices.joinToString(" ") { "${FIRST + it * EACH} 0 R" }
        thing("/Type /Pages /Count ${pages.size} /Kids [$kids]")
        pages.forEachIndexed { index, (info, picture) ->
            val own = FIRST + index * EACH
            val (width, height) = info.pageWidth to info.pageHeight
            thing("/Type /Page /Parent 2 0 R /MediaBox [0 0 $width $height] /Contents ${own + 1} 0 R /Resources << /XObject << /P ${own + 2} 0 R >> >>")
            thing("", "$width 0 0 $height 0 0 cm /P Do".encodeToByteArray())
            val jpeg = ByteArrayOutputStream().also { picture.compress(Bitmap.CompressFormat.JPEG, GOOD, it) }.toByteArray()
            thing("/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", jpeg)
        }
        val table = file.size()
        file.write("xref\n0 ${places.size + 1}\n0000000000 65535 f \n".encodeToByteArray())
        for (place in places) file.write("%010d 00000 n \n".format(place).encodeToByteArray())
        file.write("trailer\n<< /Size ${places.size + 1} /Root 1 0 R >>\nstartxref\n$table\n%%EOF\n".encodeToByteArray())
        stream.write(file.toByteArray())
    }

    @Implementation
    fun close() = Unit

    private companion object {
        const val GOOD = 90
        const val FIRST = 3
        const val EACH = 3
    }
}
