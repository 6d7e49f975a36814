package org.main.emergency.workers

import android.Manifest
import android.app.Activity
import android.content.pm.PackageManager
import android.graphics.Bitmap
import android.view.WindowManager
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import java.io.File
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
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
import org.main.emergency.hub.StaffPhone
import org.main.emergency.scan.QrReader
import org.main.emergency.scan.ScanActivity
import org.main.emergency.screens.Phone
import org.main.emergency.screens.PhoneRule
import org.main.emergency.story.HubActivity
import org.main.emergency.story.PhoneOnScreen
import org.main.emergency.story.StoryApplication
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.MainServer
import org.main.emergency.testing.Seen
import org.main.emergency.testing.Transcript
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController
import org.robolectric.annotation.Config

/**
 * A link person's day: invited by a code on the coordinator's screen, a PIN, registrations with consent, found again by
 * sound, a card, a consent withdrawn, the phone switched off and on. Real core, real server; codes are read from pictures.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
@Config(application = StoryApplication::class)
internal class LinkPersonJourneyTest(
    private val phone: Phone,
    private val language: String,
) {
    @get:Rule(order = 0)
    val phoneRule = PhoneRule(phone)

    @get:Rule(order = 1)
    val folder = TemporaryFolder()

    @get:Rule(order = 2)
    val rule = createEmptyComposeRule()

    private val app = RuntimeEnvironment.getApplication()
    private lateinit var server: MainServer
    private lateinit var coordinator: StaffPhone
    private lateinit var home: File
    private lateinit var meena: StaffPhone
    private lateinit var activity: ActivityController<HubActivity>
    private lateinit var screen: PhoneOnScreen

    @Before
    fun phonesAndServer() {
        KeystoreStandIn.install()
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_CAMERA_ANY, true)
        shadowOf(app).grantPermissions(Manifest.permission.CAMERA)
        server = MainServer.of(folder.newFolder("server"))
        coordinator = StaffPhone(rule, "the coordinator", newCore(folder.newFolder("coordinator")))
        coordinator.signIn(server.invite("Asha Pawar", "mumbai", role = "hub-coordinator"), language)
        home = folder.newFolder("link person")
    }

    @After
    fun switchOff() {
        if (::screen.isInitialized) screen.switchOff()
        coordinator.core.close()
        server.close()
    }

    @Test
    fun `invited by a code, she registers, finds, shows a card, and withdraws`() {
        val invitation = invites()
        switchOn("link-person")
        signsIn(invitation)
        choosesPin()
        registers("सुनीता देवी", isFirst = true)
        registers("रमेश यादव", isFirst = false)
        val card = opensHerCard(findsHer())
        scans(card)
        withdraws("रमेश")
        comesBack()
    }

    /** The coordinator's screen with the code on it, as a camera sees it. */
    private fun invites(): Bitmap {
        coordinator.inbox("the roster") { view -> view.menu.any { isAction(it.action, StaffAction.OpenList(StaffList.LINK_PERSONS)) } }
        show(coordinator.core, "coordinator")
        coordinator.press(StaffAction.OpenList(StaffList.LINK_PERSONS))
        page(coordinator, Page.STAFF_LIST)
        coordinator.record(Form.INVITE_LINK_PERSON) { type("name", NAME) }
        screen.until { view(coordinator)?.page.let { it == Page.STAFF_LIST || it == Page.LINK_PERSON } }
        if (view(coordinator)?.page == Page.STAFF_LIST) screen.press(page(coordinator, Page.STAFF_LIST) { view -> view.rows.any { it.title == NAME } }.rows.single { it.title == NAME }.title)
        val shown = page(coordinator, Page.LINK_PERSON) { it.figure != null }
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
        page(meena, Page.WORKERS)
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

    private fun registers(name: String, isFirst: Boolean) {
        screen.press(checkNotNull(page(meena, Page.WORKERS).primary).label)
        val form = page(meena, Page.FORM)
        screen.write(field(form, "name").title, name)
        val named = page(meena, Page.FORM) { view -> fieldText(view, "name") == name }
        if (isFirst) picture("name", "the name as it is typed")
        screen.press(checkNotNull(named.secondary).label)
        val consent = page(meena, Page.FORM) { view -> view.rows.any { chooses(it) == "tapped" } }
        if (isFirst) picture("consent", "the notice")
        screen.press(consent.rows.single { chooses(it) == "tapped" }.title)
        val agreed = page(meena, Page.FORM) { view -> view.rows.any { chooses(it) == "tapped" && (it.control as? PageControl.Choice)?.selected == true } }
        if (isFirst) picture("agreed", "how she agreed")
        screen.press(checkNotNull(agreed.primary).label)
        page(meena, Page.WORKERS) { view -> view.rows.any { it.title == name } }
        picture("registered", "$name in the list")
    }

    private fun findsHer(): PageRow {
        val search = page(meena, Page.WORKERS).rows.single { (it.control as? PageControl.Field)?.field == PageField.WorkerSearch }
        screen.write(search.title, "sunita")
        val found = page(meena, Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 && view.rows.any { it.title == "सुनीता देवी" } }
        picture("found", "found by how her name sounds")
        return found.rows.single(::opensWorker)
    }

    /** The server signs it, so it comes with the sync. */
    private fun opensHerCard(row: PageRow): Bitmap {
        screen.press(row.title)
        val worker = page(meena, Page.WORKER) { it.secondary != null }
        picture("worker", "what is known of her")
        screen.press(checkNotNull(worker.secondary).label)
        val card = page(meena, Page.WORKER) { it.figure != null }
        screen.scrollToPicture(codeOf(card).description)
        val picture = picture("card", "her card")
        isReadInAnyWay(codeOf(card), picture)
        return picture
    }

    private fun scans(card: Bitmap) {
        backToWorkers()
        screen.press(checkNotNull(page(meena, Page.WORKERS).secondary).label)
        holdBeforeCamera(card)
        page(meena, Page.WORKER) { it.title == "सुनीता देवी" && it.figure == null }
        backToWorkers()
        meena.core.send(UiEvent.PageTyped(PageField.WorkerSearch, ""))
    }

    private fun withdraws(name: String) {
        val row = page(meena, Page.WORKERS) { view -> view.rows.count(::opensWorker) == 2 }.rows.single { it.title.startsWith(name) }
        screen.press(row.title)
        val worker = page(meena, Page.WORKER) { view -> view.rows.any { opens(it, Form.WITHDRAW_CONSENT) } }
        screen.press(worker.rows.single { opens(it, Form.WITHDRAW_CONSENT) }.title)
        val asked = page(meena, Page.FORM)
        picture("withdraw", "what is erased")
        screen.press(checkNotNull(asked.primary).label)
        page(meena, Page.WORKER) { view -> view.rows.none { opens(it, Form.WITHDRAW_CONSENT) } }
        picture("withdrawn", "that he is gone")
        backToWorkers()
        page(meena, Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 }
        picture("left", "who is left")
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
        page(meena, Page.WORKERS) { view -> view.rows.count(::opensWorker) == 1 }
        picture("back", "the list again")
    }

    private fun switchOn(who: String) {
        val core = newCore(home)
        meena = StaffPhone(rule, "the link person", core)
        core.send(UiEvent.Appeared)
        show(core, who)
        meena.wait<Screen>("the start") { it is Screen.Language || it is Screen.Sos || it is Screen.Pin }
        if (meena.view?.screen is Screen.Language) core.send(UiEvent.LanguageChosen(language))
        if (meena.view?.screen !is Screen.Pin) core.send(UiEvent.StaffOpened)
    }

    private fun newCore(folder: File) = CoreHolder(app, CorePlace(folder, server.url, language = "en"))

    private fun show(core: CoreHolder, who: String) {
        HubActivity.hubsCore = core
        activity = Robolectric.buildActivity(HubActivity::class.java).setup()
        screen = PhoneOnScreen(rule, who, "workers/${phone.fileName}-$language", activity, core, Transcript())
    }

    private fun picture(name: String, what: String): Bitmap {
        val picture = screen.picture(name, what)
        assertEquals(name, "", screen.problems(mayScroll = true, leastTarget = Tokens.Size.staffTarget).joinToString("\n"))
        return picture
    }

    /** What stands on the screen is what the core made, and it is read worn, turned and in bad light, too. */
    private fun isReadInAnyWay(code: QrView, picture: Bitmap) {
        val text = checkNotNull(QrReader.read(Seen.straight(Seen.printed(code)))) { "the core's code is none" }
        assertTrue(text, text.startsWith("MAIN:"))
        val print = Seen.printed(code)
        assertEquals("from the screen", text, Seen.moments(0f).firstNotNullOfOrNull { QrReader.read(Seen.turned(picture, it)) })
        for (degrees in listOf(17f, 90f, 180f, 300f)) {
            val moments = Seen.moments(degrees)
            assertEquals("turned by $degrees", text, moments.firstNotNullOfOrNull { QrReader.read(Seen.turned(print, it)) })
            assertEquals("faint, turned by $degrees", text, moments.firstNotNullOfOrNull { QrReader.read(Seen.faint(print, it, 100, 170)) })
        }
    }

    private fun codeOf(page: PageView) = (page.figure as PageFigure.Code).view

    private fun backToWorkers() {
        while (view(meena)?.page != Page.WORKERS) {
            val before = view(meena)
            screen.back()
            screen.until { view(meena) != before }
        }
    }

    private fun view(phone: StaffPhone): PageView? = (phone.view?.screen as? Screen.Page)?.view

    private fun page(phone: StaffPhone, page: Page, holds: (PageView) -> Boolean = { true }): PageView {
        val found = phone.wait<Screen.Page>("the page $page") { it.view.page == page && holds(it.view) }.view
        rule.waitForIdle()
        return found
    }

    private fun field(page: PageView, name: String) = page.rows.single { (it.control as? PageControl.Field)?.field == PageField.Form(name) }

    private fun fieldText(page: PageView, name: String) = (field(page, name).control as PageControl.Field).text

    private fun chooses(row: PageRow): String? = ((row.control as? PageControl.Choice)?.action as? PageAction.Staff)?.let { (it.action as? StaffAction.Choose)?.value }

    private fun actionOf(row: PageRow): StaffAction? = ((row.control as? PageControl.Press)?.action as? PageAction.Staff)?.action

    private fun opensWorker(row: PageRow) = actionOf(row) is StaffAction.OpenWorker

    private fun opens(row: PageRow, form: Form) = (actionOf(row) as? StaffAction.OpenForm)?.form == form

    private fun isAction(action: PageAction, staff: StaffAction) = (action as? PageAction.Staff)?.action == staff

    private companion object {
        const val NAME = "Meena Kumari"

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0} {1}")
        fun phones(): List<Array<Any>> = listOf(
            arrayOf(Phone.SMALL, "hi"),
            arrayOf(Phone.SMALL_LARGE_LETTERS, "hi"),
            arrayOf(Phone.SMALL_DARK_LARGE_LETTERS, "hi"),
            arrayOf(Phone.TALL, "en"),
        )
    }
}
