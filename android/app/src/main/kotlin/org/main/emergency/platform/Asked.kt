package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.content.Context
import android.content.pm.PackageManager
import android.os.Build
import androidx.activity.result.contract.ActivityResultContracts
import androidx.core.content.ContextCompat
import androidx.core.content.edit
import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState

/**
 * What a person has permitted. Android itself does not say whether it would still ask: before the first question and
 * after the last refusal it gives the same answer, so this remembers whether it has ever wanted to explain itself.
 */
class Asked(private val context: Context, private val front: Front) {
    private val memory = context.getSharedPreferences("asked", Context.MODE_PRIVATE)
    private val declared: Set<String> by lazy {
        val info = context.packageManager.getPackageInfo(context.packageName, PackageManager.GET_PERMISSIONS)
        info.requestedPermissions.orEmpty().toSet()
    }

    /** How it stands now. */
    fun state(permission: Permission): PermissionState = when (permission) {
        Permission.NOTIFICATIONS -> notifications()

        Permission.CAMERA ->
            if (has(PackageManager.FEATURE_CAMERA_ANY)) stateOf(permission) else PermissionState.NOT_THERE

        Permission.MICROPHONE ->
            if (has(PackageManager.FEATURE_MICROPHONE)) stateOf(permission) else PermissionState.NOT_THERE

        Permission.SMS, Permission.LOCATION -> stateOf(permission)
    }

    /** Asks the person; where nobody can be asked, nothing happens. */
    suspend fun ask(permission: Permission) {
        val names = namesOf(permission).filter { it in declared }
        if (names.isEmpty()) return
        remember(names)
        front.ask(ActivityResultContracts.RequestMultiplePermissions(), names.toTypedArray())
        remember(names)
    }

    /** How it stands once the person was asked, where it was not given already. */
    suspend fun stateOnceAsked(permission: Permission): PermissionState {
        val before = state(permission)
        if (before == PermissionState.GRANTED || before == PermissionState.NOT_THERE) return before
        ask(permission)
        return state(permission)
    }

    private fun notifications(): PermissionState {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU) return stateOf(Permission.NOTIFICATIONS)
        return if (Notifier.areOn(context)) PermissionState.GRANTED else PermissionState.REFUSED_FOR_GOOD
    }

    private fun stateOf(permission: Permission): PermissionState {
        val names = namesOf(permission).filter { it in declared }
        if (names.isEmpty()) return PermissionState.NOT_THERE
        remember(names)
        if (names.any(::isGranted)) return PermissionState.GRANTED
        return when {
            names.none { memory.getBoolean(it, false) } -> PermissionState.NOT_ASKED
            names.any { wouldExplain(it) } -> PermissionState.REFUSED
            else -> PermissionState.REFUSED_FOR_GOOD
        }
    }

    /** Android wants an explanation once somebody has refused; when it wants none any more, that was for good. */
    private fun remember(names: List<String>) {
        for (name in names) {
            when {
                isGranted(name) -> memory.edit { remove(name) }
                wouldExplain(name) -> memory.edit { putBoolean(name, true) }
            }
        }
    }

    private fun wouldExplain(name: String) =
        front.activity?.let { explains(it, name) } ?: memory.getBoolean(name, false)

    private fun explains(activity: Activity, name: String) = activity.shouldShowRequestPermissionRationale(name)

    private fun isGranted(name: String) =
        ContextCompat.checkSelfPermission(context, name) == PackageManager.PERMISSION_GRANTED

    private fun has(feature: String) = context.packageManager.hasSystemFeature(feature)

    private fun namesOf(permission: Permission): List<String> = when (permission) {
        Permission.LOCATION -> Locator.PERMISSIONS

        Permission.NOTIFICATIONS -> listOf(Manifest.permission.POST_NOTIFICATIONS)

        // Before Android 10 only this tells which SIMs there are. Not declared for later ones.
        Permission.SMS -> listOf(Manifest.permission.SEND_SMS) + SmsSender.SIMS_PERMISSION

        Permission.CAMERA -> listOf(Manifest.permission.CAMERA)

        Permission.MICROPHONE -> listOf(Manifest.permission.RECORD_AUDIO)
    }
}
