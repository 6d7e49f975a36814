package org.main.emergency.testing

import java.net.InetAddress
import java.net.InetSocketAddress
import java.net.Socket

/**
 * A port of the loopback that the system gives to nobody else, also while nobody listens at it: tests of other suites run at the
 * same time, and an alert would go to whichever server came to live there. It is bound and never listened to, so whoever calls is
 * refused until somebody listens.
 */
class HeldPort : AutoCloseable {
    // Both sides say that they reuse: then one may listen where another socket is only bound.
    private val holder = Socket().apply {
        reuseAddress = true
        bind(InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
    }

    /** Its number. */
    val number: Int = holder.localPort

    override fun close() = holder.close()
}
