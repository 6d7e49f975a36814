package org.main.emergency.platform

import android.app.ActivityManager
import android.app.Application
import android.content.ComponentName
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Looper
import androidx.activity.ComponentActivity
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.R
import org.main.emergency.core.DisguiseOperation
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.util.ReflectionHelpers

/** Which name and picture the app shows outside of itself. */
@RunWith(RobolectricTestRunner::class)
class DisguiseTest {
    private val app: Application = RuntimeEnvironment.getApplication()

    @Test
    fun `on the home screen there is one name at a time, and MAIN's can come back`() {
        assertEquals(listOf("MAIN Help"), onHomeScreen())
        Disguise.of(app).appear(neutral = true)
        assertEquals(listOf("Calendar"), onHomeScreen())
        assertEquals(R.drawable.ic_calendar, Disguise.of(app).notificationIcon)
        Disguise.of(app).appear(neutral = false)
        assertEquals(listOf("MAIN Help"), onHomeScreen())
        assertEquals(PackageManager.COMPONENT_ENABLED_STATE_DISABLED, stateOf(Disguise.NEUTRAL_ALIAS))
    }

    @Test
    fun `among the recent apps it has the name of the home screen at once`() {
        val front = Front()
        val controller = Robolectric.buildActivity(ComponentActivity::class.java).setup()
        front.attach(controller.get())
        val secrets = SecretFiles(File(app.noBackupFilesDir, "keys"), KeystoreWrap())
        val shell = AndroidShell(app, secrets, front, HeldContent(), draw = {}, tell = {})
        for ((neutral, name) in listOf(true to "Calendar", false to "MAIN Help")) {
            shell.disguise(DisguiseOperation.Appear(neutral))
            shadowOf(Looper.getMainLooper()).idle()
            val shown: ActivityManager.TaskDescription = ReflectionHelpers.getField(controller.get(), "mTaskDescription")
            assertEquals(name, shown.label)
        }
        controller.pause().stop().destroy()
    }

    @Test
    fun `leaving shows the home screen and takes the app out of the recent ones`() {
        val front = Front()
        val controller = Robolectric.buildActivity(ComponentActivity::class.java).setup()
        front.attach(controller.get())
        Disguise.leave(front)
        val home = shadowOf(controller.get()).nextStartedActivity
        assertEquals(setOf(Intent.CATEGORY_HOME), home.categories)
        assertTrue(controller.get().isFinishing)
        front.detach(controller.get())
        Disguise.leave(front)
    }

    private fun onHomeScreen(): List<String> {
        val launcher = Intent(Intent.ACTION_MAIN).addCategory(Intent.CATEGORY_LAUNCHER).setPackage(app.packageName)
        val found = app.packageManager.queryIntentActivities(launcher, 0)
        return found.map { it.loadLabel(app.packageManager).toString() }
    }

    private fun stateOf(alias: String) = app.packageManager.getComponentEnabledSetting(ComponentName(app, alias))
}
