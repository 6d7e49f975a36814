package org.main.emergency.design

import android.graphics.Path
import org.main.emergency.core.QrView

// ISO/IEC 18004: so many modules of white on every side.
private const val QUIET_ZONE = 4

/** Modules on each side of a code, with the white around it. */
internal val QrView.wholeSide: Int get() = side.toInt() + 2 * QUIET_ZONE

/**
 * The dark modules of a code, each as wide as [module], from the corner of the white around it. They are one path, so
 * that no seam shows between them however large it is drawn.
 */
internal fun QrView.darkPath(module: Float): Path {
    val path = Path()
    val count = side.toInt()
    dark.forEachIndexed { index, isDark ->
        if (isDark) {
            val left = (index % count + QUIET_ZONE) * module
            val top = (index / count + QUIET_ZONE) * module
            path.addRect(left, top, left + module, top + module, Path.Direction.CW)
        }
    }
    return path
}
