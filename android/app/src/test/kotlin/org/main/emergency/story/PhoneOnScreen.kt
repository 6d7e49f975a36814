package org.main.emergency.story

import android.app.Activity
import androidx.compose.ui.platform.ViewRootForTest
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import org.main.emergency.CoreHolder
import org.main.emergency.Drawing
import org.main.emergency.core.Screen
import org.main.emergency.core.ViewModel
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.Transcript
import org.robolectric.android.controller.ActivityController

/** One of the story's phones: its activity, its core, and what a person does with it. */
internal class PhoneOnScreen(
    private val rule: ComposeTestRule,
    private val who: String,
    private val folder: String,
    private val controller: ActivityController<out Activity>,
    private val core: CoreHolder,
    private val transcript: Transcript,
) {
    private var pictures = 0
    private val isHere = SemanticsMatcher("is on the $who's phone") { node ->
        (node.root as? ViewRootForTest)?.view?.context === controller.get()
    }

    /** What the core says now. */
    val view: ViewModel?
        get() = (core.drawing.value as? Drawing.Of)?.view

    /** Waits until the phone shows a screen of this kind of which [holds] is true. */
    inline fun <reified T : Screen> wait(patienceMs: Long = PATIENCE_MS, crossinline holds: (T) -> Boolean = { true }): T {
        awaiting<T>(patienceMs) { (it as? T)?.let(holds) == true }
        return view?.screen as T
    }

    @PublishedApi
    internal fun <T> awaiting(patienceMs: Long, holds: (Screen?) -> Boolean) {
        try {
            rule.waitUntil(patienceMs) { holds(view?.screen) }
        } catch (error: androidx.compose.ui.test.ComposeTimeoutException) {
            throw AssertionError("the $who's phone shows $view", error)
        }
        rule.waitForIdle()
    }

    /** Presses what says this. */
    fun press(label: String) {
        transcript.say(who, "presses \"$label\"")
        val control = rule.onNode(isHere and hasText(label, substring = false) and hasClickAction())
        if (isInList(control)) control.performScrollTo()
        control.performClick()
        rule.waitForIdle()
    }

    /** Writes into the only field. */
    fun write(text: String) {
        rule.onNode(isHere and hasSetTextAction()).performTextInput(text)
        rule.waitForIdle()
    }

    /** Holds a real finger on the control for this long; [halfway] is called in the middle. */
    fun hold(description: String, milliseconds: Long, halfway: () -> Unit) {
        val control = rule.onNode(isHere and hasContentDescription(description))
        control.assertExists()
        rule.mainClock.autoAdvance = false
        control.performTouchInput { down(center) }
        rule.mainClock.advanceTimeBy(milliseconds / 2)
        halfway()
        rule.mainClock.advanceTimeBy(milliseconds / 2 + FRAME_MS)
        rule.mainClock.autoAdvance = true
    }

    /** Lifts the finger, wherever the screen has gone meanwhile. */
    fun lift() {
        rule.onNode(isHere and isRoot()).performTouchInput { if (currentPosition() != null) up() }
        rule.waitForIdle()
    }

    /** Keeps a picture of the whole screen and tells what it shows. */
    fun picture(name: String, what: String) {
        pictures += 1
        val file = "$folder/$who-${pictures.toString().padStart(2, '0')}-$name"
        Pictures.keep(file, rule.onNode(isHere and isRoot()))
        transcript.say(who, "sees $what ([picture](pictures/$file.png))")
    }

    /** Switches the phone off: the screen goes, the core writes what it has and ends. */
    fun switchOff() {
        controller.pause().stop().destroy()
        core.close()
    }

    private fun isInList(control: SemanticsNodeInteraction): Boolean = generateSequence(control.fetchSemanticsNode().parent) { it.parent }.any { hasScrollAction().matches(it) }

    companion object {
        /** How long a step may take on a slow machine; most take some milliseconds. */
        const val PATIENCE_MS = 30_000L
        private const val FRAME_MS = 32L
    }
}
