package org.main.emergency.testing

import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import org.main.emergency.platform.PdfPages

/** A sheet of so many points, with [sharp] pixels for each, and what draws on it. */
internal fun blankSheet(width: Int, height: Int, sharp: Int = 2): Pair<Bitmap, Canvas> {
    val picture = Bitmap.createBitmap(width * sharp, height * sharp, Bitmap.Config.ARGB_8888)
    val canvas = Canvas(picture)
    canvas.drawColor(Color.WHITE)
    canvas.scale(sharp.toFloat(), sharp.toFloat())
    return picture to canvas
}

/** A page as it stands in the PDF, as a picture. */
internal fun PdfPages.printed(page: Int, sharp: Int = 2): Bitmap {
    val (picture, canvas) = blankSheet(PdfPages.WIDTH, PdfPages.HEIGHT, sharp)
    draw(canvas, page)
    return picture
}

/** How many pages a PDF has. */
internal fun pagesOf(pdf: ByteArray): Int = Regex("/Type\\s*/Page\\b").findAll(pdf.decodeToString()).count()
