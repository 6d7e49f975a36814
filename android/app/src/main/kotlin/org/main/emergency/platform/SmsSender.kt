package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.os.Build
import android.telephony.SmsManager
import android.telephony.SubscriptionManager
import android.telephony.TelephonyManager
import androidx.core.content.ContextCompat
import androidx.core.content.getSystemService
import kotlin.coroutines.resume
import kotlinx.coroutines.suspendCancellableCoroutine
import kotlinx.coroutines.withTimeoutOrNull
import org.main.emergency.core.SendSmsOutput

/**
 * Sends text messages by itself: the flavour `full`, once the person has agreed. Where one SIM does not get a message
 * out (no service, no balance), the other one tries.
 */
class SmsSender(private val context: Context) {
    /** Sends [text] to all of [numbers]; what it says is true of every one of them, or is of the first that failed. */
    suspend fun send(numbers: List<String>, text: String): SendSmsOutput {
        if (!isPermitted(context)) return SendSmsOutput.NOT_PERMITTED
        if (!hasSim(context)) return SendSmsOutput.NO_SERVICE
        val sims = sims()
        for (number in numbers) {
            val outcome = byAnySim(sims, number, text)
            if (outcome != SendSmsOutput.SENT) return outcome
        }
        return SendSmsOutput.SENT
    }

    private suspend fun byAnySim(sims: List<SmsManager>, number: String, text: String): SendSmsOutput {
        var worst = SendSmsOutput.NO_SERVICE
        for (sim in sims) {
            val outcome = bySim(sim, number, text)
            if (outcome == SendSmsOutput.SENT) return outcome
            // A SIM that has service but no balance tells more than one that has no service.
            if (worst == SendSmsOutput.NO_SERVICE) worst = outcome
        }
        return worst
    }

    private suspend fun bySim(sim: SmsManager, number: String, text: String): SendSmsOutput {
        val parts = try {
            sim.divideMessage(text)
        } catch (_: UnsupportedOperationException) {
            return SendSmsOutput.FAILED
        }
        val told = withTimeoutOrNull(PATIENCE_MS) { sent(sim, number, parts) }
        return told ?: SendSmsOutput.FAILED
    }

    /** Hands the parts to the network and waits until it has said of each what became of it. */
    private suspend fun sent(sim: SmsManager, number: String, parts: ArrayList<String>): SendSmsOutput =
        suspendCancellableCoroutine { waiting ->
            // A name that nobody else has: nobody can say "sent" in the network's place, nor an earlier message in ours.
            val action = "${context.packageName}.SMS_SENT.${System.nanoTime()}"
            val answers = mutableListOf<Int>()
            val receiver = object : BroadcastReceiver() {
                override fun onReceive(context: Context, intent: Intent) {
                    answers += resultCode
                    val isOver = resultCode != Activity.RESULT_OK || answers.size == parts.size
                    if (isOver && waiting.isActive) {
                        context.unregisterReceiver(this)
                        waiting.resume(outcomeOf(resultCode))
                    }
                }
            }
            val filter = IntentFilter(action)
            ContextCompat.registerReceiver(context, receiver, filter, ContextCompat.RECEIVER_NOT_EXPORTED)
            waiting.invokeOnCancellation { context.unregisterReceiver(receiver) }
            try {
                hand(sim, number, parts) { part -> told(action, part) }
            } catch (_: SecurityException) {
                context.unregisterReceiver(receiver)
                waiting.resume(SendSmsOutput.NOT_PERMITTED)
            } catch (_: UnsupportedOperationException) {
                // A device that has a SIM for data only.
                context.unregisterReceiver(receiver)
                waiting.resume(SendSmsOutput.FAILED)
            } catch (_: IllegalArgumentException) {
                // Not a number, or nothing to say.
                context.unregisterReceiver(receiver)
                waiting.resume(SendSmsOutput.FAILED)
            }
        }

    private fun hand(sim: SmsManager, number: String, parts: ArrayList<String>, told: (Int) -> PendingIntent) {
        if (parts.size == 1) {
            sim.sendTextMessage(number, null, parts.first(), told(0), null)
        } else {
            sim.sendMultipartTextMessage(number, null, parts, ArrayList(parts.indices.map(told)), null)
        }
    }

    private fun told(action: String, part: Int): PendingIntent {
        val intent = Intent(action).setPackage(context.packageName)
        return PendingIntent.getBroadcast(context, part, intent, PendingIntent.FLAG_IMMUTABLE)
    }

    /** The SIM for messages first, then the others. */
    @Suppress("DEPRECATION") // The way by a system service is there from Android 12 on.
    private fun sims(): List<SmsManager> {
        val first = SubscriptionManager.getDefaultSmsSubscriptionId()
        val ids = (listOf(first) + subscriptions()).filter(SubscriptionManager::isValidSubscriptionId).distinct()
        return if (ids.isEmpty()) {
            listOf(
                SmsManager.getDefault(),
            )
        } else {
            ids.map(SmsManager::getSmsManagerForSubscriptionId)
        }
    }

    @Suppress("DEPRECATION") // What takes its place is there from Android 14 on.
    private fun subscriptions(): List<Int> {
        val subscriptions = context.getSystemService<SubscriptionManager>() ?: return emptyList()
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.Q) {
            val slots = context.getSystemService<TelephonyManager>()?.let(::slots) ?: 0
            return (0 until slots).flatMap { subscriptions.getSubscriptionIds(it)?.toList().orEmpty() }
        }
        return try {
            subscriptions.activeSubscriptionInfoList.orEmpty().map { it.subscriptionId }
        } catch (_: SecurityException) {
            // Not permitted: then only the SIM for messages is tried.
            emptyList()
        }
    }

    private fun outcomeOf(code: Int): SendSmsOutput = when (code) {
        Activity.RESULT_OK -> SendSmsOutput.SENT

        SmsManager.RESULT_ERROR_NO_SERVICE, SmsManager.RESULT_ERROR_RADIO_OFF -> SendSmsOutput.NO_SERVICE

        SmsManager.RESULT_ERROR_NULL_PDU -> SendSmsOutput.FAILED

        // Networks do not say why; it is mostly the balance.
        else -> SendSmsOutput.REFUSED
    }

    companion object {
        /** Which SIMs there are, on phones before Android 10; in the manifest for these only. */
        const val SIMS_PERMISSION: String = Manifest.permission.READ_PHONE_STATE

        // A network with little room takes half a minute; after this it has lost the message.
        private const val PATIENCE_MS = 60_000L

        /** Whether the person lets the app send messages. */
        fun isPermitted(context: Context): Boolean =
            ContextCompat.checkSelfPermission(context, Manifest.permission.SEND_SMS) ==
                PackageManager.PERMISSION_GRANTED

        /** Whether there is a SIM in any slot, as far as Android tells. */
        fun hasSim(context: Context): Boolean {
            val telephony = context.getSystemService<TelephonyManager>() ?: return false
            if (telephony.phoneType == TelephonyManager.PHONE_TYPE_NONE) return false
            return (0 until slots(telephony)).any { telephony.getSimState(it) != TelephonyManager.SIM_STATE_ABSENT }
        }

        @Suppress("DEPRECATION") // `getActiveModemCount` is there from Android 11 on.
        private fun slots(telephony: TelephonyManager): Int =
            if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.R) telephony.activeModemCount else telephony.phoneCount
    }
}
