package org.main.emergency.platform

import android.content.ActivityNotFoundException
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContract
import java.util.UUID
import kotlin.coroutines.resume
import kotlinx.coroutines.CancellableContinuation
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withContext

/**
 * The activity that is there, for what only an activity may do: asking for a permission, opening the camera or the
 * list of contacts. A question outlives its activity: when the phone is turned, the next one takes the answer.
 */
class Front {
    private val open = LinkedHashMap<String, Question<*, *>>()

    /** The activity, while there is one. Main thread only. */
    var activity: ComponentActivity? = null
        private set

    /** Called when an activity was made. */
    fun attach(activity: ComponentActivity) {
        this.activity = activity
        for ((key, question) in open) question.listen(activity, key)
    }

    /** Called when it is destroyed. */
    fun detach(activity: ComponentActivity) {
        if (this.activity === activity) this.activity = null
    }

    /** Opens another activity and waits for what it says; null where nobody can be asked. */
    suspend fun <I, O> ask(contract: ActivityResultContract<I, O>, input: I): O? =
        withContext(Dispatchers.Main.immediate) {
            val activity = activity ?: return@withContext null
            suspendCancellableCoroutine { waiting ->
                // Of this process alone: Android keeps an answer that no activity has taken under the key of its question,
                // also for the process after this one.
                val key = UUID.randomUUID().toString()
                val question = Question(contract, waiting) { open.remove(key) }
                open[key] = question
                waiting.invokeOnCancellation { open.remove(key) }
                try {
                    question.listen(activity, key).launch(input)
                } catch (_: ActivityNotFoundException) {
                    question.answer(null)
                } catch (_: SecurityException) {
                    // A permission of the other app's that a maker of phones asks for.
                    question.answer(null)
                }
            }
        }

    private class Question<I, O>(
        private val contract: ActivityResultContract<I, O>,
        private val waiting: CancellableContinuation<O?>,
        private val forget: () -> Unit,
    ) {
        private var launcher: ActivityResultLauncher<I>? = null

        fun listen(activity: ComponentActivity, key: String): ActivityResultLauncher<I> =
            activity.activityResultRegistry.register(key, contract) { answer(it) }.also { launcher = it }

        fun answer(answer: O?) {
            launcher?.unregister()
            forget()
            if (waiting.isActive) waiting.resume(answer)
        }
    }
}
