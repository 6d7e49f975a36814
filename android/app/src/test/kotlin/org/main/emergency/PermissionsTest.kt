package org.main.emergency

import android.Manifest
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.Screen
import org.main.emergency.platform.Locator
import org.main.emergency.screens.ScreenStates
import org.main.emergency.screens.Wording
import org.robolectric.RobolectricTestRunner

/** When a person is asked to permit something. */
@RunWith(RobolectricTestRunner::class)
class PermissionsTest {
    private val states = ScreenStates(Wording.ENGLISH).all

    @Test
    fun `nothing is asked before an alert is kept`() {
        for ((name, view) in states) {
            val isAfter = view.screen is Screen.Receipt || view.screen is Screen.Inbox
            if (!isAfter) assertEquals(name, emptyList<String>(), permissionsFor(view.screen))
        }
    }

    @Test
    fun `the receipt asks for a position and for notifications, the inbox for notifications`() {
        val onReceipt = permissionsFor(states.getValue("receipt-kept").screen)
        assertTrue(onReceipt.containsAll(Locator.PERMISSIONS + Manifest.permission.POST_NOTIFICATIONS))
        val inInbox = permissionsFor(states.getValue("inbox").screen)
        assertEquals(listOf(Manifest.permission.POST_NOTIFICATIONS), inInbox)
    }
}
