package org.main.emergency.platform

import android.content.Context
import android.os.Build
import android.os.VibrationEffect
import android.os.Vibrator
import android.os.VibratorManager
import androidx.core.content.getSystemService
import org.main.emergency.core.VibrateOperation

/** What the hand feels. */
class Haptics(context: Context) {
    private val vibrator: Vibrator? =
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            context.getSystemService<VibratorManager>()?.defaultVibrator
        } else {
            context.getSystemService()
        }

    /** Vibrates, or stops. */
    fun play(operation: VibrateOperation) {
        val vibrator = vibrator ?: return
        when (operation) {
            VibrateOperation.STOP -> vibrator.cancel()
            VibrateOperation.HOLD -> vibrator.vibrate(VibrationEffect.createWaveform(HOLD_MS, HOLD_STRENGTH, ONCE))
            VibrateOperation.KEPT -> vibrator.vibrate(VibrationEffect.createOneShot(KEPT_MS, STRONGEST))
            VibrateOperation.STEP -> vibrator.vibrate(VibrationEffect.createWaveform(STEP_MS, ONCE))
        }
    }

    private companion object {
        const val ONCE = -1
        const val STRONGEST = 255
        const val KEPT_MS = 600L

        // Off, on, off, on.
        val STEP_MS = longArrayOf(0, 120, 120, 120)

        // Stronger every quarter of a second, then strongest until the core says stop or the alert is kept.
        val HOLD_MS = longArrayOf(250, 250, 250, 250, 250, 250, 2_000)
        val HOLD_STRENGTH = intArrayOf(30, 60, 95, 130, 170, 210, STRONGEST)
    }
}
