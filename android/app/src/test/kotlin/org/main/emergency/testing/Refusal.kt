package org.main.emergency.testing

import android.app.Activity
import android.content.pm.PackageManager
import org.robolectric.Shadows.shadowOf

/** The person refuses what Android has just asked for; the names of what that was. */
@Suppress("DEPRECATION") // How Android itself tells an activity.
internal fun refuse(activity: Activity): List<String> {
    val asked = shadowOf(activity).lastRequestedPermission
    val names = asked.requestedPermissions
    activity.onRequestPermissionsResult(asked.requestCode, names, IntArray(names.size) { PackageManager.PERMISSION_DENIED })
    return names.toList()
}
