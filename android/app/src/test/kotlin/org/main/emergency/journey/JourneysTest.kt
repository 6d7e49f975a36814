package org.main.emergency.journey

import android.app.NotificationManager
import android.content.Context
import android.os.VibratorManager
import android.view.WindowManager
import androidx.compose.ui.test.hasText
import androidx.core.content.getSystemService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNotEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageIcon
import org.main.emergency.core.ReceiptKind
import org.main.emergency.core.ReceiptState
import org.main.emergency.core.Screen
import org.main.emergency.screens.Wording
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf

/** The ways of an alert that a person can go, each with the real core and a real server, told in pictures. */
@RunWith(RobolectricTestRunner::class)
internal class JourneysTest : Journey() {
    @Test
    fun `normal - held, chosen, kept, with MAIN`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("normal", "hi")
        phone.begin()
        phone.raise()
        val received = phone.isWithMain()
        assertTrue("$received", received.caseNumber.orEmpty().contains("MUM-"))
    }

    @Test
    fun `no data - a text message carries the same alert, and data brings it again when it is back`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        server.number("sms", MAINS_NUMBER)
        val phone = phone("no-data", "ta")
        phone.begin()
        phone.knowsTheNumber()
        cutOff(phone)
        phone.raise(KindIcon.MEDICAL)
        phone.receipt(ReceiptKind.KEPT)
        phone.screen.picture("kept", "kept, and no network")
        val message = phone.message(SIM)
        phone.receipt(ReceiptKind.SENT_BY_SMS)
        phone.screen.picture("sent", "sent by message")
        assertTrue(message, message.length <= 160)
        val read = server.decoded(message)
        assertTrue(read, read.contains("medical"))
        resume(phone)
        phone.isWithMain()
    }

    @Test
    fun `no permission - the alert goes without a position and asks where`() {
        val phone = phone("no-permission", "ur")
        phone.begin(allow = false)
        phone.raise(KindIcon.THREAT)
        val received = phone.isWithMain()
        assertEquals(PageIcon.Place, received.next?.icon)
        phone.screen.press(checkNotNull(received.next).text)
        val place = phone.page(Page.PLACE)
        phone.screen.picture("place", "\"${place.title}\"")
        phone.screen.write("railway station")
        phone.page(Page.PLACE) { it.primary?.enabled == true }
        phone.screen.press(checkNotNull(place.primary).label)
        phone.screen.wait<Screen.Receipt> { it.view.next?.icon != PageIcon.Place }
    }

    @Test
    fun `cancelled - before a kind is chosen nothing is kept, and afterwards it is taken back`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("cancelled", "en")
        phone.begin()
        phone.hold()
        phone.screen.press(phone.screen.wait<Screen.Kind>().view.cancelLabel)
        assertNull(phone.screen.wait<Screen.Sos>().view.alert)
        phone.raise()
        // At once, and no picture before it: the button is there for five seconds.
        val kept = phone.screen.wait<Screen.Receipt> { it.view.cancelLabel != null }.view
        phone.screen.pressThe(hasText(kept.cancelLabel!!.substringBefore('(').trim(), substring = true))
        // A claim: the hub hears it, and the alert stands until a person of the hub has spoken to this one.
        val over = phone.screen.wait<Screen.Receipt> { it.view.claim != null }.view
        phone.screen.picture("taken-back", "\"${over.claim}\"")
        phone.isWithMain()
    }

    @Test
    fun `practice - all of it, marked, and nothing is sent`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("practice", "hi")
        phone.begin()
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.menuLabel)
        phone.page(Page.MENU)
        phone.pressRow(PageIcon.Practice)
        val practice = phone.page(Page.PRACTICE)
        phone.screen.picture("what", "\"${practice.title}\"")
        phone.screen.press(checkNotNull(practice.primary).label)
        phone.screen.wait<Screen.Sos>()
        assertNotNull(phone.screen.view?.practice)
        phone.raise()
        // It ends by itself some time after this.
        val receipt = phone.screen.wait<Screen.Receipt>().view
        val band = checkNotNull(phone.screen.view?.practice)
        phone.screen.picture("receipt", "\"${receipt.title}\"")
        assertNull(receipt.caseNumber)
        phone.screen.press(band.endLabel)
        phone.screen.wait<Screen.Sos> { phone.screen.view?.practice == null }
        assertNull(phone.screen.wait<Screen.Sos>().view.alert)
    }

    @Test
    fun `silent - dark, no vibration, no notification, and the alert arrives`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("silent", "hi")
        phone.begin()
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.menuLabel)
        phone.page(Page.MENU)
        phone.pressRow(PageIcon.Safety)
        phone.page(Page.SAFETY)
        phone.pressRow(PageIcon.Silent)
        phone.screen.wait<Screen.Page> { phone.screen.view?.quiet == true }
        phone.screen.picture("chosen", "a dark screen")
        phone.screen.back()
        phone.screen.back()
        phone.raise(KindIcon.THREAT)
        phone.isWithMain()
        val window = phone.controller.get().window
        assertTrue("${window.attributes.screenBrightness}", window.attributes.screenBrightness in 0f..0.1f)
        assertFalse(window.decorView.isSoundEffectsEnabled)
        val vibrator = phone.app.getSystemService<VibratorManager>()!!.defaultVibrator
        assertFalse(shadowOf(vibrator).isVibrating)
        val notifications = phone.app.getSystemService(Context.NOTIFICATION_SERVICE) as NotificationManager
        assertEquals(emptyList<Any>(), shadowOf(notifications).allNotifications.filter { it.channelId == "own_alert" })
    }

    @Test
    fun `safe now - said after the alert, as a claim that the hub hears`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("safe", "ur")
        phone.begin()
        phone.raise()
        phone.isWithMain()
        val after = phone.screen.wait<Screen.Receipt> { it.view.safeLabel != null }.view
        phone.screen.press(checkNotNull(after.safeLabel))
        val said = phone.screen.wait<Screen.Receipt> { it.view.claim != null }.view
        phone.screen.picture("safe", "\"${said.claim}\"")
    }

    @Test
    fun `two alerts in a row are two cases`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("two", "en")
        phone.begin()
        phone.raise()
        val first = phone.isWithMain()
        phone.screen.back()
        phone.screen.wait<Screen.Sos> { it.view.alert != null }
        phone.screen.picture("alert-card", "the first alert under way, and the button")
        phone.raise(KindIcon.MEDICAL)
        val second = phone.screen.wait<Screen.Receipt> { it.view.icon == KindIcon.MEDICAL && it.view.caseNumber != null }.view
        assertNotEquals(first.caseNumber, second.caseNumber)
    }

    @Test
    fun `SOS while signed in as staff`() {
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("staff", "en")
        phone.begin()
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.menuLabel)
        phone.page(Page.MENU)
        phone.pressRow(PageIcon.Staff)
        val signIn = phone.screen.wait<Screen.SignIn>().view
        phone.screen.write(server.invite("Asha Pawar", "mumbai"))
        phone.screen.wait<Screen.SignIn> { it.view.submit.enabled }
        phone.screen.press(signIn.submit.label)
        val inbox = phone.screen.wait<Screen.Inbox>().view
        phone.screen.press(inbox.sosLabel)
        val question = phone.page(Page.CONFIRM_SOS)
        phone.screen.picture("question", "\"${question.title}\"")
        phone.screen.press(checkNotNull(question.primary).label)
        phone.choose(KindIcon.ACCIDENT)
        val received = phone.isWithMain()
        assertEquals(ReceiptState.DONE, received.steps.first { it.kind == ReceiptKind.KEPT }.state)
        assertEquals(WindowManager.LayoutParams.BRIGHTNESS_OVERRIDE_NONE, phone.controller.get().window.attributes.screenBrightness)
    }
}

/** Looks at the check-up until it says that MAIN's number for messages is known, and goes back. */
internal fun JourneyPhone.knowsTheNumber() {
    screen.press(screen.wait<Screen.Sos>().view.menuLabel)
    page(Page.MENU)
    pressRow(PageIcon.CheckUp)
    val unknown = Wording.all
        .single { it.tag == screen.view?.language }["check-sms-no-number"]
    page(Page.CHECK_UP) { page -> page.rows.any { it.icon == PageIcon.Message && it.detail != unknown } }
    screen.picture("check-up", "the check-up")
    screen.back()
    screen.back()
    screen.wait<Screen.Sos>()
}
