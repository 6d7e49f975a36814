package org.main.emergency.page

import java.time.LocalDate
import java.time.LocalTime
import java.util.Locale
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test

/** What the core writes into a field of a day, and what it gets back. */
class DayAndTimeTest {
    @Test
    fun `what the core writes is what it gets back`() {
        for (text in listOf("2026-12-10", "2026-12-10T14:30", "2026-01-02T00:05")) {
            assertEquals(text, DayAndTime.of(text)?.written())
        }
    }

    @Test
    fun `nothing is no day, and neither is what cannot be read`() {
        for (text in listOf("", "tomorrow", "2026-13-10", "2026-12-10T25:00")) assertNull(text, DayAndTime.of(text))
    }

    @Test
    fun `people read it in their language`() {
        val day = DayAndTime(LocalDate.of(2026, 12, 10), LocalTime.of(14, 30))
        assertTrue(day.said(Locale.forLanguageTag("hi")), "दिस" in day.said(Locale.forLanguageTag("hi")))
        assertTrue(day.said(Locale.ENGLISH), "Dec" in day.said(Locale.ENGLISH))
    }
}
