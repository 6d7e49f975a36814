package org.main.emergency.platform

import android.content.Context
import android.net.ConnectivityManager
import android.net.Network
import androidx.core.content.getSystemService

/** Whether the phone has a network. */
class NetworkWatch(context: Context) {
    private val connectivity: ConnectivityManager? = context.getSystemService()

    /** Tells how it stands now, and each change until the end of the process. */
    fun start(tell: (online: Boolean) -> Unit) {
        val connectivity = connectivity ?: return
        tell(connectivity.activeNetwork != null)
        connectivity.registerDefaultNetworkCallback(
            object : ConnectivityManager.NetworkCallback() {
                override fun onAvailable(network: Network) = tell(true)

                override fun onLost(network: Network) = tell(false)
            },
        )
    }
}
