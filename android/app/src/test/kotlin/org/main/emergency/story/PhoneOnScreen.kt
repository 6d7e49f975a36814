package org.main.emergency.story

import android.content.ContextWrapper
import android.graphics.Bitmap
import android.graphics.Canvas
import android.os.Looper
import android.view.View
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.platform.ViewRootForTest
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasContentDescription
import androidx.compose.ui.test.hasScrollAction
import androidx.compose.ui.test.hasScrollToNodeAction
import androidx.compose.ui.test.hasSetTextAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.isRoot
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onFirst
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToNode
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTouchInput
import androidx.compose.ui.test.swipe
import androidx.compose.ui.test.swipeUp
import androidx.compose.ui.unit.Dp
import org.main.emergency.CoreHolder
import org.main.emergency.Drawing
import org.main.emergency.MainActivity
import org.main.emergency.core.Screen
import org.main.emergency.core.ViewModel
import org.main.emergency.design.Tokens
import org.main.emergency.screens.LayoutRules
import org.main.emergency.testing.Pictures
import org.main.emergency.testing.Transcript
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ActivityController

/** One of the story's phones: its activity, its core, and what a person does with it. */
internal class PhoneOnScreen(
    private val rule: ComposeTestRule,
    private val who: String,
    private val folder: String,
    private val controller: ActivityController<out MainActivity>,
    private val core: CoreHolder,
    private val transcript: Transcript,
) {
    private var pictures = 0
    private val isHere = SemanticsMatcher("is on the $who's phone") { node ->
        // A menu and a sheet have windows of their own, in the activity's clothes.
        val window = (node.root as? ViewRootForTest)?.view?.context
        generateSequence(window) { (it as? ContextWrapper)?.baseContext }.any { it === controller.get() }
    }

    /** What is drawn: a finger finds that, and not yet what the core may have said meanwhile. */
    val view: ViewModel?
        get() = controller.get().drawn

    /** Waits until the phone shows a screen of this kind of which [holds] is true; the screen of which it was. */
    inline fun <reified T : Screen> wait(crossinline holds: (T) -> Boolean = { true }): T {
        var found: T? = null
        awaiting(T::class.java.simpleName) { screen -> (screen as? T)?.takeIf { holds(it) }?.also { found = it } != null }
        return checkNotNull(found)
    }

    @PublishedApi
    internal fun awaiting(what: String, holds: (Screen?) -> Boolean) {
        until(what) { holds(view?.screen) }
        rule.waitForIdle()
    }

    /** Waits until the core says so, of a phone whose screen is dark. */
    fun untilSaid(holds: (Screen) -> Boolean) = until("what is said in the dark") { (core.drawing.value as? Drawing.Of)?.view?.screen?.let(holds) == true }

    /** Presses what says this. */
    fun press(label: String) {
        transcript.say(who, "presses \"$label\"")
        pressThe(hasText(label, substring = false) or hasContentDescription(label))
    }

    /** Presses the row or the button of which this stands somewhere in the text. */
    fun pressThe(words: SemanticsMatcher) {
        val control = there(words and hasClickAction())
        if (isInList(control)) control.performScrollTo()
        control.performClick()
        rule.waitForIdle()
    }

    /** What is wanted, once it is drawn; further down in a list it is made only when the list comes to it. */
    private fun there(wanted: SemanticsMatcher): SemanticsNodeInteraction {
        until(wanted.description) { isDrawn(wanted) || (scrollsTo(wanted) && isDrawn(wanted)) }
        return rule.onNode(isHere and wanted)
    }

    private fun isDrawn(wanted: SemanticsMatcher) = rule.onAllNodes(isHere and wanted).fetchSemanticsNodes().isNotEmpty()

    /** Scrolls the list to what is further down in it; false where there is no list, or nothing of the kind in it. */
    private fun scrollsTo(wanted: SemanticsMatcher): Boolean {
        val list = isHere and hasScrollToNodeAction()
        if (rule.onAllNodes(list).fetchSemanticsNodes().size != 1) return false
        return try {
            rule.onNode(list).performScrollToNode(wanted)
            true
        } catch (_: AssertionError) {
            false
        }
    }

    /** Scrolls until the picture of this description is seen whole, where it is further down. */
    fun scrollToPicture(description: String) {
        until(description) { scrollsTo(hasContentDescription(description)) }
        rule.waitForIdle()
    }

    /** Draws the list up by most of its height; false where it ends already. */
    fun scrollsOn(): Boolean {
        val list = rule.onNode(isHere and hasScrollToNodeAction())
        fun at() = list.fetchSemanticsNode().config[SemanticsProperties.VerticalScrollAxisRange].value()
        val before = at()
        list.performTouchInput { swipeUp(bottom - height * EDGE, top + height * EDGE, durationMillis = SLOW_MS) }
        rule.waitForIdle()
        return at() != before
    }

    /** Presses the first of several that say this. */
    fun pressFirst(label: String) {
        val wanted = hasText(label) and hasClickAction()
        until(label) { isDrawn(wanted) }
        val control = rule.onAllNodes(isHere and wanted).onFirst()
        if (isInList(control)) control.performScrollTo()
        control.performClick()
        rule.waitForIdle()
    }

    /** Waits until this holds. */
    fun until(what: String = "something", holds: () -> Boolean) = try {
        rule.waitUntil(PATIENCE_MS) {
            // What the core asks of the phone waits for the main thread.
            shadowOf(Looper.getMainLooper()).idle()
            holds()
        }
    } catch (error: androidx.compose.ui.test.ComposeTimeoutException) {
        throw AssertionError("waiting for $what, the $who's phone shows $view", error)
    }

    /** Writes into the only field. */
    fun write(text: String) {
        there(hasSetTextAction()).performTextInput(text)
        rule.waitForIdle()
    }

    /** Writes into the field of this name. */
    fun write(label: String, text: String) {
        transcript.say(who, "writes into \"$label\"")
        there(hasContentDescription(label) and hasSetTextAction()).performTextInput(text)
        rule.waitForIdle()
    }

    /** Draws the row aside that says this, by a good part of its width. */
    fun swipe(label: String) {
        transcript.say(who, "draws \"$label\" aside")
        val row = there(hasText(label) and hasClickAction()).performScrollTo()
        row.performTouchInput { swipe(centerLeft, centerLeft + Offset(width * FAR, 0f), durationMillis = FAST_MS) }
        rule.waitForIdle()
    }

    /** Holds a real finger on the control for this long; [halfway] is called in the middle. */
    fun hold(description: String, milliseconds: Long, halfway: () -> Unit) {
        val control = there(hasContentDescription(description))
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

    /** Keeps a picture of the whole screen and tells what it shows; the picture. */
    fun picture(name: String, what: String): Bitmap {
        pictures += 1
        val file = "$folder/$who-${pictures.toString().padStart(2, '0')}-$name"
        val roots = rule.onAllNodes(isHere and isRoot())
        val windows = roots.fetchSemanticsNodes().mapNotNull { (it.root as? ViewRootForTest)?.view?.rootView }
        // Where something stands above the screen (a menu, a sheet, a calendar): that.
        val above = windows.firstOrNull { it !== controller.get().window.decorView }
        val kept = if (above == null) Pictures.keep(file, roots.onFirst()) else drawn(above).also { Pictures.keep(file, it) }
        transcript.say(who, "sees $what ([picture](pictures/$file.png))")
        return kept
    }

    private fun drawn(window: View): Bitmap {
        val picture = Bitmap.createBitmap(window.width, window.height, Bitmap.Config.ARGB_8888)
        rule.runOnUiThread { window.draw(Canvas(picture)) }
        return picture
    }

    /** Held to the rules of layout: what does not hold, in words. */
    fun problems(mayScroll: Boolean, leastTarget: Dp = Tokens.Size.target): List<String> {
        rule.waitForIdle()
        val root = rule.onNode(isHere and isRoot(), useUnmergedTree = true).fetchSemanticsNode()
        return LayoutRules(root, rule.density, leastTarget, mayScroll).problems()
    }

    /** Goes back as the system's button does. */
    fun back() {
        rule.runOnUiThread { controller.get().onBackPressedDispatcher.onBackPressed() }
        rule.waitForIdle()
    }

    /** The screen goes dark and is locked, or is lit again. */
    fun lock() {
        controller.pause().stop()
    }

    /** It is unlocked, with the app in front as before. */
    fun unlock() {
        controller.start().resume()
        rule.waitForIdle()
    }

    /** Switches the phone off: the screen goes, the core writes what it has and ends. */
    fun switchOff() {
        controller.pause().stop().destroy()
        core.close()
    }

    private fun isInList(control: SemanticsNodeInteraction): Boolean = generateSequence(control.fetchSemanticsNode().parent) { it.parent }.any { hasScrollAction().matches(it) }

    companion object {
        /** How long a step may take on a slow machine; most take some milliseconds. */
        const val PATIENCE_MS = 60_000L
        private const val FRAME_MS = 32L
        private const val FAST_MS = 300L

        // Slow enough for nothing to fly on after it.
        private const val SLOW_MS = 1_000L
        private const val EDGE = 0.1f
        private const val FAR = 0.7f
    }
}
