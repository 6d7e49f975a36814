package org.main.emergency.platform

import android.media.ToneGenerator
import android.os.Looper
import java.time.Duration
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.PlayOperation
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowToneGenerator

/** What an ear tells apart: one tone, two that rise, three that fall. */
@RunWith(RobolectricTestRunner::class)
class TonesTest {
    @Test
    fun `kept is one long tone, a step rises, late falls`() {
        assertEquals(listOf(LOW to 600L), played(PlayOperation.KEPT))
        assertEquals(listOf(LOW to 180L, HIGH to 180L), played(PlayOperation.STEP))
        assertEquals(listOf(HIGH to 180L, MIDDLE to 180L, LOW to 180L), played(PlayOperation.LATE))
    }

    @Test
    fun `one tone is over before the next begins`() {
        Tones().play(PlayOperation.STEP)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(200))
        assertEquals(1, ShadowToneGenerator.getPlayedTones().size)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(100))
        assertEquals(2, ShadowToneGenerator.getPlayedTones().size)
    }

    private fun played(operation: PlayOperation): List<Pair<Int, Long>> {
        ShadowToneGenerator.reset()
        Tones().play(operation)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(3))
        return ShadowToneGenerator.getPlayedTones().map { it.type() to it.duration().toMillis() }
    }

    private companion object {
        const val LOW = ToneGenerator.TONE_DTMF_1
        const val MIDDLE = ToneGenerator.TONE_DTMF_5
        const val HIGH = ToneGenerator.TONE_DTMF_9
    }
}
