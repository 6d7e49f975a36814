package org.main.emergency.journey

import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.KindIcon
import org.main.emergency.core.Page
import org.main.emergency.core.PageAction
import org.main.emergency.core.PageControl
import org.main.emergency.core.Screen
import org.main.emergency.screens.Wording
import org.robolectric.ParameterizedRobolectricTestRunner
import org.robolectric.RuntimeEnvironment

/**
 * Every language that the app offers, in what the real core says: the way of an alert without a network, and every page
 * behind the menu, held to the rules of layout on the smallest screen with the largest letters. A language that is
 * added comes by itself.
 */
@RunWith(ParameterizedRobolectricTestRunner::class)
internal class LanguagesTest(
    private val language: String,
) : Journey() {
    @Test
    fun `nothing is cut on the way of an alert, nor on any page`() {
        RuntimeEnvironment.setFontScale(LARGEST_LETTERS)
        JourneyPhone.permit(*JourneyPhone.EVERYTHING)
        val phone = phone("languages", language)
        phone.begin()
        val problems = mutableListOf<String>()

        fun look(name: String) {
            if (language in LOOKED_AT) phone.screen.picture(name, name)
            problems += phone.screen.problems(mayScroll = true).map { "$name: $it" }
        }
        look("sos")
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.menuLabel)
        look("menu")
        for (row in phone.page(Page.MENU).rows) {
            val open = (row.control as? PageControl.Press)?.action as? PageAction.Open ?: continue
            phone.screen.press(row.title)
            phone.page(open.page)
            look("page-${open.page.name.lowercase()}")
            phone.screen.back()
            phone.page(Page.MENU)
        }
        phone.screen.back()
        phone.network(online = false)
        // Asking for help counts no seconds: there is time for a picture of the kinds.
        phone.screen.press(phone.screen.wait<Screen.Sos>().view.helpLabel)
        phone.screen.wait<Screen.Kind>()
        look("kind")
        phone.screen.back()
        phone.hold()
        problems += phone.screen.problems(mayScroll = true).map { "kind with its countdown: $it" }
        phone.choose(KindIcon.ACCIDENT)
        val kept = phone.screen.wait<Screen.Receipt> { it.view.moreLabel != null }.view
        look("receipt")
        phone.screen.press(checkNotNull(kept.moreLabel))
        phone.page(Page.AFTER_ALERT)
        look("more")
        assertEquals("", problems.joinToString("\n"))
    }

    companion object {
        private const val LARGEST_LETTERS = 2f

        /** Pictures of four scripts are looked at. */
        private val LOOKED_AT = setOf("en", "hi", "ta", "ur")

        @JvmStatic
        @ParameterizedRobolectricTestRunner.Parameters(name = "{0}")
        fun languages(): List<Array<Any>> = Wording.all.map { arrayOf(it.tag) }
    }
}
