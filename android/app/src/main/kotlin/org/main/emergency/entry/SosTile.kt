package org.main.emergency.entry

import android.annotation.SuppressLint
import android.graphics.drawable.Icon
import android.os.Build
import android.service.quicksettings.Tile
import android.service.quicksettings.TileService
import org.main.emergency.platform.Disguise

/** The tile of the quick settings: also over a locked screen, where the activity shows the way of an alert only. */
class SosTile : TileService() {
    override fun onStartListening() {
        val disguise = Disguise.of(this)
        val tile = qsTile ?: return
        tile.label = disguise.name
        tile.icon = Icon.createWithResource(this, disguise.notificationIcon)
        tile.state = Tile.STATE_INACTIVE
        tile.updateTile()
    }

    @SuppressLint("StartActivityAndCollapseDeprecated") // From Android 14 on by a pending intent only.
    @Suppress("DEPRECATION")
    override fun onClick() {
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.UPSIDE_DOWN_CAKE) {
            startActivityAndCollapse(SosEntry.pending(this))
        } else {
            startActivityAndCollapse(SosEntry.intent(this))
        }
    }
}
