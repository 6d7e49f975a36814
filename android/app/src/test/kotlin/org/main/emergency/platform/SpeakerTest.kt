package org.main.emergency.platform

import android.app.Application
import android.media.MediaPlayer
import android.os.Looper
import android.speech.tts.TextToSpeech
import java.io.IOException
import java.time.Duration
import java.util.Locale
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.SpeakOperation
import org.main.emergency.core.SpeakOutput
import org.main.emergency.testing.Asking
import org.main.emergency.testing.UnheardPlayers
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowMediaPlayer
import org.robolectric.shadows.ShadowTextToSpeech
import org.robolectric.shadows.util.DataSource

/** Clips and the phone's own voice. */
@RunWith(RobolectricTestRunner::class)
@Config(shadows = [UnheardPlayers::class])
class SpeakerTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val players = mutableListOf<MediaPlayer>()
    private var voiceChanges = 0
    private val speaker = Speaker(app) { voiceChanges += 1 }

    init {
        ShadowMediaPlayer.setCreateListener { player, _ -> players += player }
    }

    @After
    fun forget() = ShadowMediaPlayer.setCreateListener(null)

    @Test
    fun `a recorded clip is played to its end, and the voice is silent`() {
        ShadowMediaPlayer.addMediaInfo(DataSource.toDataSource(CLIP), ShadowMediaPlayer.MediaInfo(CLIP_MS, 0))
        val asked = say("Press a picture.", clip = CLIP)
        assertTrue(players.single().isPlaying)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(CLIP_MS - 1L))
        assertFalse(asked.isAnswered)
        shadowOf(Looper.getMainLooper()).idleFor(Duration.ofMillis(1))
        assertEquals(SpeakOutput.SAID, asked.answer())
        assertNull(ShadowTextToSpeech.getLastTextToSpeechInstance())
    }

    @Test
    fun `a clip that cannot be played is said by the voice`() {
        ShadowTextToSpeech.addLanguageAvailability(HINDI)
        ShadowMediaPlayer.addException(DataSource.toDataSource(CLIP), IOException("cut off"))
        val asked = say("तस्वीर दबाएँ।", clip = CLIP)
        voiceIs(TextToSpeech.SUCCESS)
        assertEquals(SpeakOutput.SAID, asked.answer())
        assertEquals("तस्वीर दबाएँ।", shadowOf(voice()).lastSpokenText)
        assertEquals(HINDI, shadowOf(voice()).currentLanguage)
    }

    @Test
    fun `without a voice for the language, or without any, nothing is said`() {
        val inNoLanguage = say("Press a picture.")
        voiceIs(TextToSpeech.SUCCESS)
        assertEquals(SpeakOutput.NO_VOICE, inNoLanguage.answer())
        assertNull(shadowOf(voice()).lastSpokenText)

        val other = Speaker(app) {}
        val withoutAny = Asking { other.speak(SpeakOperation.Say("Press a picture.", "hi", null)) }
        voiceIs(TextToSpeech.ERROR)
        assertEquals(SpeakOutput.NO_VOICE, withoutAny.answer())
    }

    @Test
    fun `what is being said ends when it is to be quiet, and when something else is said`() {
        ShadowMediaPlayer.addMediaInfo(DataSource.toDataSource(CLIP), ShadowMediaPlayer.MediaInfo(CLIP_MS, 0))
        val first = say("First.", clip = CLIP)
        val second = say("Second.", clip = CLIP)
        assertEquals(SpeakOutput.STOPPED, first.answer())
        assertFalse(second.isAnswered)
        assertEquals(SpeakOutput.STOPPED, Asking { speaker.speak(SpeakOperation.Stop) }.answer())
        assertEquals(SpeakOutput.STOPPED, second.answer())
        assertEquals(listOf(ShadowMediaPlayer.State.END, ShadowMediaPlayer.State.END), players.map { shadowOf(it).state })
    }

    @Test
    fun `whether there is a voice is told when it is known, and for another language anew`() {
        ShadowTextToSpeech.addLanguageAvailability(HINDI)
        speaker.languageIs("hi")
        assertNull(speaker.hasVoice)
        voiceIs(TextToSpeech.SUCCESS)
        assertEquals(true to 1, speaker.hasVoice to voiceChanges)
        speaker.languageIs("hi")
        speaker.languageIs("ta")
        assertEquals(false to 2, speaker.hasVoice to voiceChanges)
    }

    private fun say(text: String, clip: String? = null) = Asking { speaker.speak(SpeakOperation.Say(text, "hi", clip)) }

    private fun voice() = checkNotNull(ShadowTextToSpeech.getLastTextToSpeechInstance())

    private fun voiceIs(status: Int) = shadowOf(voice()).onInitListener.onInit(status)

    private companion object {
        const val CLIP = "/audio/hi/prompt-kind"
        const val CLIP_MS = 1_200
        val HINDI: Locale = Locale.forLanguageTag("hi")
    }
}
