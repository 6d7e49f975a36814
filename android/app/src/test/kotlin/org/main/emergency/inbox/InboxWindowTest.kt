package org.main.emergency.inbox

import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.InboxView
import org.main.emergency.core.Screen
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.robolectric.RobolectricTestRunner

/** Which rows of a long list the core is asked for. */
@RunWith(RobolectricTestRunner::class)
class InboxWindowTest {
    private val shown = (ScreenStates(Wording.english).staff.getValue("inbox").screen as Screen.Inbox).view

    @Test
    fun `rows that are there are not asked for`() {
        assertNull(windowFor(window(first = 0, rows = 30, total = 500), top = 0, bottom = 29))
        assertNull(windowFor(window(first = 0, rows = 4, total = 4), top = -1, bottom = 12))
        assertNull(windowFor(window(first = 0, rows = 0, total = 0), top = -1, bottom = 1))
    }

    @Test
    fun `beyond the window, rows are asked for from a little before`() {
        assertEquals(20u, windowFor(window(first = 0, rows = 30, total = 500), top = 30, bottom = 35))
        assertEquals(0u, windowFor(window(first = 40, rows = 30, total = 500), top = 5, bottom = 9))
        assertEquals(17u, windowFor(window(first = 0, rows = 30, total = 500), top = 27, bottom = 33))
    }

    private fun window(first: Int, rows: Int, total: Int): InboxView {
        val row = shown.rows.first()
        return shown.copy(
            rows = List(rows) { row.copy(caseId = "case ${first + it}") },
            first = first.toUInt(),
            total = total.toUInt(),
        )
    }
}
