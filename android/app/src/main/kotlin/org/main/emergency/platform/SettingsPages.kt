package org.main.emergency.platform

import android.annotation.SuppressLint
import android.content.ActivityNotFoundException
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.os.Build
import android.provider.Settings
import androidx.core.net.toUri
import org.main.emergency.core.SettingsPage

/** Pages of the phone's settings: the nearest one that this phone has. */
class SettingsPages(private val context: Context, private val maker: String = Build.MANUFACTURER) {
    /** Opens it; the next in the list where a phone does not have the one before. */
    fun open(page: SettingsPage): Boolean = waysTo(page).any(::start)

    /** The ways to a page, the best first. The app's own page and the settings as a whole are on every phone. */
    internal fun waysTo(page: SettingsPage): List<Intent> {
        val best = when (page) {
            SettingsPage.APP -> emptyList()
            SettingsPage.LOCATION -> listOf(Intent(Settings.ACTION_LOCATION_SOURCE_SETTINGS))
            SettingsPage.BATTERY -> battery()
            SettingsPage.NOTIFICATIONS -> listOf(notifications())
            SettingsPage.NETWORK -> network()
            SettingsPage.VOICES -> listOf(Intent(TTS_SETTINGS), Intent(Settings.ACTION_ACCESSIBILITY_SETTINGS))
        }
        return best + listOf(app(), Intent(Settings.ACTION_SETTINGS))
    }

    private fun app() = Intent(Settings.ACTION_APPLICATION_DETAILS_SETTINGS, own())

    private fun notifications() =
        Intent(Settings.ACTION_APP_NOTIFICATION_SETTINGS).putExtra(Settings.EXTRA_APP_PACKAGE, context.packageName)

    private fun network(): List<Intent> {
        val wireless = Intent(Settings.ACTION_WIRELESS_SETTINGS)
        if (Build.VERSION.SDK_INT < Build.VERSION_CODES.Q) return listOf(wireless)
        // A panel over the app: mobile data and Wi-Fi in one place, and back with one touch.
        return listOf(Intent(Settings.Panel.ACTION_INTERNET_CONNECTIVITY), wireless)
    }

    /** What a maker's own battery saver lists, then Android's question, then Android's list. */
    @SuppressLint("BatteryLife") // An alert that waits must be sent: what the exemption is for.
    private fun battery(): List<Intent> = makersPages(maker) + listOf(
        Intent(Settings.ACTION_REQUEST_IGNORE_BATTERY_OPTIMIZATIONS, own()),
        Intent(Settings.ACTION_IGNORE_BATTERY_OPTIMIZATION_SETTINGS),
    )

    private fun own() = "package:${context.packageName}".toUri()

    private fun start(intent: Intent): Boolean = try {
        context.startActivity(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        true
    } catch (_: ActivityNotFoundException) {
        false
    } catch (_: SecurityException) {
        // A maker's page that is there but closed to other apps.
        false
    }

    internal companion object {
        /** Not a constant of the platform's, but what its own settings answer to since Android 4. */
        private const val TTS_SETTINGS = "com.android.settings.TTS_SETTINGS"

        /**
         * The pages on which makers of phones let an app run in the background. None of them is documented; they are
         * those that dontkillmyapp.com lists, and on a phone that has another one the way goes on to Android's own.
         */
        fun makersPages(maker: String): List<Intent> = when (maker.lowercase()) {
            "xiaomi", "redmi", "poco" -> listOf(
                page("com.miui.securitycenter", "com.miui.permcenter.autostart.AutoStartManagementActivity"),
                page("com.miui.powerkeeper", "com.miui.powerkeeper.ui.HiddenAppsConfigActivity"),
            )

            "oppo", "realme" -> listOf(
                page("com.coloros.safecenter", "com.coloros.safecenter.startupapp.StartupAppListActivity"),
                page("com.coloros.safecenter", "com.coloros.safecenter.permission.startup.StartupAppListActivity"),
                page("com.oppo.safe", "com.oppo.safe.permission.startup.StartupAppListActivity"),
            )

            "vivo", "iqoo" -> listOf(
                page("com.vivo.permissionmanager", "com.vivo.permissionmanager.activity.BgStartUpManagerActivity"),
                page("com.iqoo.secure", "com.iqoo.secure.ui.phoneoptimize.BgStartUpManager"),
            )

            "huawei", "honor" -> listOf(
                page("com.huawei.systemmanager", "com.huawei.systemmanager.startupmgr.ui.StartupNormalAppListActivity"),
                page("com.huawei.systemmanager", "com.huawei.systemmanager.optimize.process.ProtectActivity"),
            )

            "samsung" -> listOf(page("com.samsung.android.lool", "com.samsung.android.sm.ui.battery.BatteryActivity"))

            "oneplus" -> listOf(
                page("com.oneplus.security", "com.oneplus.security.chainlaunch.view.ChainLaunchAppListActivity"),
            )

            "transsion", "tecno", "infinix", "itel" -> listOf(
                page("com.transsion.phonemaster", "com.cyin.himgr.autostart.AutoStartActivity"),
            )

            "asus" -> listOf(
                page("com.asus.mobilemanager", "com.asus.mobilemanager.autostart.AutoStartActivity"),
            )

            else -> emptyList()
        }

        private fun page(app: String, activity: String) = Intent().setComponent(ComponentName(app, activity))
    }
}
