package org.main.emergency.platform

import android.app.Application
import android.content.ComponentName
import android.content.Intent
import android.content.IntentFilter
import android.provider.Settings
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.SettingsPage
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Pages of the settings, on phones that have the best one and on phones that do not. */
@RunWith(RobolectricTestRunner::class)
class SettingsPagesTest {
    private val app: Application = RuntimeEnvironment.getApplication()

    @Test
    fun `a maker's own page is opened where the phone has it`() {
        shadowOf(app).checkActivities(true)
        val autostart = ComponentName(
            "com.miui.securitycenter",
            "com.miui.permcenter.autostart.AutoStartManagementActivity",
        )
        shadowOf(app.packageManager).addActivityIfNotPresent(autostart)
        assertTrue(SettingsPages(app, maker = "Xiaomi").open(SettingsPage.BATTERY))
        assertEquals(autostart, shadowOf(app).nextStartedActivity.component)
    }

    @Test
    fun `where the phone has none of the maker's pages Android's question is asked`() {
        shadowOf(app).checkActivities(true)
        offer(Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS, withPackage = true)
        for (maker in listOf("Xiaomi", "vivo", "realme", "TECNO", "Nokia")) {
            assertTrue(maker, SettingsPages(app, maker).open(SettingsPage.BATTERY))
            val opened = shadowOf(app).nextStartedActivity
            assertEquals(maker, Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS, opened.action)
        }
    }

    @Test
    fun `every page leads somewhere on a phone that has only the app's own`() {
        shadowOf(app).checkActivities(true)
        assertFalse(SettingsPages(app).open(SettingsPage.LOCATION))
        offer(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, withPackage = true)
        for (page in SettingsPage.entries) {
            assertTrue("$page", SettingsPages(app, "somebody").open(page))
            val opened = shadowOf(app).nextStartedActivity
            assertEquals("$page", Settings.ACTION_APPLICATION_DETAILS_SETTINGS, opened.action)
        }
    }

    private fun offer(action: String, withPackage: Boolean) {
        val page = ComponentName("com.android.settings", "com.android.settings.$action")
        val filter = IntentFilter(action).apply {
            addCategory(Intent.CATEGORY_DEFAULT)
            if (withPackage) addDataScheme("package")
        }
        shadowOf(app.packageManager).addActivityIfNotPresent(page)
        shadowOf(app.packageManager).addIntentFilterForActivity(page, filter)
    }
}
