package org.main.emergency.testing

import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import kotlin.concurrent.thread

/** One phone's way to the server: it can be cut while the server goes on for all others. */
class Line(serverUrl: String) : AutoCloseable {
    private val server = serverUrl.substringAfterLast(':').toInt()
    private val open = mutableListOf<Socket>()
    private var isCut = false
    private val port = HeldPort()
    private var door = listen()

    /** What the phone is told to talk to. */
    val url = "http://127.0.0.1:${port.number}"

    /** No data: what was open breaks, and nothing new is answered. */
    fun cut() {
        door.close()
        synchronized(open) {
            isCut = true
            open.forEach(Socket::close)
            open.clear()
        }
    }

    /** Data is back, under the same address. */
    fun mend() {
        synchronized(open) { isCut = false }
        door = listen()
    }

    override fun close() {
        cut()
        port.close()
    }

    private fun listen(): ServerSocket {
        val here = InetAddress.getLoopbackAddress()
        val socket = ServerSocket().apply {
            reuseAddress = true
            bind(InetSocketAddress(here, port.number))
        }
        thread(isDaemon = true, name = "line") { untilClosed { while (true) socket.accept().let { phone -> untilClosed { join(phone) } } } }
        return socket
    }

    private fun join(phone: Socket) {
        if (!keeps(phone)) return
        val far = try {
            Socket(InetAddress.getLoopbackAddress(), server)
        } catch (error: IOException) {
            // Nobody is at home: this call ends, the line does not.
            phone.close()
            throw error
        }
        if (!keeps(far)) return
        carry(phone.getInputStream(), far.getOutputStream(), far)
        carry(far.getInputStream(), phone.getOutputStream(), phone)
    }

    /** Whether it stays open: what comes while the line is being cut is cut with it. */
    private fun keeps(socket: Socket): Boolean = synchronized(open) {
        if (isCut) socket.close() else open += socket
        !isCut
    }

    private fun carry(from: InputStream, to: OutputStream, end: Socket) = thread(isDaemon = true, name = "line") {
        untilClosed {
            val bytes = ByteArray(BUFFER)
            while (true) {
                val read = from.read(bytes)
                if (read < 0) break
                to.write(bytes, 0, read)
                to.flush()
            }
            end.close()
        }
    }

    /** A line that is cut ends what is carried over it. */
    private fun untilClosed(carry: () -> Unit) = try {
        carry()
    } catch (_: IOException) {
        Unit
    }

    private companion object {
        const val BUFFER = 16 * 1024
    }
}
