package org.main.emergency.platform

import android.media.AudioManager
import android.media.ToneGenerator
import android.os.Handler
import android.os.Looper
import org.main.emergency.core.PlayOperation

/** Short tones, as loud as notifications are: a silenced phone stays silent. */
class Tones {
    private val later = Handler(Looper.getMainLooper())

    /** Plays it. */
    fun play(operation: PlayOperation) {
        val generator = try {
            ToneGenerator(AudioManager.STREAM_NOTIFICATION, LOUDNESS)
        } catch (_: RuntimeException) {
            // The only way in which it says that the phone has no sound to give just now.
            return
        }
        val tones = tonesOf(operation)
        tones.forEachIndexed { place, tone ->
            later.postDelayed({ generator.startTone(tone, lengthOf(operation)) }, place * BETWEEN_MS)
        }
        later.postDelayed(generator::release, tones.size * BETWEEN_MS + LONG_MS)
    }

    /** Keys of a telephone: each further down is higher. */
    private fun tonesOf(operation: PlayOperation): List<Int> = when (operation) {
        PlayOperation.KEPT -> listOf(LOW)
        PlayOperation.STEP -> listOf(LOW, HIGH)
        PlayOperation.LATE -> listOf(HIGH, MIDDLE, LOW)
    }

    private fun lengthOf(operation: PlayOperation) = if (operation == PlayOperation.KEPT) LONG_MS else SHORT_MS

    private companion object {
        const val LOW = ToneGenerator.TONE_DTMF_1
        const val MIDDLE = ToneGenerator.TONE_DTMF_5
        const val HIGH = ToneGenerator.TONE_DTMF_9
        const val LOUDNESS = 80
        const val SHORT_MS = 180
        const val LONG_MS = 600
        const val BETWEEN_MS = 260L
    }
}
