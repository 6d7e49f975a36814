package org.main.emergency.platform

import android.content.Context
import android.os.PowerManager
import androidx.core.content.getSystemService

/** Keeps a locked phone from sleeping, for [forMs] milliseconds from the last time it was asked. */
internal class WakefulCpu(private val context: Context, private val name: String, private val forMs: Long) {
    private var lock: PowerManager.WakeLock? = null

    /** From now on. */
    fun stayAwake() {
        val lock = lock ?: context.getSystemService<PowerManager>()
            ?.newWakeLock(PowerManager.PARTIAL_WAKE_LOCK, "main:$name")
            ?.apply { setReferenceCounted(false) }
            ?.also { lock = it }
        lock?.acquire(forMs)
    }

    /** It may sleep. */
    fun release() {
        lock?.takeIf { it.isHeld }?.release()
    }
}
