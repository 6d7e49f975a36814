package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Looper
import android.telephony.SmsManager
import android.telephony.TelephonyManager
import androidx.activity.ComponentActivity
import androidx.core.content.getSystemService
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.async
import kotlinx.coroutines.runBlocking
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.SendSmsOutput
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowSubscriptionManager

/** Text messages: by itself (flavour `full`), and by the message app (flavour `store`). */
@RunWith(RobolectricTestRunner::class)
@Suppress("DEPRECATION") // The same way as the app's, which is there from Android 5 on.
class SmsSenderTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val telephony = shadowOf(app.getSystemService<TelephonyManager>()!!)

    @Before
    fun phone() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_TELEPHONY_MESSAGING, true)
        telephony.setIsSmsCapable(true)
        ShadowSubscriptionManager.setDefaultSmsSubscriptionId(SIM)
        shadowOf(app).grantPermissions(Manifest.permission.SEND_SMS)
    }

    @Test
    fun `what the network says of a message is what the core is told`() {
        val words = mapOf(
            Activity.RESULT_OK to SendSmsOutput.SENT,
            SmsManager.RESULT_ERROR_NO_SERVICE to SendSmsOutput.NO_SERVICE,
            SmsManager.RESULT_ERROR_RADIO_OFF to SendSmsOutput.NO_SERVICE,
            SmsManager.RESULT_ERROR_GENERIC_FAILURE to SendSmsOutput.REFUSED,
            SmsManager.RESULT_ERROR_NULL_PDU to SendSmsOutput.FAILED,
        )
        for ((said, told) in words) {
            assertEquals("$said", told, sending("M1 accident") { answer(said) })
        }
    }

    @Test
    fun `a long message is sent when the network took every part`() {
        val long = "I need help. ".repeat(30)
        val sim = sim()
        val outcome = sending(long) {
            val parts = checkNotNull(sim.lastSentMultipartTextMessageParams)
            assertEquals(long, parts.parts.joinToString(""))
            for (part in parts.sentIntents) tell(shadowOf(part).savedIntent, Activity.RESULT_OK)
        }
        assertEquals(SendSmsOutput.SENT, outcome)
    }

    @Test
    fun `without permission, and without a SIM, it is said so at once`() {
        shadowOf(app).denyPermissions(Manifest.permission.SEND_SMS)
        assertEquals(SendSmsOutput.NOT_PERMITTED, sending("M1") {})
        shadowOf(app).grantPermissions(Manifest.permission.SEND_SMS)
        telephony.setSimState(TelephonyManager.SIM_STATE_ABSENT)
        assertEquals(SendSmsOutput.NO_SERVICE, sending("M1") {})
    }

    @Test
    fun `the flavour store opens the message app with everything filled in`() {
        val front = Front()
        assertEquals(SendSmsOutput.FAILED, MessageApp(app, front).compose(listOf(NUMBER), "M1 accident"))
        val activity = Robolectric.buildActivity(ComponentActivity::class.java).setup().get()
        front.attach(activity)
        assertEquals(SendSmsOutput.COMPOSED, MessageApp(app, front).compose(listOf(NUMBER, "+919812345678"), "M1 accident"))
        val opened = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_SENDTO, opened.action)
        assertEquals("smsto:$NUMBER;+919812345678", android.net.Uri.decode(opened.dataString))
        assertEquals("M1 accident", opened.getStringExtra("sms_body"))
    }

    private fun sim() = shadowOf(SmsManager.getSmsManagerForSubscriptionId(SIM))

    private fun sending(text: String, meanwhile: () -> Unit): SendSmsOutput = runBlocking {
        val outcome: Deferred<SendSmsOutput> = async(Dispatchers.Unconfined, CoroutineStart.UNDISPATCHED) {
            SmsSender(app).send(listOf(NUMBER), text)
        }
        meanwhile()
        shadowOf(Looper.getMainLooper()).idle()
        outcome.await()
    }

    private fun answer(code: Int) {
        val sent = checkNotNull(sim().lastSentTextMessageParams)
        assertEquals(NUMBER, sent.destinationAddress)
        tell(shadowOf(sent.sentIntent).savedIntent, code)
        sim().clearLastSentTextMessageParams()
    }

    private fun tell(intent: Intent, code: Int) {
        app.sendOrderedBroadcast(intent, null, null, null, code, null, null)
        shadowOf(Looper.getMainLooper()).idle()
    }

    private companion object {
        const val SIM = 1
        const val NUMBER = "+912226543210"
    }
}
