package org.main.emergency.hub

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
import org.main.emergency.core.CaseSectionKind
import org.main.emergency.core.CaseView
import org.main.emergency.core.Form
import org.main.emergency.core.InboxFilter
import org.main.emergency.core.Page
import org.main.emergency.core.Screen
import org.main.emergency.core.StaffAction
import org.main.emergency.core.StaffList
import org.main.emergency.core.UiEvent
import org.main.emergency.story.HubActivity
import org.main.emergency.story.PhoneOnScreen
import org.main.emergency.story.StoryApplication
import org.main.emergency.testing.Alerts
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.Line
import org.main.emergency.testing.MainServer
import org.main.emergency.testing.Transcript
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

/**
 * The day of a hub, with the real core in each phone and a real server between them: twenty cases from the alert to the
 * end, two of them with another hub, one wage claim of thirty workers paid in two parts, one conflict, one refused
 * operation. The phone of Asha, the coordinator, is on the screen, on a line of its own that can be cut; Ravi of her hub
 * and Neha of Pune work beside her.
 */
@RunWith(RobolectricTestRunner::class)
@Config(application = StoryApplication::class, qualifiers = "w360dp-h640dp-xhdpi")
internal class DayOfAHubTest {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    private lateinit var server: MainServer
    private lateinit var line: Line
    private lateinit var asha: StaffPhone
    private lateinit var ravi: StaffPhone
    private lateinit var neha: StaffPhone
    private lateinit var screen: PhoneOnScreen

    @Before
    fun phonesAndServer() {
        KeystoreStandIn.install()
        server = MainServer.of(folder.newFolder("server"))
        line = Line(server.url)
        ravi = phone("Ravi Kumar", "mumbai", server.url)
        neha = phone("Neha Joshi", "pune", server.url)
        asha = phone("Asha Pawar", "mumbai", line.url, role = "hub-coordinator")
        HubActivity.hubsCore = asha.core
        val activity = Robolectric.buildActivity(HubActivity::class.java).setup()
        screen = PhoneOnScreen(rule, "hub", "day", activity, asha.core, Transcript())
    }

    @After
    fun switchOff() {
        if (::screen.isInitialized) screen.switchOff()
        if (::ravi.isInitialized) ravi.core.close()
        if (::neha.isInitialized) neha.core.close()
        line.close()
        server.close()
    }

    @Test
    fun `twenty cases from the alert to the end`() {
        repeat(CASES) { Alerts.raise(server.url, KINDS[it % KINDS.size], "+9198123${45_000 + it}") }
        val there = asha.inbox("all cases") { it.total == CASES.toUInt() && it.rows.size == CASES }
        screen.picture("morning", "\"${there.summary}\"")
        val ids = there.rows.map { it.caseId }
        ravi.inbox("all cases") { it.total == CASES.toUInt() }
        takenOnTheScreen(ids[0])
        wagesOfThirty(ids[1])
        conflict(ids[2])
        refused(ids[3])
        for (id in ids.subList(4, 6)) transferred(id)
        for (id in ids.drop(6)) ravi.worked(id)
        ravi.allSent()
        asha.inbox()
        asha.core.send(UiEvent.InboxFiltered(InboxFilter.CLOSED))
        val over = asha.inbox("all cases over") { view -> view.total == CASES.toUInt() && view.filters.single { it.selected }.filter == InboxFilter.CLOSED }
        screen.picture("evening", "\"${over.summary}\"")
        asha.core.send(UiEvent.InboxFiltered(InboxFilter.HUB))
        asha.inbox("nothing open") { it.total == 0u }
        asha.press(StaffAction.OpenList(StaffList.LOAD))
        val load = asha.page(Page.STAFF_LIST) { view -> view.has { "₹3,00,000" in it.detail.orEmpty() } }
        screen.picture("wages", "\"${load.rows.last().title}\", closed cases among them")
    }

    /** From the list to the end, every step with a finger. */
    private fun takenOnTheScreen(id: String) {
        val row = asha.inbox().rows.single { it.caseId == id }
        screen.press(row.number)
        val free = asha.case()
        screen.press(free.primary.label)
        val taken = asha.case("taken") { it.primary.action != free.primary.action }
        screen.picture("taken", "\"${taken.status}\"")
        asha.recordTold(Form.ATR) {
            choose("services", "study")
            choose("services", "linkage")
            type("met", "Station House Officer, Andheri")
            type("done", "The worker was brought to the hospital.")
            screen.picture("atr", "the report as it is typed")
        }
        screen.picture("reported", "a case with its report")
        asha.close()
    }

