package org.main.emergency.platform

import android.graphics.Canvas
import android.graphics.Color
import android.text.StaticLayout
import java.text.NumberFormat
import org.main.emergency.core.DocumentLine
import org.main.emergency.core.ShareOperation

/**
 * A document of headlines and text. What does not fit goes on on the next page, line by line; a headline never stands
 * alone at the foot.
 */
class DocumentPages(private val document: ShareOperation.Pdf) : PdfPages() {
    private val text = PdfText(document.language)
    private val pieces = document.lines.flatMap(::piecesOf)

    /** What stands on each page, from the top. */
    private val pages: List<List<Part>> = Paging(BODY_HEIGHT).broken(pieces)

    override val count: Int get() = pages.size

    /** What stands on each page. */
    internal val parts: List<List<Part>> get() = pages

    override fun draw(canvas: Canvas, page: Int) {
        for (part in pages[page]) {
            val layout = part.piece.layout
            val begin = layout.getLineTop(part.from).toFloat()
            canvas.save()
            canvas.translate(MARGIN, MARGIN + part.top - begin)
            canvas.clipRect(0f, begin, TEXT_WIDTH.toFloat(), layout.getLineBottom(part.to - 1).toFloat())
            layout.draw(canvas)
            canvas.restore()
        }
        val number = NumberFormat.getIntegerInstance(text.locale)
        val words = "${document.foot}  ·  ${number.format(page + 1)} / ${number.format(count)}"
        val foot = laidOut(words, FOOT_SIZE, SOFT)
        canvas.save()
        canvas.translate(MARGIN, HEIGHT - MARGIN - foot.height + FOOT_ROOM)
        foot.draw(canvas)
        canvas.restore()
    }

    private fun piecesOf(line: DocumentLine): List<Piece> = when (line) {
        is DocumentLine.Title -> listOf(Piece(laidOut(line.text, TITLE_SIZE, bold = true), 0, true))

        is DocumentLine.Heading ->
            listOf(Piece(laidOut(line.text, HEADING_SIZE, bold = true), WIDE, true))

        is DocumentLine.Fact -> listOf(
            Piece(laidOut(line.label, LABEL_SIZE, SOFT), NARROW, true),
            Piece(laidOut(line.value, BODY_SIZE), 0, false),
        )

        is DocumentLine.Paragraph -> listOf(Piece(laidOut(line.text, BODY_SIZE), NARROW, false))
    }

    private fun laidOut(words: String, size: Float, colour: Int = PdfText.INK, bold: Boolean = false): StaticLayout =
        text.laidOut(words, TEXT_WIDTH, text.paint(size, colour, bold), LINE_SPACING)

    private companion object {
        const val MARGIN = 56f
        const val TEXT_WIDTH = WIDTH - 2 * 56
        const val FOOT_ROOM = 24f
        const val BODY_HEIGHT = HEIGHT - 2 * 56 - 16
        const val TITLE_SIZE = 20f
        const val HEADING_SIZE = 14f
        const val BODY_SIZE = 11f
        const val LABEL_SIZE = 9f
        const val FOOT_SIZE = 8.5f
        const val LINE_SPACING = 1.15f
        const val WIDE = 16
        const val NARROW = 6
        val SOFT = Color.rgb(84, 91, 86)
    }
}
