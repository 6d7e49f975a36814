package org.main.emergency.testing

import com.sun.jna.Library
import com.sun.jna.Native

/**
 * No room on the disk, for this process: no file may grow beyond some bytes (`setrlimit`, RLIMIT_FSIZE). What the store of
 * alerts writes fails as it does where no byte is left. The JVM itself ignores the signal that comes with it.
 *
 * It holds for everything in the JVM: what writes files of its own (a picture, a library that is unpacked, a server's
 * folder) must come before or after.
 */
object FullDisk {
    /** The functions of libc that are needed. */
    interface LibC : Library {
        /** Reads a limit: what stands now, and the most that it may be set to. */
        fun getrlimit(resource: Int, limit: LongArray): Int

        /** Sets it. */
        fun setrlimit(resource: Int, limit: LongArray): Int
    }

    private val libc by lazy { Native.load("c", LibC::class.java) }

    /** Does something while there is no room, and makes room again. */
    fun <T> during(what: () -> T): T {
        val before = LongArray(2)
        check(libc.getrlimit(FILE_SIZE, before) == 0)
        check(libc.setrlimit(FILE_SIZE, longArrayOf(FEW_BYTES, before[1])) == 0)
        try {
            return what()
        } finally {
            check(libc.setrlimit(FILE_SIZE, before) == 0)
        }
    }

    private const val FILE_SIZE = 1
    private const val FEW_BYTES = 16L
}
