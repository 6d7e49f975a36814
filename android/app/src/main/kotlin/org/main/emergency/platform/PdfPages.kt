package org.main.emergency.platform

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Typeface
import android.graphics.pdf.PdfDocument
import android.os.Build
import android.os.LocaleList
import android.text.Layout
import android.text.StaticLayout
import android.text.TextDirectionHeuristics
import android.text.TextPaint
import android.text.TextUtils
import android.view.View
import java.io.OutputStream
import java.text.NumberFormat
import java.util.Locale
import org.main.emergency.core.DocumentLine
import org.main.emergency.core.ShareOperation

/**
 * A document on pages of A4, laid out by Android's own engine: it alone on the phone shapes every script of India. A
 * piece of text that does not fit goes on on the next page, line by line; a headline never stands alone at the foot.
 */
class PdfPages(private val document: ShareOperation.Pdf) {
    private val locale = Locale.forLanguageTag(document.language)
    private val pieces = document.lines.flatMap(::piecesOf)

    /** What stands on each page, from the top. */
    private val pages: List<List<Part>> = Paging(BODY_HEIGHT).broken(pieces)

    /** How many pages there are. */
    val count: Int get() = pages.size

    /** What stands on each page. */
    internal val parts: List<List<Part>> get() = pages

    /** Writes the whole document. */
    fun writeTo(stream: OutputStream) {
        val pdf = PdfDocument()
        try {
            for (index in pages.indices) {
                val page = pdf.startPage(PdfDocument.PageInfo.Builder(WIDTH, HEIGHT, index + 1).create())
                draw(page.canvas, index)
                pdf.finishPage(page)
            }
            pdf.writeTo(stream)
        } finally {
            pdf.close()
        }
    }

    /** Draws one page, from 0: points of 1/72 inch, 595 by 842. */
    fun draw(canvas: Canvas, page: Int) {
        for (part in pages[page]) {
            val layout = part.piece.layout
            val begin = layout.getLineTop(part.from).toFloat()
            canvas.save()
            canvas.translate(MARGIN, MARGIN + part.top - begin)
            canvas.clipRect(0f, begin, TEXT_WIDTH.toFloat(), layout.getLineBottom(part.to - 1).toFloat())
            layout.draw(canvas)
            canvas.restore()
        }
        val number = NumberFormat.getIntegerInstance(locale)
        val words = "${document.foot}  ·  ${number.format(page + 1)} / ${number.format(count)}"
        val foot = laidOut(words, paint(FOOT_SIZE, SOFT))
        canvas.save()
        canvas.translate(MARGIN, HEIGHT - MARGIN - foot.height + FOOT_ROOM)
        foot.draw(canvas)
        canvas.restore()
    }

    private fun piecesOf(line: DocumentLine): List<Piece> = when (line) {
        is DocumentLine.Title -> listOf(Piece(laidOut(line.text, paint(TITLE_SIZE, INK, bold = true)), 0, true))

        is DocumentLine.Heading ->
            listOf(Piece(laidOut(line.text, paint(HEADING_SIZE, INK, bold = true)), WIDE, true))

        is DocumentLine.Fact -> listOf(
            Piece(laidOut(line.label, paint(LABEL_SIZE, SOFT)), NARROW, true),
            Piece(laidOut(line.value, paint(BODY_SIZE, INK)), 0, false),
        )

        is DocumentLine.Paragraph -> listOf(Piece(laidOut(line.text, paint(BODY_SIZE, INK)), NARROW, false))
    }

    private fun laidOut(text: String, paint: TextPaint): StaticLayout {
        val isFromRight = TextUtils.getLayoutDirectionFromLocale(locale) == View.LAYOUT_DIRECTION_RTL
        val builder = StaticLayout.Builder.obtain(text, 0, text.length, paint, TEXT_WIDTH)
            .setTextDirection(if (isFromRight) TextDirectionHeuristics.RTL else TextDirectionHeuristics.LTR)
            .setAlignment(Layout.Alignment.ALIGN_NORMAL)
            .setLineSpacing(0f, LINE_SPACING)
        // Marks above and below Indic letters and Urdu stand higher than a Latin line is.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) builder.setUseLineSpacingFromFallbacks(true)
        return builder.build()
    }

    private fun paint(size: Float, colour: Int, bold: Boolean = false) = TextPaint(TextPaint.ANTI_ALIAS_FLAG).apply {
        textSize = size
        color = colour
        textLocales = LocaleList(locale)
        typeface = if (bold) Typeface.DEFAULT_BOLD else Typeface.DEFAULT
    }

    internal companion object {
        /** A4 in points. */
        const val WIDTH = 595
        const val HEIGHT = 842
        private const val MARGIN = 56f
        private const val TEXT_WIDTH = WIDTH - 2 * 56
        private const val FOOT_ROOM = 24f
        private const val BODY_HEIGHT = HEIGHT - 2 * 56 - 16
        private const val TITLE_SIZE = 20f
        private const val HEADING_SIZE = 14f
        private const val BODY_SIZE = 11f
        private const val LABEL_SIZE = 9f
        private const val FOOT_SIZE = 8.5f
        private const val LINE_SPACING = 1.15f
        private const val WIDE = 16
        private const val NARROW = 6
        private const val INK = Color.BLACK
        private val SOFT = Color.rgb(84, 91, 86)
    }
}
