package org.main.emergency.testing

import android.os.Looper
import java.util.concurrent.CountDownLatch
import java.util.concurrent.TimeUnit
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.async
import org.robolectric.Shadows.shadowOf

/** A question to the phone, asked on the main thread, that a test answers step by step. */
@OptIn(ExperimentalCoroutinesApi::class)
internal class Asking<T>(ask: suspend () -> T) {
    private val asked =
        CoroutineScope(Dispatchers.Main.immediate).async(start = CoroutineStart.UNDISPATCHED) { ask() }

    /** Whether the phone has answered, once the main thread has done what waits for it. */
    val isAnswered: Boolean
        get() {
            shadowOf(Looper.getMainLooper()).idle()
            return asked.isCompleted
        }

    /** Lets the main thread and those beside it work until [holds]; fails where that takes too long. */
    fun until(what: String, holds: () -> Boolean) {
        val ended = CountDownLatch(1)
        asked.invokeOnCompletion { ended.countDown() }
        val limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S)
        do {
            shadowOf(Looper.getMainLooper()).idle()
            if (holds()) return
            // What failed in the phone says more than that the test waited.
            if (asked.isCompleted) asked.getCompletionExceptionOrNull()?.let { throw it }
            ended.await(STEP_MS, TimeUnit.MILLISECONDS)
        } while (System.nanoTime() < limit)
        throw AssertionError("waited in vain for $what")
    }

    /** Nobody waits for the answer any more. */
    fun giveUp() {
        asked.cancel()
        shadowOf(Looper.getMainLooper()).idle()
    }

    /** What the phone said. */
    fun answer(): T {
        until("an answer") { asked.isCompleted }
        return asked.getCompleted()
    }

    private companion object {
        const val PATIENCE_S = 60L
        const val STEP_MS = 5L
    }
}
