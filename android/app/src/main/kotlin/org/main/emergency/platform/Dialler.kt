package org.main.emergency.platform

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import androidx.core.net.toUri

/** Android's dialler. */
object Dialler {
    /**
     * Opens the dialler with exactly this number filled in; the person makes the call, so no permission is needed.
     * False on a device that has no dialler: the number stands on the button all the same.
     */
    fun open(context: Context, number: String): Boolean {
        val dial = Intent(Intent.ACTION_DIAL, "tel:$number".toUri()).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        return try {
            context.startActivity(dial)
            true
        } catch (_: ActivityNotFoundException) {
            false
        }
    }
}
