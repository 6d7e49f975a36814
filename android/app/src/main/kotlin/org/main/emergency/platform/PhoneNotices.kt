package org.main.emergency.platform

import android.Manifest
import android.accessibilityservice.AccessibilityServiceInfo
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.content.pm.PackageManager
import android.location.LocationManager
import android.os.BatteryManager
import android.os.Build
import android.os.PowerManager
import android.view.accessibility.AccessibilityManager
import androidx.core.content.ContextCompat
import androidx.core.content.getSystemService
import androidx.core.location.LocationManagerCompat
import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState
import org.main.emergency.core.PhoneState

/** What the phone is and allows, told to the core whenever it changes. */
class PhoneNotices(
    private val context: Context,
    private val asked: Asked,
    private val messages: MessageApp,
    private val hasVoice: () -> Boolean?,
    private val tell: (PhoneState) -> Unit,
) {
    private var last: PhoneState? = null

    /** Tells each change from now on until the end of the process. */
    fun start() {
        val filter = IntentFilter(Intent.ACTION_BATTERY_CHANGED).apply {
            addAction(LocationManager.MODE_CHANGED_ACTION)
            addAction(PowerManager.ACTION_POWER_SAVE_MODE_CHANGED)
        }
        val receiver = object : BroadcastReceiver() {
            override fun onReceive(context: Context, intent: Intent) = look()
        }
        // Only the system sends these.
        ContextCompat.registerReceiver(context, receiver, filter, ContextCompat.RECEIVER_NOT_EXPORTED)
    }

    /** Looks again, and tells what it is where it is something else than before. */
    fun look() {
        val now = state()
        if (now != last) tellAlways(now)
    }

    /** Looks again and tells in any case. */
    fun tellNow() = tellAlways(state())

    private fun tellAlways(now: PhoneState) {
        last = now
        tell(now)
    }

    private fun state() = PhoneState(
        location = asked.state(Permission.LOCATION),
        locationCoarseOnly = isGranted(Manifest.permission.ACCESS_COARSE_LOCATION) &&
            !isGranted(Manifest.permission.ACCESS_FINE_LOCATION),
        locationOn = context.getSystemService<LocationManager>()?.let(LocationManagerCompat::isLocationEnabled) == true,
        notifications = notifications(),
        sms = if (SmsSender.hasSim(context)) asked.state(Permission.SMS) else PermissionState.NOT_THERE,
        canSendSms = SmsSender.hasSim(context) && (messages.isThere() || SmsSender.isPermitted(context)),
        camera = asked.state(Permission.CAMERA),
        microphone = asked.state(Permission.MICROPHONE),
        batteryUnrestricted = context.getSystemService<PowerManager>()
            ?.isIgnoringBatteryOptimizations(context.packageName),
        batteryPercent = batteryPercent(),
        maker = Build.MANUFACTURER.lowercase(),
        hasVoice = hasVoice(),
        assistive = isAssisted(),
    )

    /** Permitted, and not switched off in the settings afterwards: that is no permission, but as silent. */
    private fun notifications(): PermissionState {
        val state = asked.state(Permission.NOTIFICATIONS)
        val isOff = state == PermissionState.GRANTED && !Notifier.areOn(context)
        return if (isOff) PermissionState.REFUSED_FOR_GOOD else state
    }

    private fun isGranted(permission: String) =
        ContextCompat.checkSelfPermission(context, permission) == PackageManager.PERMISSION_GRANTED

    private fun batteryPercent(): UByte? {
        val percent = context.getSystemService<BatteryManager>()
            ?.getIntProperty(BatteryManager.BATTERY_PROPERTY_CAPACITY)
        return percent?.takeIf { it in 1..WHOLE }?.toUByte()
    }

    /** Something that reads the screen aloud or presses it by switches; a password store is none. */
    private fun isAssisted(): Boolean {
        val accessibility = context.getSystemService<AccessibilityManager>() ?: return false
        if (!accessibility.isEnabled) return false
        if (accessibility.isTouchExplorationEnabled) return true
        val all = AccessibilityServiceInfo.FEEDBACK_ALL_MASK
        return accessibility.getEnabledAccessibilityServiceList(all).any { service ->
            val speaks = service.feedbackType and (
                AccessibilityServiceInfo.FEEDBACK_SPOKEN or AccessibilityServiceInfo.FEEDBACK_BRAILLE
                ) != 0
            speaks || service.flags and AccessibilityServiceInfo.FLAG_REQUEST_FILTER_KEY_EVENTS != 0
        }
    }

    private companion object {
        const val WHOLE = 100
    }
}
