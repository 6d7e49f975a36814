package org.main.emergency.workers

import android.Manifest
import android.app.Activity
import android.content.Intent
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.view.WindowManager
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.Form
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.PageField
import org.main.emergency.core.PageFigure
import org.main.emergency.core.PageRow
import org.main.emergency.core.PageView
import org.main.emergency.core.QrView
import org.main.emergency.core.Screen
import org.main.emergency.core.StaffAction
import org.main.emergency.core.StaffList
import org.main.emergency.core.UiEvent
import org.main.emergency.design.Tokens
import org.main.emergency.hub.StaffJourney
import org.main.emergency.hub.StaffPhone
import org.main.emergency.hub.action
import org.main.emergency.hub.chooses
import org.main.emergency.hub.field
import org.main.emergency.hub.has
import org.main.emergency.hub.isChosen
import org.main.emergency.hub.opens
import org.main.emergency.hub.rowThat
import org.main.emergency.hub.textOf
import org.main.emergency.platform.Documents
import org.main.emergency.scan.QrReader
import org.main.emergency.scan.ScanActivity
import org.main.emergency.screens.Phone
import org.main.emergency.screens.Samples
import org.main.emergency.story.StoryApplication
import org.main.emergency.testing.CameraApp
import org.main.emergency.testing.PdfStandIn
import org.main.emergency.testing.Seen
import org.main.emergency.testing.pagesOf
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.Robolectric
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config

