package org.main.emergency.design

import androidx.activity.ComponentActivity
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.test.assertTextContains
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.performTextInput
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** A field whose text the core keeps, and answers a moment later. */
@RunWith(RobolectricTestRunner::class)
class CoreTextFieldTest {
    @get:Rule
    val rule = createAndroidComposeRule<ComponentActivity>()

    private val told = mutableListOf<String>()
    private var core by mutableStateOf("")

    @Test
    fun `a late answer does not undo what was typed meanwhile`() {
        show()
        type("a")
        type("b")
        answer("a")
        field().assertTextContains("ab")
        type("c")
        answer("ab")
        answer("abc")
        field().assertTextContains("abc")
        assertEquals(listOf("a", "ab", "abc"), told)
    }

    @Test
    fun `what the core says on its own stands`() {
        show()
        type("a note")
        answer("a note")
        answer("")
        field().assertTextContains("")
        type("b")
        assertEquals("b", told.last())
    }

    private fun show() = rule.setContent { CoreTextField(core, "Note", onType = { told += it }) }

    private fun field() = rule.onNode(hasSetTextAction())

    private fun type(text: String) {
        field().performTextInput(text)
        rule.waitForIdle()
    }

    private fun answer(text: String) {
        core = text
        rule.waitForIdle()
    }
}
