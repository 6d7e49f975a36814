package org.main.emergency.platform

import android.content.Context
import android.media.MediaRecorder
import android.os.Build
import java.io.File
import java.io.IOException
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.CaptureOutput
import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState
import org.main.emergency.core.RecordAudioOperation

/** Voice notes: AAC in MP4, small enough for a slow network. Main thread only. */
class VoiceRecorder(private val context: Context, private val asked: Asked) {
    private var running: Recording? = null

    /** What is being begun: between the question for the microphone and the answer it may be ended already. */
    private var beginning: Any? = null

    /** Begins, or ends what was begun. */
    suspend fun record(operation: RecordAudioOperation): CaptureOutput = withContext(Dispatchers.Main.immediate) {
        when (operation) {
            is RecordAudioOperation.Begin -> begin(operation.maxMs.toInt())

            // `Begin` is answered with what was recorded; these only say that they were heard.
            RecordAudioOperation.Finish -> ended(keep = true)

            RecordAudioOperation.Discard -> ended(keep = false)
        }
    }

    private fun ended(keep: Boolean): CaptureOutput {
        beginning = null
        running?.end(keep)
        running = null
        return CaptureOutput.Cancelled
    }

    private suspend fun begin(maxMs: Int): CaptureOutput {
        ended(keep = false)
        val note = Any().also { beginning = it }
        if (asked.state(Permission.MICROPHONE) == PermissionState.NOT_ASKED) asked.ask(Permission.MICROPHONE)
        if (asked.state(Permission.MICROPHONE) != PermissionState.GRANTED) return CaptureOutput.NotPermitted
        // Nobody waits for it any more: nothing is recorded.
        return if (beginning === note) recorded(maxMs) else CaptureOutput.Cancelled
    }

    private suspend fun recorded(maxMs: Int): CaptureOutput {
        val recording = try {
            Recording(context, maxMs)
        } catch (_: IOException) {
            return CaptureOutput.Failed
        } catch (_: RuntimeException) {
            // MediaRecorder's only word for a microphone that another app holds.
            return CaptureOutput.Failed
        }
        running = recording
        return try {
            recording.outcome.await()
        } finally {
            // Where nobody waits any more, nobody is recorded any more.
            recording.end(keep = false)
        }
    }

    private class Recording(context: Context, maxMs: Int) {
        val outcome = CompletableDeferred<CaptureOutput>()
        private val file: File = Captures.newFile(context, "m4a")
        private val recorder = newRecorder(context)

        init {
            try {
                recorder.setAudioSource(MediaRecorder.AudioSource.MIC)
                recorder.setOutputFormat(MediaRecorder.OutputFormat.MPEG_4)
                recorder.setAudioEncoder(MediaRecorder.AudioEncoder.AAC)
                recorder.setAudioChannels(1)
                recorder.setAudioSamplingRate(SAMPLES_A_SECOND)
                recorder.setAudioEncodingBitRate(BITS_A_SECOND)
                recorder.setMaxDuration(maxMs)
                recorder.setOutputFile(file.path)
                recorder.setOnInfoListener { _, what, _ ->
                    if (what == MediaRecorder.MEDIA_RECORDER_INFO_MAX_DURATION_REACHED) end(keep = true)
                }
                recorder.setOnErrorListener { _, _, _ -> fail() }
                recorder.prepare()
                recorder.start()
            } catch (error: IOException) {
                release()
                throw error
            } catch (error: IllegalStateException) {
                release()
                throw error
            }
        }

        /** Ends it; what it was begun with is answered. */
        fun end(keep: Boolean) {
            if (outcome.isCompleted) return
            val recorded = try {
                recorder.stop()
                true
            } catch (_: RuntimeException) {
                // Ended before anything was recorded.
                false
            }
            recorder.release()
            when {
                keep && recorded -> outcome.complete(CaptureOutput.Taken(file.path, "audio/mp4"))

                else -> {
                    file.delete()
                    outcome.complete(if (keep) CaptureOutput.Failed else CaptureOutput.Cancelled)
                }
            }
        }

        private fun fail() {
            release()
            outcome.complete(CaptureOutput.Failed)
        }

        private fun release() {
            recorder.release()
            file.delete()
        }

        @Suppress("DEPRECATION") // With a context only from Android 12 on.
        private fun newRecorder(context: Context) =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) MediaRecorder(context) else MediaRecorder()
    }

    private companion object {
        const val SAMPLES_A_SECOND = 16_000
        const val BITS_A_SECOND = 32_000
    }
}