/**
 * A link person's day: invited by a code on the coordinator's screen, a PIN, registrations with photo and consent, found
 * again by sound, a card scanned and printed, a session with who came, a consent withdrawn, the phone switched off and
 * on. Real core, real server; codes are read from pictures.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = StoryApplication::class, shadows = [PdfStandIn::class])
internal class LinkPersonJourneyTest(
    private val phone: Phone,
    private val language: String,
) : StaffJourney(phone) {
    private val names = Names.of(language)
    private val pictures = "workers/$language/${phone.fileName}"
    private lateinit var coordinator: StaffPhone
    private lateinit var home: File
    private lateinit var meena: StaffPhone

    @Before
    fun coordinatorsPhone() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        shadowOf(app).grantPermissions(Manifest.permission.CAMERA)
        coordinator = phoneOf("the coordinator")
        coordinator.signIn(server.invite("Asha Pawar", "mumbai", role = "hub-coordinator"), coordinators())
        home = folder.newFolder("link person")
    }

    /** Hubs work in English and Hindi. */
    private fun coordinators() = if (language == "en") "en" else "hi"

    @Test
    fun `invited by a code, she registers, finds, scans, holds a session, and withdraws`() {
        val invitation = invites()
        switchOn("link-person")
        signsIn(invitation)
        choosesPin()
        registersHer()
        registersHim()
        val card = opensHerCard(findsHer())
        scans(card)
        prints()
        holdsSession(card)
        withdraws(names.him)
        comesBack()
    }

    /** The coordinator's screen with the code on it, as a camera sees it. */
    private fun invites(): Bitmap {
        val open = PageAction.Staff(StaffAction.OpenList(StaffList.LINK_PERSONS))
        coordinator.inbox("the roster") { view -> view.menu.any { it.action == open } }
        show(coordinator, "coordinator", pictures)
        coordinator.press(StaffAction.OpenList(StaffList.LINK_PERSONS))
        coordinator.page(Page.STAFF_LIST)
        coordinator.record(Form.INVITE_LINK_PERSON) { type("name", NAME) }
        val kept = coordinator.wait<Screen.Page>("the invitation kept") { it.view.page == Page.STAFF_LIST || it.view.page == Page.LINK_PERSON }
        if (kept.view.page == Page.STAFF_LIST) {
            coordinator.page(Page.STAFF_LIST) { view -> view.has { it.title == NAME } }
            screen.press(NAME)
        }
        val shown = coordinator.page(Page.LINK_PERSON) { it.figure != null }
        screen.scrollToPicture(codeOf(shown).description)
        val picture = picture("invitation", "the code of the invitation")
        isReadInAnyWay(codeOf(shown), picture)
        activity.pause().stop().destroy()
        return picture
    }

    private fun signsIn(invitation: Bitmap) {
        val start = meena.wait<Screen.SignIn>("signing in").view
        picture("sign-in", "where a code is scanned")
        screen.press(checkNotNull(start.scanLabel))
        holdBeforeCamera(invitation)
        meena.wait<Screen.Pin>("a PIN to choose")
    }

    /** What the core asks to be scanned, held before the camera. */
    private fun holdBeforeCamera(picture: Bitmap) {
        screen.until { shadowOf(activity.get()).peekNextStartedActivity() != null }
        val opened = shadowOf(activity.get()).nextStartedActivity
        assertEquals(ScanActivity::class.java.name, opened.component?.className)
        val scanning = Robolectric.buildActivity(ScanActivity::class.java, opened).create()
        for (moment in Seen.moments(degrees = 12f)) scanning.get().look(Seen.turned(picture, moment))
        screen.until { scanning.get().isFinishing }
        val scanned = shadowOf(scanning.get())
        assertEquals(Activity.RESULT_OK, scanned.resultCode)
        scanning.destroy()
        shadowOf(activity.get()).receiveResult(opened, scanned.resultCode, scanned.resultIntent)
    }

    private fun choosesPin() {
        picture("pin", "a PIN to choose")
        types("2468")
        picture("pin-typed", "four dots")
        assertTrue("no picture of it among the recent apps", activity.get().window.attributes.flags and WindowManager.LayoutParams.FLAG_SECURE != 0)
        ok()
        meena.wait<Screen.Pin>("the same once more") { it.view.digits == 0u && it.view.keysEnabled }
        types("2468")
        ok()
        meena.page(Page.WORKERS)
        picture("workers", "nobody registered yet")
    }

    private fun types(digits: String) {
        for (digit in digits) {
            val before = meena.wait<Screen.Pin>().view.digits
            screen.press("$digit")
            meena.wait<Screen.Pin>("a dot more") { it.view.digits == before + 1u }
        }
    }

    private fun ok() = screen.press(meena.wait<Screen.Pin>("OK") { it.view.submit.enabled }.view.submit.label)

    /** Every question is looked at, one after the other. */
    private fun registersHer() {
        screen.press(checkNotNull(meena.page(Page.WORKERS).primary).label)
        val form = meena.page(Page.FORM)
        screen.write(form.field("name").title, names.her)
        meena.page(Page.FORM) { it.textOf("name") == names.her }
        val consent = answers("question") { page ->
            if (page.has { it.action is StaffAction.AttachPhoto }) takesPhoto(page)
            page.rows.firstOrNull { it.chooses == "domestic" }?.let { choice ->
                screen.press(choice.title)
                meena.page(Page.FORM) { view -> view.has { it.chooses == "domestic" && it.isChosen } }
            }
        }
        agrees(consent, names.her)
    }

    /** From question to question to the last one, with a picture of each. */
    private fun answers(name: String, answer: (PageView) -> Unit): PageView {
        var page = meena.page(Page.FORM)
        while (page.primary?.action == PageAction.Staff(StaffAction.NextQuestion)) {
            answer(page)
            val place = page.place
            pictures("$name-${place.substringAfterLast('/')}", page.rows.first().title, most = 2)
            screen.press(checkNotNull(page.primary).label)
            page = meena.page(Page.FORM) { it.place != place }
        }
        return page
    }

    /** With the phone's camera app; the form shows it. */
    private fun takesPhoto(page: PageView) {
        val (opened, host) = startedBy(page.rowThat { it.action is StaffAction.AttachPhoto }.title)
        CameraApp.takes(app, opened, Samples.portrait)
        shadowOf(host).receiveResult(opened, Activity.RESULT_OK, null)
        screen.until { meena.page?.has { it.photo != null } == true && meena.core.held.now.value != null }
    }

    /** What pressing this opens. */
    private fun startedBy(label: String): Pair<Intent, Activity> {
        screen.press(label)
        screen.until { shadowOf(activity.get()).peekNextStartedActivity() != null }
        return shadowOf(activity.get()).nextStartedActivity to activity.get()
    }

    /** A name is enough. */
    private fun registersHim() {
        screen.press(checkNotNull(meena.page(Page.WORKERS).primary).label)
        screen.write(meena.page(Page.FORM).field("name").title, names.him)
        val named = meena.page(Page.FORM) { it.textOf("name") == names.him }
        screen.press(checkNotNull(named.secondary).label)
        agrees(meena.page(Page.FORM) { view -> view.has { it.chooses == "tapped" } }, names.him)
    }

    private fun agrees(consent: PageView, name: String) {
        if (name == names.her) pictures("consent", "the notice")
        screen.press(consent.rowThat { it.chooses == "tapped" }.title)
        val agreed = meena.page(Page.FORM) { view -> view.has { it.chooses == "tapped" && it.isChosen } }
        picture("agreed", "how $name agreed")
        screen.press(checkNotNull(agreed.primary).label)
        meena.page(Page.WORKERS) { view -> view.has { it.title == name } }
        picture("registered", "$name in the list")
    }

    private fun findsHer(): PageRow {
        val search = meena.page(Page.WORKERS).rows.single { (it.control as? PageControl.Field)?.field == PageField.WorkerSearch }
        screen.write(search.title, "sunita")
        val found = meena.page(Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 && view.has { it.title == names.her } }
        picture("found", "found by how her name sounds")
        return found.rows.single(::opensWorker)
    }

    /** The server signs it, so it comes with the sync. */
    private fun opensHerCard(row: PageRow): Bitmap {
        screen.press(row.title)
        val worker = meena.page(Page.WORKER) { it.secondary != null }
        pictures("worker", "what is known of her")
        screen.press(checkNotNull(worker.secondary).label)
        val card = meena.page(Page.WORKER) { it.figure != null }
        screen.scrollToPicture(codeOf(card).description)
        val picture = picture("card", "her card")
        isReadInAnyWay(codeOf(card), picture)
        return picture
    }

    private fun scans(card: Bitmap) {
        backToWorkers()
        screen.press(checkNotNull(meena.page(Page.WORKERS).secondary).label)
        holdBeforeCamera(card)
        meena.page(Page.WORKER) { it.title == names.her && it.figure == null }
        backToWorkers()
        meena.core.send(UiEvent.PageTyped(PageField.WorkerSearch, ""))
    }

    /** A sheet of cards goes to an app that she picks. */
    private fun prints() {
        val list = meena.page(Page.WORKERS) { view -> view.rows.count(::opensWorker) == 2 && view.has { it.action == StaffAction.PrintCards } }
        screen.press(list.rowThat { it.action == StaffAction.PrintCards }.title)
        val cards = meena.page(Page.WORKERS) { view -> view.has { it.action is StaffAction.TickCard } && view.primary?.enabled == true }
        picture("print", "whose cards are printed")
        val (chooser, _) = startedBy(checkNotNull(cards.primary).label)
        assertEquals(Intent.ACTION_CHOOSER, chooser.action)
        assertEquals(1, pagesOf(checkNotNull(Documents.folder(app).listFiles()).single().readBytes()))
        screen.back()
    }

    /** Written down question by question; one comes by her card, one is found in the list. */
    private fun holdsSession(card: Bitmap) {
        val list = meena.page(Page.WORKERS) { view -> view.has { it.action == StaffAction.OpenSessions } }
        screen.press(list.rowThat { it.action == StaffAction.OpenSessions }.title)
        picture("sessions", "no session yet")
        screen.press(checkNotNull(meena.page(Page.SESSIONS).primary).label)
        meena.page(Page.FORM)
        val last = answers("session") { page ->
            page.rows.firstOrNull { it.chooses == "awareness" }?.let { screen.press(it.title) }
            if (page.textOf("topic") != null) {
                screen.write(page.field("topic").title, names.topic)
                meena.page(Page.FORM) { it.textOf("topic") == names.topic }
            }
            if (page.textOf("count/female") != null) {
                screen.write(page.field("count/female").title, "12")
                meena.page(Page.FORM) { it.textOf("count/female") == "12" }
            }
        }
        pictures("session-last", "the last question")
        screen.press(checkNotNull(last.primary).label)
        meena.page(Page.SESSION)
        pictures("session", "what is known of it")
        screen.press(checkNotNull(meena.page(Page.SESSION).primary).label)
        holdBeforeCamera(card)
        meena.page(Page.SESSION) { view -> view.has { it.title == names.her } }
        photographs()
        adds()
        screen.back()
        meena.page(Page.SESSIONS) { view -> view.has { it.action is StaffAction.OpenSession } }
        pictures("sessions-one", "one session")
        backToWorkers()
    }

    private fun photographs() {
        val take = meena.page(Page.SESSION) { view -> view.has { it.action is StaffAction.AddSessionPhoto } }
        val (opened, host) = startedBy(take.rowThat { it.action is StaffAction.AddSessionPhoto }.title)
        CameraApp.takes(app, opened, Samples.paper)
        shadowOf(host).receiveResult(opened, Activity.RESULT_OK, null)
        val taken = meena.wait<Screen>("the photo") { shown -> shown is Screen.Attachment || (shown as? Screen.Page)?.view?.has { it.action is StaffAction.OpenPhoto } == true }
        (taken as? Screen.Attachment)?.let { screen.press(checkNotNull(it.view.primary).label) }
        meena.page(Page.SESSION) { view -> view.has { it.action is StaffAction.OpenPhoto } }
        picture("session-photo", "a photo of it")
    }

    private fun adds() {
        screen.press(checkNotNull(meena.page(Page.SESSION).secondary).label)
        val ticking = meena.page(Page.FORM)
        screen.write(ticking.field("search").title, "ramesh")
        val found = meena.page(Page.FORM) { view -> view.textOf("search") == "ramesh" && view.has { it.title == names.him } }
        picture("session-found", "who is found for it")
        screen.press(found.rowThat { it.title == names.him }.title)
        val ticked = meena.page(Page.FORM) { view -> view.has { it.title == names.him && (it.control as? PageControl.Switch)?.on == true } }
        picture("session-ticked", "who is ticked")
        screen.press(checkNotNull(ticked.primary).label)
        meena.page(Page.SESSION) { view -> view.has { it.title == names.him } }
        pictures("session-came", "who came")
    }

    private fun withdraws(name: String) {
        val row = meena.page(Page.WORKERS) { view -> view.rows.count(::opensWorker) == 2 }.rowThat { it.title == name }
        screen.press(row.title)
        val worker = meena.page(Page.WORKER) { view -> view.has { it.opens(Form.WITHDRAW_CONSENT) } }
        screen.press(worker.rowThat { it.opens(Form.WITHDRAW_CONSENT) }.title)
        val asked = meena.page(Page.FORM)
        picture("withdraw", "what is erased")
        screen.press(checkNotNull(asked.primary).label)
        meena.page(Page.WORKER) { view -> !view.has { it.opens(Form.WITHDRAW_CONSENT) } }
        picture("withdrawn", "that he is gone")
        backToWorkers()
        meena.page(Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 }
        pictures("left", "who is left")
    }

    /** The phone was switched off: the PIN stands before everything but the alert. */
    private fun comesBack() {
        screen.switchOff()
        switchOn("link-person-later")
        val locked = meena.wait<Screen.Pin>("the PIN").view
        picture("locked", "the PIN is asked for")
        types("1357")
        ok()
        meena.wait<Screen.Pin>("that it is wrong") { it.view.error != null && it.view.keysEnabled }
        picture("wrong", "a wrong PIN")
        screen.press(locked.sosLabel)
        meena.wait<Screen.Page>("the alert without a PIN") { it.view.page == Page.CONFIRM_SOS }
        screen.back()
        meena.wait<Screen.Pin>("the PIN again")
        types("2468")
        ok()
        meena.page(Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 }
        picture("back", "the list again")
    }

    private fun switchOn(who: String) {
        meena = phoneOf("the link person", home)
        meena.core.send(UiEvent.Appeared)
        show(meena, who, pictures)
        val start = meena.wait<Screen>("the start") { it is Screen.Language || it is Screen.Sos || it is Screen.Pin }
        if (start is Screen.Language) meena.core.send(UiEvent.LanguageChosen(language))
        if (start !is Screen.Pin) meena.core.send(UiEvent.StaffOpened)
    }

    /** Of the page from its top on, as far as this; where the screen is small and the letters are large. */
    private fun pictures(name: String, what: String, most: Int = MOST_PICTURES) {
        picture(name, what)
        if (phone == Phone.SMALL_LARGE_LETTERS) repeat(most - 1) { if (screen.scrollsOn()) picture("$name-below", what) else return }
    }

    private fun picture(name: String, what: String): Bitmap {
        val picture = screen.picture(name, what)
        assertEquals(name, "", screen.problems(mayScroll = true, leastTarget = Tokens.Size.staffTarget).joinToString("\n"))
        return picture
    }

    /** What stands on the screen is what the core made; once, it is read worn, turned and in bad light, too. */
    private fun isReadInAnyWay(code: QrView, picture: Bitmap) {
        // Now and then a picture is not read, of one card in some hundreds: a camera takes the next one.
        val straight = Seen.moments(0f).firstNotNullOfOrNull { QrReader.read(Seen.turned(Seen.printed(code), it)) }
        val text = checkNotNull(straight) { "the core's code is none" }
        assertTrue(text, text.startsWith("MAIN:"))
        assertEquals("from the screen", text, Seen.moments(0f).firstNotNullOfOrNull { QrReader.read(Seen.turned(picture, it)) })
        if (language != "en") return
        val print = Seen.printed(code)
        for (degrees in listOf(17f, 200f)) {
            val moments = Seen.moments(degrees)
            assertEquals("turned by $degrees", text, moments.firstNotNullOfOrNull { QrReader.read(Seen.turned(print, it)) })
            assertEquals("faint, turned by $degrees", text, moments.firstNotNullOfOrNull { QrReader.read(Seen.faint(print, it, 100, 170)) })
        }
    }

    private fun codeOf(page: PageView) = (page.figure as PageFigure.Code).view

    private fun backToWorkers() {
        while (meena.page?.page != Page.WORKERS) {
            // What a page says changes by itself, too: only another page is the answer.
            val before = meena.page?.place
            screen.back()
            screen.until("a way back from $before") { meena.page?.place != before }
        }
    }

    private fun opensWorker(row: PageRow) = row.action is StaffAction.OpenWorker

    private companion object {
        const val NAME = "Meena Kumari"
        const val MOST_PICTURES = 4

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0} {1}")
        fun phones(): List<Array<Any>> = listOf(
            arrayOf(Phone.SMALL, "hi"),
            arrayOf(Phone.SMALL, "or"),
            arrayOf(Phone.SMALL, "ta"),
            arrayOf(Phone.SMALL_LARGE_LETTERS, "hi"),
            arrayOf(Phone.SMALL_LARGE_LETTERS, "or"),
            arrayOf(Phone.SMALL_LARGE_LETTERS, "ta"),
            arrayOf(Phone.TALL_DARK_LARGE_LETTERS, "en"),
        )
    }

    /** Two people and a topic, as they are written there. */
    private class Names(val her: String, val him: String, val topic: String) {
        companion object {
            fun of(language: String) = when (language) {
                "hi" -> Names("सुनीता देवी", "रमेश यादव", "मज़दूरी और हक़")
                "or" -> Names("ସୁନୀତା ମହାନ୍ତି", "ରମେଶ ସାହୁ", "ମଜୁରି ଓ ଅଧିକାର")
                "ta" -> Names("சுனிதா முருகன்", "ரமேஷ் குமார்", "கூலியும் உரிமைகளும்")
                else -> Names("Sunita Devi", "Ramesh Yadav", "Wages and rights")
            }
        }
    }
}
