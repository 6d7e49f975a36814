package org.main.emergency.design

import androidx.activity.ComponentActivity
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.text.BasicText
import androidx.compose.ui.Modifier
import androidx.compose.ui.test.junit4.v2.createAndroidComposeRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.text.rememberTextMeasurer
import androidx.compose.ui.text.style.ResolvedTextDirection
import androidx.compose.ui.text.style.TextDirection
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.testing.Pictures
import org.robolectric.RobolectricTestRunner

/** The scripts that workers read are shaped as they are written, here and so on the pictures of all screens. */
@RunWith(RobolectricTestRunner::class)
class ScriptsTest {
    @get:Rule val rule = createAndroidComposeRule<ComponentActivity>()

    private val style = Tokens.Type.title.copy(color = Tokens.light.ink, textDirection = TextDirection.Content)

    @Test
    fun `every script is drawn, and Urdu runs from the right`() {
        val samples =
            mapOf(
                "Latin" to "Help is coming",
                "Devanagari" to "मदद आ रही है, क्षत्रिय",
                "Tamil" to "உதவி வருகிறது",
                "Urdu" to "مدد آ رہی ہے",
                "Bengali" to "সাহায্য আসছে",
                "Odia" to "ସାହାଯ୍ୟ ଆସୁଛି",
                "Telugu" to "సహాయం వస్తోంది",
            )
        val layouts = HashMap<String, TextLayoutResult>()
        rule.setContent {
            Column(Modifier.background(Tokens.light.page).padding(Tokens.Space.medium)) {
                for ((script, text) in samples) {
                    BasicText(text, style = style, onTextLayout = { layouts[script] = it })
                }
            }
        }
        Pictures.keep("scripts", rule.onRoot())
        for (script in samples.keys) {
            val expected = if (script == "Urdu") ResolvedTextDirection.Rtl else ResolvedTextDirection.Ltr
            assertEquals(script, expected, layouts.getValue(script).getParagraphDirection(0))
        }
    }

    @Test
    fun `letters that belong together become one sign`() {
        // A zero-width non-joiner keeps the two letters of क्ष apart: what is shaped is narrower.
        val widths = HashMap<String, Int>()
        rule.setContent {
            val measurer = rememberTextMeasurer()
            for (text in listOf("क्ष", "क्‌ष")) widths[text] = measurer.measure(text, style).size.width
        }
        rule.waitForIdle()
        assertTrue("$widths", widths.getValue("क्ष") < widths.getValue("क्‌ष"))
    }
}
