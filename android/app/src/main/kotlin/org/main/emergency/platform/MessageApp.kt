package org.main.emergency.platform

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.net.Uri
import org.main.emergency.core.SendSmsOutput

/** The phone's own app for text messages, opened with everything filled in: the person presses "send". */
class MessageApp(private val context: Context, private val front: Front) {
    /** Opens it. Android lets only an app that is in front open another one. */
    fun compose(numbers: List<String>, text: String): SendSmsOutput {
        if (!SmsSender.hasSim(context)) return SendSmsOutput.NO_SERVICE
        val activity = front.activity ?: return SendSmsOutput.FAILED
        return try {
            activity.startActivity(intent(numbers, text))
            SendSmsOutput.COMPOSED
        } catch (_: ActivityNotFoundException) {
            SendSmsOutput.FAILED
        }
    }

    /** Whether there is such an app. */
    fun isThere(): Boolean = intent(emptyList(), "").resolveActivity(context.packageManager) != null

    private fun intent(numbers: List<String>, text: String): Intent =
        Intent(Intent.ACTION_SENDTO, Uri.fromParts("smsto", numbers.joinToString(";"), null)).putExtra(BODY, text)

    private companion object {
        const val BODY = "sms_body"
    }
}
