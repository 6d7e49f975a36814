package org.main.emergency.platform

import android.media.AudioAttributes
import android.media.MediaDataSource
import android.media.MediaPlayer
import java.io.IOException

/** Plays a voice note from memory; nothing of it is written to a file. Main thread only. */
class VoicePlayer(private val content: ByteArray, private val isPlayingNow: (Boolean) -> Unit) : AutoCloseable {
    private var player: MediaPlayer? = null

    /** Begins, halts or goes on. False where this phone cannot play it. */
    fun press(): Boolean {
        val player = player ?: prepared() ?: return false
        if (player.isPlaying) player.pause() else player.start()
        isPlayingNow(player.isPlaying)
        return true
    }

    /** Halts, where it plays. */
    fun halt() {
        val player = player ?: return
        if (player.isPlaying) player.pause()
        isPlayingNow(false)
    }

    override fun close() {
        player?.release()
        player = null
    }

    private fun prepared(): MediaPlayer? {
        val fresh = MediaPlayer()
        return try {
            fresh.setAudioAttributes(SPEECH)
            fresh.setDataSource(InMemory(content))
            fresh.setOnCompletionListener { isPlayingNow(false) }
            fresh.prepare()
            fresh.also { player = it }
        } catch (_: IOException) {
            fresh.release()
            null
        } catch (_: IllegalStateException) {
            fresh.release()
            null
        }
    }

    private class InMemory(private val content: ByteArray) : MediaDataSource() {
        override fun readAt(position: Long, buffer: ByteArray, offset: Int, size: Int): Int {
            val left = content.size - position
            if (left <= 0) return END
            val count = minOf(left, size.toLong()).toInt()
            content.copyInto(buffer, offset, position.toInt(), position.toInt() + count)
            return count
        }

        override fun getSize(): Long = content.size.toLong()

        override fun close() = Unit
    }

    private companion object {
        const val END = -1
        val SPEECH: AudioAttributes = AudioAttributes.Builder()
            .setUsage(AudioAttributes.USAGE_MEDIA)
            .setContentType(AudioAttributes.CONTENT_TYPE_SPEECH)
            .build()
    }
}
