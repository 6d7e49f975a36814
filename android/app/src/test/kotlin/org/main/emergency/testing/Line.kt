package org.main.emergency.testing

import java.io.IOException
import java.io.InputStream
import java.io.OutputStream
import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.ServerSocket
import java.net.Socket
import java.util.concurrent.CopyOnWriteArrayList
import kotlin.concurrent.thread

/** One phone's way to the server: it can be cut while the server goes on for all others. */
class Line(serverUrl: String) : AutoCloseable {
    private val server = serverUrl.substringAfterLast(':').toInt()
    private val open = CopyOnWriteArrayList<Socket>()
    private val port = HeldPort()
    private var door = listen()

    /** What the phone is told to talk to. */
    val url = "http://127.0.0.1:${port.number}"

    /** No data: what was open breaks, and nothing new is answered. */
    fun cut() {
        door.close()
        for (socket in open) socket.close()
        open.clear()
    }

    /** Data is back, under the same address. */
    fun mend() {
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
        thread(isDaemon = true, name = "line") { untilClosed { while (true) join(socket.accept()) } }
        return socket
    }

    private fun join(phone: Socket) {
        val far = Socket(InetAddress.getLoopbackAddress(), server)
        open += listOf(phone, far)
        carry(phone.getInputStream(), far.getOutputStream(), far)
        carry(far.getInputStream(), phone.getOutputStream(), phone)
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