    private fun wagesOfThirty(id: String) {
        asha.taken(id)
        repeat(WORKERS) { worker ->
            val name = "Worker ${worker + 1}"
            asha.record(Form.PERSON, seen = { case -> case.rowsOf(CaseSectionKind.PEOPLE).any { it.title == name } }) {
                type("name", name)
                if (worker == 1) type("phone", "98123 46000")
            }
        }
        person()
        asha.record(Form.CLAIM_PARTIES) {
            type("principal_employer", "Sagar Constructions")
            type("contractor", "R. Yadav")
        }
        val claim = asha.claim()
        asha.record(Form.WAGE_LINE, claim, seen = { it.tellsOfClaim("₹3,00,000") }) {
            type("days_tenths", "26")
            type("rate", "500")
            type("paid", "3000")
        }
        // What the second pays is what the first has left.
        asha.record(Form.PAYMENT, claim, seen = { it.tellsOfClaim("₹1,20,000") }) {
            choose("how", "bank")
            for (amount in fields("amount/", WORKERS)) type(amount, "4000")
        }
        asha.record(Form.PAYMENT, claim) {
            choose("how", "cash")
            choose("fill-all")
        }
        asha.press(StaffAction.OpenPart(claim))
        val settled = asha.page(Page.CASE_PART) { view -> view.has { "₹1,80,000" in it.title } }
        screen.picture("claim", "\"${settled.title}\"")
        // 26 days of 500 rupees, less 3,000, for each of the thirty; 4,000 first, the rest later.
        val lines = settled.rows.map { "${it.title} ${it.detail}" }
        assertEquals("$lines", WORKERS, lines.count { "due ₹10,000 · recovered ₹10,000" in it })
        for (payment in listOf("₹1,20,000", "₹1,80,000")) assertEquals("$lines", 1, lines.count { payment in it })
        assertTrue("${settled.paragraphs}", settled.paragraphs.any { "₹3,00,000" in it })
        asha.core.send(UiEvent.BackPressed)
        asha.case()
        asha.close()
    }

    /** Each of a group can be called, beneath how and when it is safe. */
    private fun person() {
        val people = asha.case("the second worker") { view -> view.rowsOf(CaseSectionKind.PEOPLE).any { "Worker 2" in it.title } }
        val second = people.rowsOf(CaseSectionKind.PEOPLE).single { it.title == "Worker 2" }
        asha.press(checkNotNull(second.action))
        asha.page(Page.CASE_PART) { view -> view.has { it.action is StaffAction.CallPerson } }
        screen.picture("person", "how the second worker is reached")
        asha.core.send(UiEvent.BackPressed)
        asha.case()
    }

    private fun CaseView.tellsOfClaim(sum: String) = rowsOf(CaseSectionKind.CLAIMS).any { sum in it.detail.orEmpty() }

    private fun CaseView.rowsOf(kind: CaseSectionKind) = sections.filter { it.kind == kind }.flatMap { it.rows }

    /** Asha has no data and sets the urgency; Ravi sets it meanwhile. His stands, hers is kept beside it until she decides. */
    private fun conflict(id: String) {
        asha.taken(id)
        asha.allSent()
        offline()
        asha.open(id)
        asha.recordTold(Form.URGENCY) { choose("urgency", "expected") }
        ravi.open(id)
        ravi.recordTold(Form.URGENCY) { choose("urgency", "immediate") }
        ravi.allSent()
        online()
        val told = asha.case("the conflict") { it.conflicts.isNotEmpty() }.conflicts.single()
        screen.picture("conflict", "\"${told.text}\"")
        screen.press(told.take.label)
        asha.case("the conflict ended") { it.conflicts.isEmpty() }
        asha.close()
    }

    /** Asha has no data and plans a next step; Ravi ends the case meanwhile. The server does not take hers, and says why. */
    private fun refused(id: String) {
        asha.taken(id)
        asha.allSent()
        offline()
        asha.open(id)
        asha.recordTold(Form.STATUS) { choose("status", "waiting") }
        ravi.open(id)
        ravi.report()
        ravi.close()
        ravi.allSent()
        online()
        val told = asha.case("the refusal") { it.refused.isNotEmpty() }.refused.single()
        screen.picture("refused", "\"${told.title}\", \"${told.reason}\"")
        screen.press(told.buttons.last().label)
        asha.case("nothing refused") { it.refused.isEmpty() }
    }

    private fun transferred(id: String) {
        asha.taken(id)
        asha.recordTold(Form.TRANSFER) {
            choose("hub", "pune")
            type("reason", "The worker is on the way to Pune.")
        }
        screen.picture("transfer", "a case that another hub is asked to take")
        asha.allSent()
        neha.inbox("a case that is offered") { view -> view.rows.any { it.caseId == id } }
        val offered = neha.open(id, "the offer") { it.primary.action == StaffAction.AcceptTransfer }
        assertNull(offered.hidden)
        neha.press(StaffAction.AcceptTransfer)
        neha.case("it is Pune's") { it.primary.action != StaffAction.AcceptTransfer }
        // With the server's answer the case comes whole, and is read anew.
        neha.allSent()
        neha.open(id)
        neha.report()
        neha.close()
        neha.allSent()
    }

    private fun StaffPhone.worked(id: String) {
        taken(id)
        pressTold(StaffAction.SpokeWithPerson)
        report()
        close()
    }

    private fun StaffPhone.taken(id: String) {
        val free = open(id)
        press(StaffAction.Acknowledge)
        case("taken") { it.status != free.status }
    }

    private fun StaffPhone.report() = recordTold(Form.ATR) {
        choose("services", "advice")
        type("done", "Spoke with the worker and the contractor.")
    }

    private fun StaffPhone.close() = recordTold(Form.CLOSE) { choose("outcome", "resolved") }

    private fun offline() {
        line.cut()
        asha.core.send(UiEvent.ConnectivityChanged(false))
    }

    private fun online() {
        line.mend()
        asha.core.send(UiEvent.ConnectivityChanged(true))
    }

    private fun phone(name: String, hub: String, url: String, role: String = "hub-staff"): StaffPhone {
        val place = CorePlace(folder.newFolder(), url, language = "en")
        val core = CoreHolder(RuntimeEnvironment.getApplication(), place)
        return StaffPhone(rule, name, core).also { it.signIn(server.invite(name, hub, role), "en") }
    }

    private companion object {
        const val CASES = 20
        const val WORKERS = 30
        val KINDS = listOf("accident", "medical", "wages", "threat", "advice")
    }
}
