package org.main.emergency.platform

import android.app.Application
import android.content.Intent
import android.graphics.Color
import android.net.Uri
import java.io.ByteArrayOutputStream
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.DocumentLine
import org.main.emergency.core.PrintedCard
import org.main.emergency.core.ShareOperation
import org.main.emergency.screens.Wording
import org.main.emergency.testing.FreshFileProvider
import org.main.emergency.testing.PdfStandIn
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.Seen
import org.main.emergency.testing.pagesOf
import org.main.emergency.testing.printed
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/** What is given on to other apps: words, and documents on A4. */
@RunWith(RobolectricTestRunner::class)
@Config(shadows = [PdfStandIn::class])
class SharingTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val sharing = Sharing(app)

    @Before
    fun folders() = FreshFileProvider.install()

    @Test
    fun `words go as words, to the app that the person picks`() {
        share(ShareOperation.Text("https://main.example/r/AB12"))
        val send = sent()
        assertEquals("text/plain", send.type)
        assertEquals("https://main.example/r/AB12", send.getStringExtra(Intent.EXTRA_TEXT))
    }

    @Test
    fun `a document is a PDF that the other app may read, and nothing else of ours`() {
        share(report("en", paragraphs = 3))
        val send = sent()
        assertEquals("application/pdf", send.type)
        assertTrue(send.flags and Intent.FLAG_GRANT_READ_URI_PERMISSION != 0)
        @Suppress("DEPRECATION") // The one with a class is there from Android 13 on.
        val place = checkNotNull(send.getParcelableExtra<Uri>(Intent.EXTRA_STREAM))
        assertEquals("content", place.scheme)
        val file = checkNotNull(Documents.folder(app).listFiles()).single()
        assertEquals("ATR MUM-2026-000123-1.pdf", file.name)
        val bytes = file.readBytes()
        assertEquals("%PDF-", bytes.decodeToString(0, 5))
        assertTrue(bytes.decodeToString().trimEnd().endsWith("%%EOF"))
    }

    @Test
    fun `cards go as a PDF, too`() {
        val cards = List(9) { PrintedCard("MAIN", "सुनीता", Seen.code("MAIN:C1:$it"), "…", "1800 891 2995") }
        share(ShareOperation.Cards("Cards", "hi", cards))
        assertEquals("application/pdf", sent().type)
        val file = checkNotNull(Documents.folder(app).listFiles()).single()
        assertEquals("Cards.pdf", file.name)
        assertEquals(2, pagesOf(file.readBytes()))
    }

    @Test
    fun `a document does not stay in the cache`() {
        val old = Documents.newFile(app, "old").apply { writeText("of an earlier case") }
        assertTrue(old.setLastModified(System.currentTimeMillis() - TimeUnit.HOURS.toMillis(2)))
        val fresh = Documents.newFile(app, "fresh").apply { writeText("being sent") }
        Documents.clear(app, System.currentTimeMillis())
        assertFalse(old.exists())
        assertTrue(fresh.exists())
    }

    @Test
    fun `a name that is no name of a file becomes one`() {
        assertEquals("---a-b c.pdf", Documents.newFile(app, "../a\\b c").name)
        assertEquals("document.pdf", Documents.newFile(app, "").name)
    }

    @Test
    fun `a long document goes on on further pages, each with its number, and nothing is lost between them`() {
        for (language in listOf("en", "hi", "ta", "ur")) {
            val short = DocumentPages(report(language, paragraphs = 1))
            val long = DocumentPages(report(language, paragraphs = 40))
            assertEquals(1, short.count)
            assertTrue("$language: ${long.count}", long.count in 2..20)
            val written = ByteArrayOutputStream().also { long.writeTo(it) }.toByteArray()
            assertEquals("$language has as many pages as were laid out", long.count, pagesOf(written))
            for (page in listOf(0, long.count - 1)) picture(long, page, "documents/atr-$language-${page + 1}")
        }
    }

    @Test
    fun `a headline does not stand alone at the foot of a page`() {
        val lines = buildList {
            repeat(120) { number ->
                add(DocumentLine.Heading("Heading $number"))
                repeat(number % 3 + 1) { add(DocumentLine.Paragraph("Words of heading $number, one after the other.")) }
            }
        }
        val document = DocumentPages(ShareOperation.Pdf("a", "en", lines, "foot"))
        assertTrue("${document.count} pages", document.count > 3)
        for (page in document.parts) {
            assertFalse("a page ends with a headline", page.last().piece.leads)
            assertTrue("a page is overfull", page.last().top + page.last().height <= PdfPages.HEIGHT)
        }
        val drawn = document.parts.flatten().sumOf { it.to - it.from }
        val wanted = document.parts.flatten().map { it.piece }.distinct().sumOf { it.layout.lineCount }
        assertEquals("every line stands on a page, once", wanted, drawn)
    }

    private fun report(language: String, paragraphs: Int): ShareOperation.Pdf {
        val say = Wording.all.single { it.tag == language }
        val lines = listOf(
            DocumentLine.Title(say["kind-accident"]),
            DocumentLine.Fact(say["receipt-case-number"], "MUM-2026-000123"),
            DocumentLine.Fact(say["place-state"], "Andheri, Mumbai Suburban"),
        ) + List(paragraphs) { number ->
            listOf(DocumentLine.Heading("${number + 1}. ${say["about-title"]}"), DocumentLine.Paragraph("${say["about-main"]} ${say["about-data"]}"))
        }.flatten()
        return ShareOperation.Pdf("ATR MUM-2026-000123/1", language, lines, "MAIN · MUM-2026-000123")
    }

    /** The same drawing as on the page of the PDF, as a picture to look at. */
    private fun picture(document: PdfPages, page: Int, name: String) {
        val picture = document.printed(page)
        Pictures.keep(name, picture)
        val pixels = IntArray(picture.width * picture.height)
        picture.getPixels(pixels, 0, picture.width, 0, 0, picture.width, picture.height)
        assertTrue("$name is drawn", pixels.count { it != Color.WHITE } > picture.width)
    }

    private fun share(operation: ShareOperation) = runBlocking { sharing.share(operation) }

    private fun sent(): Intent {
        val chooser = shadowOf(app).nextStartedActivity
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        @Suppress("DEPRECATION") // The one with a class is there from Android 13 on.
        return checkNotNull(chooser.getParcelableExtra(Intent.EXTRA_INTENT))
    }
}
