package org.main.emergency.hub

import android.app.Application
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.junit4.v2.createEmptyComposeRule
import java.io.File
import org.junit.After
import org.junit.Before
import org.junit.Rule
import org.junit.rules.TemporaryFolder
import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
import org.main.emergency.screens.Phone
import org.main.emergency.screens.PhoneRule
import org.main.emergency.story.HubActivity
import org.main.emergency.story.PhoneOnScreen
import org.main.emergency.testing.FreshFileProvider
import org.main.emergency.testing.KeystoreStandIn
import org.main.emergency.testing.MainServer
import org.main.emergency.testing.Transcript
import org.robolectric.Robolectric
import org.robolectric.RuntimeEnvironment
import org.robolectric.android.controller.ActivityController

/** Phones of staff with a real core each, and a real server between them; one at a time is on the screen. */
internal abstract class StaffJourney(phone: Phone) {
    @get:Rule(order = 0)
    val phoneRule = PhoneRule(phone)

    @get:Rule(order = 1)
    val folder = TemporaryFolder()

    @get:Rule(order = 2)
    val rule: ComposeTestRule = createEmptyComposeRule()

    protected val app: Application = RuntimeEnvironment.getApplication()
    protected lateinit var server: MainServer
    protected lateinit var screen: PhoneOnScreen
    protected lateinit var activity: ActivityController<HubActivity>
    private val cores = mutableListOf<CoreHolder>()

    @Before
    fun serverAndKeys() {
        KeystoreStandIn.install()
        FreshFileProvider.install()
        server = MainServer.of(folder.newFolder("server"))
    }

    @After
    fun everythingOff() {
        if (::screen.isInitialized) screen.switchOff()
        cores.forEach(CoreHolder::close)
        if (::server.isInitialized) server.close()
    }

    /** A phone that has what lies in the folder; switched on again, it has it still. */
    protected fun phoneOf(who: String, home: File = folder.newFolder()): StaffPhone {
        val core = CoreHolder(app, CorePlace(home, server.url, language = "en")).also { cores += it }
        return StaffPhone(rule, who, core)
    }

    /** The phone is the one on the screen; pictures go into the folder under the name. */
    protected fun show(phone: StaffPhone, name: String, pictures: String) {
        HubActivity.hubsCore = phone.core
        activity = Robolectric.buildActivity(HubActivity::class.java).setup()
        screen = PhoneOnScreen(rule, name, pictures, activity, phone.core, Transcript())
    }
}
