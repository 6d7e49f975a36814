package org.main.emergency.platform

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.PointF
import android.graphics.RectF
import android.text.Layout
import android.text.StaticLayout
import kotlin.math.floor
import org.main.emergency.core.PrintedCard
import org.main.emergency.core.ShareOperation
import org.main.emergency.design.darkPath
import org.main.emergency.design.wholeSide

/** Cards to be cut out, two beside each other and four below, each with a thin line around it to cut along. */
class CardPages(sheet: ShareOperation.Cards) : PdfPages() {
    private val text = PdfText(sheet.language)

    /** What stands on each card. */
    internal val cards: List<CardFace> = sheet.cards.mapIndexed { index, card ->
        CardFace(card, text, cellOf(index % ON_A_PAGE))
    }

    override val count: Int get() = (cards.size + ON_A_PAGE - 1) / ON_A_PAGE

    override fun draw(canvas: Canvas, page: Int) {
        for (card in cards.drop(page * ON_A_PAGE).take(ON_A_PAGE)) {
            canvas.drawRect(card.cell, LINE)
            card.draw(canvas)
        }
    }

    private companion object {
        const val ACROSS = 2
        const val ON_A_PAGE = 8
        const val CELL_WIDTH = 268f
        const val CELL_HEIGHT = 194f

        // What is left of the page, on both sides: no printer prints to the edge.
        const val LEFT = (WIDTH - ACROSS * CELL_WIDTH) / 2
        const val TOP = (HEIGHT - ON_A_PAGE / ACROSS * CELL_HEIGHT) / 2

        val LINE = Paint().apply {
            style = Paint.Style.STROKE
            strokeWidth = 0.5f
            color = Color.GRAY
        }

        fun cellOf(place: Int): RectF {
            val left = LEFT + place % ACROSS * CELL_WIDTH
            val top = TOP + place / ACROSS * CELL_HEIGHT
            return RectF(left, top, left + CELL_WIDTH, top + CELL_HEIGHT)
        }
    }
}

/**
 * A card in its [cell]: the title above, below it the code, and beside the code the name, the words and the number.
 * Words shrink to their room; a name that is still too long ends in dots, as does nothing else that people need.
 */
internal class CardFace(card: PrintedCard, private val text: PdfText, val cell: RectF) {
    /** Whose card it is. */
    val title: StaticLayout = fitted(card.title, WIDTH, TITLE_ROOM, TITLE, bold = true)

    /** Who carries it. */
    val name: StaticLayout = fitted(card.name, COLUMN, NAME_ROOM, NAME, bold = true)

    /** The number, in one line, whatever the language its groups from the left. */
    val number: StaticLayout = NUMBER.sizes().map { size ->
        val digits = "\u200E" + card.number.replace(' ', '\u00A0')
        text.laidOut(digits, COLUMN, text.paint(size, bold = true))
    }.let { tried -> tried.firstOrNull { it.lineCount == 1 } ?: tried.last() }

    /** What to do with it. */
    val words: StaticLayout = fitted(card.words, COLUMN, CODE - name.height - number.height - 2 * GAP, WORDS)

    private val module = (floor(CODE / card.code.wholeSide / DOT) * DOT).coerceAtLeast(DOT)
    private val dark = card.code.darkPath(module)
    private val bottom = cell.bottom - PADDING

    /** The code with the white around it. */
    val code: RectF = (module * card.code.wholeSide).let { side ->
        // Whole dots from the edge of the page, too.
        val left = onDot(if (text.isFromRight) cell.right - PADDING - side else cell.left + PADDING)
        val top = onDot(bottom - side)
        RectF(left, top, left + side, top + side)
    }

    fun draw(canvas: Canvas) {
        canvas.draw(title, PointF(cell.left + PADDING, cell.top + PADDING))
        val column = if (text.isFromRight) cell.left + PADDING else cell.right - PADDING - COLUMN
        canvas.draw(name, PointF(column, bottom - CODE))
        canvas.draw(words, PointF(column, bottom - number.height - GAP - words.height))
        canvas.draw(number, PointF(column, bottom - number.height))
        canvas.save()
        canvas.translate(code.left, code.top)
        canvas.drawPath(dark, INK)
        canvas.restore()
    }

    private fun Canvas.draw(layout: StaticLayout, corner: PointF) {
        save()
        translate(corner.x, corner.y)
        layout.draw(this)
        restore()
    }

    /** As large as it has room with no word broken; where the smallest has not, as many lines as there is room for. */
    private fun fitted(
        words: String,
        width: Int,
        room: Int,
        points: ClosedFloatingPointRange<Float>,
        bold: Boolean = false,
    ): StaticLayout {
        for (size in points.sizes()) {
            val paint = text.paint(size, bold = bold)
            val longest = words.split(' ').maxOf { Layout.getDesiredWidth(it, paint) }
            val layout = text.laidOut(words, width, paint)
            if (layout.height <= room && longest <= width) return layout
        }
        val smallest = text.paint(points.start, bold = bold)
        val whole = text.laidOut(words, width, smallest)
        val lines = (0 until whole.lineCount).count { whole.getLineBottom(it) <= room }
        return text.laidOut(words, width, smallest, mostLines = lines.coerceAtLeast(1))
    }

    /** From the largest to the smallest. */
    private fun ClosedFloatingPointRange<Float>.sizes(): List<Float> =
        generateSequence(endInclusive) { it - STEP }.takeWhile { it >= start }.toList()

    private fun onDot(points: Float) = floor(points / DOT) * DOT

    private companion object {
        /** A dot of a printer with 300 of them to the inch: modules are whole dots, and so their edges are sharp. */
        const val DOT = 72f / 300

        // All in points.
        const val PADDING = 10f
        const val GAP = 5
        const val WIDTH = 248
        const val CODE = 140
        const val COLUMN = WIDTH - CODE - GAP
        const val TITLE_ROOM = 28
        const val NAME_ROOM = 68
        const val STEP = 0.5f
        val TITLE = 6.5f..9f
        val NAME = 8f..14f
        val WORDS = 5.5f..10f
        val NUMBER = 7f..13f
        val INK = Paint().apply {
            color = Color.BLACK
            isAntiAlias = false
        }
    }
}
