package org.main.emergency.platform

import android.app.Activity
import android.app.ActivityManager
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import androidx.core.content.edit
import org.main.emergency.R
import org.main.emergency.entry.SosWidget

/** Which name and picture the app shows outside of itself. */
class Disguise private constructor(private val context: Context) {
    private val memory = context.getSharedPreferences("disguise", Context.MODE_PRIVATE)

    /** Whether the neutral ones are shown. */
    val isNeutral: Boolean
        get() = memory.getBoolean(NEUTRAL, false)

    /** The sign in the status bar. */
    val notificationIcon: Int
        get() = if (isNeutral) R.drawable.ic_calendar else R.drawable.ic_notification

    /** The name. */
    val name: String
        get() = context.getString(if (isNeutral) R.string.neutral_name else R.string.app_name)

    /** The picture on the home screen. */
    val icon: Int
        get() = if (isNeutral) R.mipmap.ic_neutral else R.mipmap.ic_launcher

    /** Shows MAIN's, or neutral ones, on the home screen and in widgets. */
    fun appear(neutral: Boolean) {
        memory.edit { putBoolean(NEUTRAL, neutral) }
        // The new one first: with neither, some home screens forget where the icon was.
        show(if (neutral) NEUTRAL_ALIAS else OWN_ALIAS, isShown = true)
        show(if (neutral) OWN_ALIAS else NEUTRAL_ALIAS, isShown = false)
        SosWidget.redraw(context)
    }

    /** Among the recent apps [activity] has the name and the picture that the app has on the home screen. */
    @Suppress("DEPRECATION") // The builder is there from Android 13 on.
    fun dress(activity: Activity) {
        val description = when {
            Build.VERSION.SDK_INT >= Build.VERSION_CODES.TIRAMISU ->
                ActivityManager.TaskDescription.Builder().setLabel(name).setIcon(icon).build()

            Build.VERSION.SDK_INT >= Build.VERSION_CODES.P -> ActivityManager.TaskDescription(name, icon)

            else -> ActivityManager.TaskDescription(name)
        }
        activity.setTaskDescription(description)
    }

    private fun show(alias: String, isShown: Boolean) {
        context.packageManager.setComponentEnabledSetting(
            ComponentName(context, alias),
            if (isShown) {
                PackageManager.COMPONENT_ENABLED_STATE_ENABLED
            } else {
                PackageManager.COMPONENT_ENABLED_STATE_DISABLED
            },
            PackageManager.DONT_KILL_APP,
        )
    }

    companion object {
        private const val NEUTRAL = "neutral"
        internal const val OWN_ALIAS = "org.main.emergency.Launcher"
        internal const val NEUTRAL_ALIAS = "org.main.emergency.Calendar"

        /** As it stands on this phone. */
        fun of(context: Context): Disguise = Disguise(context.applicationContext)

        /** Away from here: the home screen in front, and nothing of the app among the recent ones. */
        fun leave(front: Front) {
            val activity = front.activity ?: return
            val home = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_HOME)
            activity.startActivity(home.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
            activity.finishAndRemoveTask()
        }
    }
}
