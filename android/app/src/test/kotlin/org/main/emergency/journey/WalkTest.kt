package org.main.emergency.journey

import android.content.Intent
import android.telephony.SmsManager
import android.telephony.SubscriptionManager
import android.telephony.TelephonyManager
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.CallTarget
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageIcon
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.Screen
import org.main.emergency.core.SettingsPage
import org.main.emergency.core.UiEvent
import org.main.emergency.platform.BootReceiver
import org.main.emergency.platform.Locator
import org.main.emergency.testing.FullDisk
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowSubscriptionManager

/**
 * The unassisted walk: the smallest screen, nobody beside the person, and not a word read: everything is pressed by its
 * picture. Something goes wrong on each, and each ends with somebody who can be reached.
 */
@RunWith(RobolectricTestRunner::class)
internal class WalkTest : Journey() {
    @Test
    fun `finding SOS and pressing it`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-find", "ur")
        phone.begin()
        phone.screen.picture("sos", "the button, under the thumb")
        phone.raise()
        phone.isWithMain()
    }

    @Test
    fun `the wrong kind was pressed, and is changed afterwards`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-wrong-kind", "ta")
        phone.begin()
        phone.raise(KindIcon.WAGES)
        val received = phone.isWithMain()
        phone.screen.press(checkNotNull(received.moreLabel))
        val more = phone.page(Page.AFTER_ALERT)
        phone.screen.picture("more", "\"${more.title}\"")
        val row = more.rows.single { (it.control as? PageControl.Press)?.action == PageAction.ChangeKind }
        phone.screen.press(row.title)
        phone.screen.wait<Screen.Kind>()
        phone.screen.picture("kind", "the kinds, without a countdown")
        phone.choose(KindIcon.MEDICAL)
        phone.page(Page.AFTER_ALERT) { page -> page.rows.any { it.icon == PageIcon.Kind(KindIcon.MEDICAL) } }
        phone.screen.back()
        val changed = phone.screen.wait<Screen.Receipt> { it.view.icon == KindIcon.MEDICAL }.view
        assertEquals(received.caseNumber, changed.caseNumber)
        phone.screen.picture("changed", "the right kind, the same case")
    }

    @Test
    fun `location is switched off on the phone`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-location-off", "hi", isLocated = false)
        phone.begin()
        phone.raise()
        val received = phone.isWithMain()
        assertEquals(PageIcon.Place, received.next?.icon)
    }

    @Test
    fun `permission is refused twice - the alert goes all the same, and the check-up leads to the settings`() {
        val phone = phone("walk-refused", "hi")
        phone.begin(allow = false)
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.menuLabel)
        phone.page(Page.MENU)
        phone.pressRow(PageIcon.Permissions)
        repeat(2) { times ->
            val page = phone.page(Page.PERMISSIONS)
            val location = page.rows.single { it.icon == PageIcon.Place }
            val allow = location.control as PageControl.Button
            phone.screen.picture("asked", "\"${location.detail}\"")
            phone.pressFirst(allow.label)
            phone.answer(allow = false, forGood = times == 1)
            phone.page(Page.PERMISSIONS) { it.rows.single { row -> row.icon == PageIcon.Place } != location }
        }
        val settings = phone.page(Page.PERMISSIONS).rows.single { it.icon == PageIcon.Place }.control as PageControl.Button
        assertEquals(PageAction.OpenSettings(SettingsPage.APP), settings.action)
        phone.screen.picture("refused", "the way to the settings")
        phone.pressFirst(settings.label)
        val opened = phone.nextStarted { it.action == android.provider.Settings.ACTION_APPLICATION_DETAILS_SETTINGS }
        assertEquals("package:${phone.app.packageName}", opened.dataString)
        phone.screen.back()
        phone.screen.back()
        phone.raise()
        phone.isWithMain()
    }

    @Test
    fun `there is no room on the phone - the alert goes without having been kept`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-storage", "hi")
        phone.begin()
        val received = FullDisk.during {
            // No pictures meanwhile: they need room too.
            val sos = phone.screen.wait<Screen.Sos>().view
            phone.screen.hold(sos.accessibilityLabel, sos.holdMs.toLong()) {}
            val kinds = phone.screen.wait<Screen.Kind>().view
            phone.screen.lift()
            phone.screen.press(kinds.choices.first().label)
            phone.screen.wait<Screen.Receipt> { it.view.caseNumber != null }.view
        }
        phone.screen.picture("received", "\"${received.title}\"")
        assertTrue("$received", received.steps.single { it.kind == ReceiptKind.KEPT }.state != ReceiptState.DONE)
    }

    @Test
    fun `no balance - no message goes, and the calls stand in front`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        server.number("sms", MAINS_NUMBER)
        server.number("missed-call", MISSED_CALLS)
        val phone = phone("walk-no-balance", "hi")
        phone.begin()
        phone.knowsTheNumber()
        cutOff(phone)
        phone.raise()
        phone.message(SIM, SmsManager.RESULT_ERROR_GENERIC_FAILURE)
        val refused = phone.screen.wait<Screen.Receipt> { receipt ->
            receipt.view.warning != null && receipt.view.calls.any { it.target == CallTarget.MISSED_CALL }
        }.view
        phone.screen.picture("refused", "\"${refused.warning}\"")
        phone.screen.press(refused.calls.single { it.target == CallTarget.MISSED_CALL }.label)
        assertEquals("tel:$MISSED_CALLS", phone.nextStarted { it.action == Intent.ACTION_DIAL }.dataString)
    }

    @Test
    fun `the message goes by the second SIM`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        server.number("sms", MAINS_NUMBER)
        val phone = phone("walk-second-sim", "hi")
        val telephony = shadowOf(phone.app.getSystemService<TelephonyManager>()!!)
        telephony.setPhoneCount(2)
        telephony.setActiveModemCount(2)
        shadowOf(phone.app.getSystemService<SubscriptionManager>()!!).apply {
            setActiveSubscriptionInfos(sim(FIRST, slot = 0), sim(SECOND, slot = 1))
        }
        ShadowSubscriptionManager.setDefaultSmsSubscriptionId(FIRST)
        phone.begin()
        phone.knowsTheNumber()
        cutOff(phone)
        phone.raise()
        phone.message(FIRST, SmsManager.RESULT_ERROR_NO_SERVICE)
        val message = phone.message(SECOND)
        phone.receipt(ReceiptKind.SENT_BY_SMS)
        phone.screen.picture("sent", "sent by message")
        assertTrue(server.decoded(message).contains("accident"))
    }

    @Test
    fun `the battery saver ends the app - switched on again the phone sends, with nobody touching it`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-battery-saver", "hi")
        phone.begin()
        cutOff(phone)
        phone.raise()
        phone.receipt(ReceiptKind.KEPT)
        phone.screen.picture("kept", "kept, and no network")
        phone.switchOff()
        server.resume()
        BootReceiver().onReceive(phone.app, Intent(Intent.ACTION_BOOT_COMPLETED))
        phone.open()
        val there = phone.screen.wait<Screen> { it is Screen.Receipt || (it as? Screen.Sos)?.view?.alert != null }
        // What stands on the alert's card changes with every answer: it is opened as a press of it does.
        if (there is Screen.Sos) phone.app.core.send(UiEvent.ReceiptOpened)
        phone.isWithMain()
    }

    @Test
    fun `the phone is locked before a kind is chosen - it goes by itself`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-locked", "hi")
        phone.begin()
        phone.hold()
        phone.screen.lock()
        // What the core says is not drawn while the screen is dark; the alert goes all the same.
        phone.screen.untilSaid { (it as? Screen.Receipt)?.view?.caseNumber != null }
        phone.screen.unlock()
        phone.isWithMain()
    }

    @Test
    fun `the clock of the phone is wrong - where the person is is known, and how long ago`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("walk-clock", "hi", isLocated = false)
        // As a phone whose battery was taken out believes: 1970. Ages come from a clock that only runs.
        JourneyPhone.standNearAndheri(clock = 0)
        phone.begin()
        phone.raise()
        val received = phone.isWithMain()
        assertTrue("$received", received.caseNumber.orEmpty().contains("MUM-"))
        assertTrue(Locator.isPermitted(phone.app))
    }

    private fun sim(id: Int, slot: Int) = ShadowSubscriptionManager.SubscriptionInfoBuilder.newBuilder()
        .setId(id).setSimSlotIndex(slot).buildSubscriptionInfo()

    private companion object {
        const val FIRST = 11
        const val SECOND = 12
    }
}

/** Presses the first of several controls with this label. */
internal fun JourneyPhone.pressFirst(label: String) = screen.pressFirst(label)

/** The newest activity that was opened of which [holds] is true. */
internal fun JourneyPhone.nextStarted(holds: (Intent) -> Boolean): Intent {
    var found: Intent? = null
    screen.until {
        generateSequence { shadowOf(app).nextStartedActivity }.firstOrNull(holds)?.also { found = it } != null
    }
    return checkNotNull(found)
}
