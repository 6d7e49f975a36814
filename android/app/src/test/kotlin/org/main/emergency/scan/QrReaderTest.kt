package org.main.emergency.scan

import android.graphics.Bitmap
import android.graphics.Color
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.testing.Seen
import org.robolectric.RobolectricTestRunner

/** What is read of a picture; codes of the core's own are read in the link person's journey. */
@RunWith(RobolectricTestRunner::class)
class QrReaderTest {
    @Test
    fun `a code is read however it is turned, and its letters are those of its writer`() {
        val text = "MAIN:J1:01HZ01ABCDEFGHJKMNPQ सुनीता"
        for (degrees in listOf(0f, 20f, 90f, 180f, 225f, 315f)) {
            assertEquals("$degrees", text, Seen.moments(degrees).firstNotNullOfOrNull { QrReader.read(Seen.turned(Seen.byOthers(text), it)) })
        }
    }

    @Test
    fun `a card is read in which something looks like a corner`() {
        for ((text, code) in HardCards.all) assertEquals(text, QrReader.read(Seen.straight(Seen.printed(code))))
    }

    @Test
    fun `a faint print is read`() {
        val text = "MAIN:J1:01HZ01ABCDEFGHJKMNPQ"
        for ((darkest, lightest) in listOf(100 to 190, 90 to 140, 20 to 60)) {
            val read = Seen.moments(15f).firstNotNullOfOrNull { QrReader.read(Seen.faint(Seen.byOthers(text), it, darkest, lightest)) }
            assertEquals("$darkest to $lightest", text, read)
        }
    }

    @Test
    fun `where there is no code, or half of one, nothing is read`() {
        val white = Bitmap.createBitmap(400, 400, Bitmap.Config.ARGB_8888).apply { eraseColor(Color.WHITE) }
        assertNull(QrReader.read(Seen.straight(white)))
        val code = Seen.byOthers("MAIN:J1:01HZ01ABCDEFGHJKMNPQ")
        val half = Bitmap.createBitmap(code, 0, 0, code.width, code.height / 2)
        assertNull(QrReader.read(Seen.straight(half)))
        assertNull(QrReader.read(GreyPicture(ByteArray(1), 1, 1, 1)))
    }
}
