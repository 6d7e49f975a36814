package org.main.emergency.journey

import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.rules.TemporaryFolder
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.MainServer
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowSubscriptionManager

/** What every journey has: the smallest phone, a server, and a worker near Andheri who has permitted everything. */
@Config(application = JourneyApplication::class, qualifiers = "w320dp-h480dp-xhdpi")
internal abstract class Journey {
    @get:Rule(order = 0)
    val folder = TemporaryFolder()

    @get:Rule(order = 1)
    val rule = createEmptyComposeRule()

    protected lateinit var server: MainServer
    private var worker: JourneyPhone? = null

    @Before
    fun serverAndPlace() {
        KeystoreStandIn.install()
        server = MainServer.of(folder.newFolder("server"))
        ShadowSubscriptionManager.setDefaultSmsSubscriptionId(SIM)
    }

    @After
    fun switchOff() {
        worker?.switchOff()
        server.close()
    }

    /** A new phone, which knows where it is or has location switched off. */
    protected fun phone(name: String, language: String, isLocated: Boolean = true): JourneyPhone {
        JourneyPhone.standNearAndheri(isLocated)
        return JourneyPhone(rule, name, language, folder.newFolder("phone"), server.url).also { worker = it }
    }

    /** No data: MAIN cannot be reached, and the phone says that it has no network. */
    protected fun cutOff(phone: JourneyPhone) {
        server.cutOff()
        phone.network(online = false)
    }

    /** Data is back. */
    protected fun resume(phone: JourneyPhone) {
        server.resume()
        phone.network(online = true)
    }

    protected companion object {
        const val SIM = 1
        const val MAINS_NUMBER = "+912226543210"
        const val MISSED_CALLS = "+911141234567"
    }
}
