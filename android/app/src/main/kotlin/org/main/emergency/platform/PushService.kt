package org.main.emergency.platform

import android.content.Context
import com.google.firebase.FirebaseApp
import com.google.firebase.messaging.FirebaseMessaging
import com.google.firebase.messaging.FirebaseMessagingService
import com.google.firebase.messaging.RemoteMessage
import org.main.emergency.EmergencyApplication
import org.main.emergency.core.UiEvent

/**
 * The doorbell: a push message says that there is news and nothing else, whatever stands in it. What the news are, the
 * core asks MAIN's server; where it cannot, the urgency with which the server sent it says whether a case rings.
 */
class PushService : FirebaseMessagingService() {
    override fun onMessageReceived(message: RemoteMessage) {
        // The phone sleeps again as soon as the message was taken; MAIN must be asked first.
        WakefulCpu(this, "doorbell", AWAKE_MS).stayAwake()
        core().send(UiEvent.DoorbellRung(rings(message)))
    }

    // `register` and `onRegistered`, which are to take its place, name an installation; MAIN's server addresses a token.
    @Suppress("OVERRIDE_DEPRECATION")
    override fun onNewToken(token: String) = core().send(UiEvent.PushAddressChanged(token))

    private fun core() = (application as EmergencyApplication).core

    internal companion object {
        // Android's own limit for what a push message may start.
        private const val AWAKE_MS = 20_000L

        /** Whether the server sent it as what rings; where that is not known, better too loud. */
        fun rings(message: RemoteMessage): Boolean = message.originalPriority != RemoteMessage.PRIORITY_NORMAL
    }
}

/**
 * Where the doorbell of this phone is. Only staff's phones have one: until somebody is signed in Google is asked for
 * nothing (`firebase_messaging_auto_init_enabled` in the manifest). Without Google's configuration in the build, or
 * without Google on the phone, there is none.
 */
class PushAddress(private val context: Context, private val tell: (UiEvent) -> Unit) {
    private var isAsked = false

    /** Somebody of the staff is signed in: asks for the address, once in the life of the process. Main thread only. */
    fun want() {
        if (isAsked || FirebaseApp.getApps(context).isEmpty()) return
        isAsked = true
        @Suppress("DEPRECATION") // As above.
        FirebaseMessaging.getInstance().token.addOnSuccessListener { tell(UiEvent.PushAddressChanged(it)) }
    }
}
