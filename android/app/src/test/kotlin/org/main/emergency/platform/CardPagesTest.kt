package org.main.emergency.platform

import android.graphics.Bitmap
import android.graphics.Color
import android.graphics.RectF
import android.text.StaticLayout
import kotlin.math.roundToInt
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.PrintedCard
import org.main.emergency.core.ShareOperation
import org.main.emergency.design.isInWord
import org.main.emergency.scan.QrReader
import org.main.emergency.screens.Wording
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.Seen
import org.main.emergency.testing.printed
import org.robolectric.RobolectricTestRunner

/** Sheets of cards: what a printer makes of them, a camera reads of them, and a person. */
@RunWith(RobolectricTestRunner::class)
class CardPagesTest {
    @Test
    fun `eight stand on a page, two beside each other, and each is read by itself`() {
        val pages = CardPages(sheet("hi", List(9) { "सुनीता देवी" }))
        assertEquals(2, pages.count)
        val read = (0 until 2).flatMap { page ->
            val picture = pages.printed(page, SHARP)
            pages.cards.drop(page * 8).take(8).map { QrReader.read(Seen.straight(cut(picture, it.cell))) }
        }
        assertEquals(List(9, ::code), read)
        val places = pages.cards.take(8).map { it.cell.left to it.cell.top }
        assertEquals("no place twice", 8, places.distinct().size)
        assertEquals("two columns", 2, places.map { it.first }.distinct().size)
        val page = RectF(0f, 0f, PdfPages.WIDTH.toFloat(), PdfPages.HEIGHT.toFloat())
        assertTrue("on the page", pages.cards.all { page.contains(it.cell) })
    }

    @Test
    fun `a module is a whole square, and four of white stand around the code`() {
        val sheet = sheet("ur", listOf(LONG.getValue("ur")))
        val card = CardPages(sheet).cards.single()
        val picture = CardPages(sheet).printed(0, SHARP)
        val side = sheet.cards.single().code.side.toInt()
        val module = card.code.width() / (side + 8)
        val dots = module / 72 * 300
        assertEquals("whole dots of a printer", dots.roundToInt().toFloat(), dots, 0.01f)
        val around = -4 until side + 4
        for ((row, column) in around.flatMap { row -> around.map { row to it } }) {
            val isInside = row in 0 until side && column in 0 until side
            val isDark = isInside && sheet.cards.single().code.dark[row * side + column]
            for (within in listOf(0.2f, 0.5f, 0.8f)) {
                val x = (card.code.left + (column + 4 + within) * module) * SHARP
                val y = (card.code.top + (row + 4 + within) * module) * SHARP
                val wanted = if (isDark) Color.BLACK else Color.WHITE
                assertEquals("module $column, $row", wanted, picture.getPixel(x.toInt(), y.toInt()))
            }
        }
    }

    @Test
    fun `long names are whole, and no word stands over another`() {
        for ((language, name) in LONG) {
            val pages = CardPages(sheet(language, listOf(name, "ए", name)))
            Pictures.keep("documents/cards-$language", pages.printed(0))
            for (card in pages.cards) {
                for (text in listOf(card.title, card.name, card.words, card.number)) {
                    assertFalse("$language: cut: ${text.text}", isCut(text))
                    assertFalse("$language: broken in a word: ${text.text}", isBroken(text))
                }
                val column = card.name.height + card.words.height + card.number.height
                assertTrue("$language: the column is $column high", column <= card.cell.bottom - COLUMN_TOP - card.cell.top)
                assertTrue("$language: the title is ${card.title.height} high", card.title.height <= COLUMN_TOP)
                assertEquals("$language: the number is one line", 1, card.number.lineCount)
            }
        }
    }

    @Test
    fun `a name without end ends in dots, and the code is read`() {
        val pages = CardPages(sheet("hi", listOf("सुनीता ".repeat(700), "अ".repeat(5_000))))
        val picture = pages.printed(0, SHARP)
        Pictures.keep("documents/cards-endless", picture)
        pages.cards.forEachIndexed { index, card ->
            assertTrue(isCut(card.name))
            assertFalse(isCut(card.words))
            assertEquals(code(index), QrReader.read(Seen.straight(cut(picture, card.cell))))
        }
    }

    private fun sheet(language: String, names: List<String>): ShareOperation.Cards {
        val say = Wording.all.single { it.tag == language }
        // No link person works in Urdu yet: its sentence is another, for the direction.
        val words = say[if (say.hasField) "cards-words" else "sos-accessibility"]
        val title = "MAIN, Migrant Assistance and Information Network"
        val cards = names.mapIndexed { index, name -> PrintedCard(title, name, Seen.code(code(index)), words, "1800 891 2995") }
        return ShareOperation.Cards("Cards", language, cards)
    }

    /** As long as the core's: a signed id. */
    private fun code(index: Int) = "MAIN:C1:" + "01HZ01ABCDEFGHJKMNPQRSTVWX0123456789".repeat(3) + index

    private fun cut(picture: Bitmap, cell: RectF) = Bitmap.createBitmap(picture, (cell.left * SHARP).toInt(), (cell.top * SHARP).toInt(), (cell.width() * SHARP).toInt(), (cell.height() * SHARP).toInt())

    private fun isCut(text: StaticLayout) = (0 until text.lineCount).any { text.getEllipsisCount(it) > 0 }

    private fun isBroken(text: StaticLayout) = (0 until text.lineCount - 1).any { line ->
        val end = text.getLineEnd(line)
        text.text[end - 1].isInWord() && text.text.getOrNull(end)?.isInWord() == true
    }

    private companion object {
        const val SHARP = 4

        // Of the title, with what is above it, in points.
        const val COLUMN_TOP = 44

        val LONG = mapOf(
            "hi" to "सुनीता कुमारी विश्वकर्मा श्रीवास्तव",
            "or" to "ସୁନୀତା କୁମାରୀ ବିଶ୍ୱକର୍ମା ମହାପାତ୍ର",
            "ta" to "சுனிதா லட்சுமிநாராயணன் கிருஷ்ணமூர்த்தி",
            "bn" to "সুনীতা কুমারী বিশ্বকর্মা চট্টোপাধ্যায়",
            "ur" to "سنیتا کماری وشوکرما سریواستو",
            "en" to "Sunita Kumari Vishwakarma Venkatanarasimharaju",
        )
    }
}
