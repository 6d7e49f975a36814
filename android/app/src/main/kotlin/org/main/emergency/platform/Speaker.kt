package org.main.emergency.platform

import android.content.Context
import android.media.AudioAttributes
import android.media.MediaPlayer
import android.speech.tts.TextToSpeech
import android.speech.tts.UtteranceProgressListener
import java.io.IOException
import java.util.Locale
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.SpeakOperation
import org.main.emergency.core.SpeakOutput

/**
 * Says prompts: a recorded clip, else the phone's own voice. At the loudness of media, which a silenced ringer does
 * not silence: somebody pressed "listen", or the core would not ask. Main thread only.
 */
class Speaker(private val context: Context, private val voiceChanged: () -> Unit) {
    private var saying: Saying? = null
    private var voice: TextToSpeech? = null
    private val ready = CompletableDeferred<Boolean>()
    private var wanted = ""
    private var number = 0

    /** Whether there is a voice for the app's language; null until the platform has said. */
    var hasVoice: Boolean? = null
        private set

    /** The app's language as it stands: looks, once per language, whether there is a voice for it. */
    fun languageIs(tag: String) {
        if (tag == wanted) return
        wanted = tag
        if (ready.isCompleted) look() else voice()
    }

    /** Says it, and answers when it is over; ends what is being said. */
    suspend fun speak(operation: SpeakOperation): SpeakOutput = withContext(Dispatchers.Main.immediate) {
        stop()
        when (operation) {
            is SpeakOperation.Say -> say(operation)
            SpeakOperation.Stop -> SpeakOutput.STOPPED
        }
    }

    private fun stop() {
        val before = saying ?: return
        saying = null
        before.hush()
        before.outcome.complete(SpeakOutput.STOPPED)
    }

    private suspend fun say(what: SpeakOperation.Say): SpeakOutput {
        val byClip = what.clip?.let { playing(it) }
        if (byClip != null) return byClip.outcome.await()
        return spoken(what)?.outcome?.await() ?: SpeakOutput.NO_VOICE
    }

    /** Begins to play the clip; null where it cannot be played, and the voice says it. */
    private fun playing(path: String): Saying? {
        val player = MediaPlayer()
        val saying = Saying { player.release() }
        return try {
            player.setAudioAttributes(LOUD)
            player.setDataSource(path)
            player.setOnCompletionListener {
                player.release()
                saying.outcome.complete(SpeakOutput.SAID)
            }
            player.prepare()
            player.start()
            saying.also { this.saying = it }
        } catch (_: IOException) {
            player.release()
            null
        } catch (_: IllegalStateException) {
            player.release()
            null
        }
    }

    /** Begins to speak; null where no voice speaks the language. */
    private suspend fun spoken(what: SpeakOperation.Say): Saying? {
        val voice = voice()
        if (!ready.await() || !speaks(voice, what.language)) return null
        voice.language = Locale.forLanguageTag(what.language)
        number += 1
        val id = "prompt-$number"
        val saying = Saying { voice.stop() }
        voice.setOnUtteranceProgressListener(Progress(id, saying.outcome))
        if (voice.speak(what.text, TextToSpeech.QUEUE_FLUSH, null, id) != TextToSpeech.SUCCESS) return null
        this.saying = saying
        return saying
    }

    private fun voice(): TextToSpeech = voice ?: TextToSpeech(context) { status ->
        val works = status == TextToSpeech.SUCCESS
        if (works) voice?.setAudioAttributes(LOUD)
        ready.complete(works)
        look()
    }.also { voice = it }

    private fun look() {
        val voice = voice
        val now = voice != null && ready.isCompleted && speaks(voice, wanted)
        if (now != hasVoice) {
            hasVoice = now
            voiceChanged()
        }
    }

    private fun speaks(voice: TextToSpeech, tag: String) =
        voice.isLanguageAvailable(Locale.forLanguageTag(tag)) >= TextToSpeech.LANG_AVAILABLE

    /** Something that is being said. */
    private class Saying(val hush: () -> Unit) {
        val outcome = CompletableDeferred<SpeakOutput>()
    }

    /** A voice that needs a network and has none fails here: then there is none. */
    private class Progress(private val id: String, private val outcome: CompletableDeferred<SpeakOutput>) :
        UtteranceProgressListener() {
        override fun onStart(utteranceId: String?) = Unit

        override fun onDone(utteranceId: String?) = over(utteranceId, SpeakOutput.SAID)

        override fun onStop(utteranceId: String?, interrupted: Boolean) = over(utteranceId, SpeakOutput.STOPPED)

        override fun onError(utteranceId: String?, errorCode: Int) = over(utteranceId, SpeakOutput.NO_VOICE)

        @Deprecated("Called by phones before Android 5 only, and abstract all the same")
        override fun onError(utteranceId: String?) = over(utteranceId, SpeakOutput.NO_VOICE)

        private fun over(utteranceId: String?, how: SpeakOutput) {
            if (utteranceId == id) outcome.complete(how)
        }
    }

    private companion object {
        val LOUD: AudioAttributes = AudioAttributes.Builder()
            .setUsage(AudioAttributes.USAGE_MEDIA)
            .setContentType(AudioAttributes.CONTENT_TYPE_SPEECH)
            .build()
    }
}
