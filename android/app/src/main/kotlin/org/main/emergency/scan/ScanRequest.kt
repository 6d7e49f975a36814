package org.main.emergency.scan

import android.app.Activity
import android.content.Context
import android.content.Intent
import androidx.activity.result.contract.ActivityResultContract
import org.main.emergency.core.ScanCodeOperation
import org.main.emergency.core.ScanCodeOutput
import org.main.emergency.core.ViewModel

/** What the camera's screen says, and how it looks. */
data class ScanRequest(
    /** What to hold before the camera. */
    val prompt: String,
    /** What "back" is called. */
    val backLabel: String,
    /** What the light's switch is called. */
    val lightLabel: String,
    /** What a screen reader says of the light while it is on. */
    val onLabel: String,
    /** What it says while the light is off. */
    val offLabel: String,
    /** Language of these words, BCP 47. */
    val language: String,
    /** Whether it is written from right to left. */
    val isFromRight: Boolean,
    /** No picture of it among the recent apps, no screenshots. */
    val isHidden: Boolean,
) {
    companion object {
        /** What the core asks for, in the clothes of what it drew last. */
        fun of(operation: ScanCodeOperation, drawn: ViewModel?) = ScanRequest(
            prompt = operation.prompt,
            backLabel = operation.backLabel,
            lightLabel = operation.lightLabel,
            onLabel = operation.onLabel,
            offLabel = operation.offLabel,
            language = drawn?.language ?: "en",
            isFromRight = drawn?.rightToLeft == true,
            isHidden = drawn?.hideInRecents == true,
        )

        /** As [ScanContract] put it into the intent. */
        fun of(intent: Intent) = ScanRequest(
            prompt = intent.getStringExtra(PROMPT).orEmpty(),
            backLabel = intent.getStringExtra(BACK).orEmpty(),
            lightLabel = intent.getStringExtra(LIGHT).orEmpty(),
            onLabel = intent.getStringExtra(LIGHT_ON).orEmpty(),
            offLabel = intent.getStringExtra(LIGHT_OFF).orEmpty(),
            language = intent.getStringExtra(LANGUAGE) ?: "en",
            isFromRight = intent.getBooleanExtra(FROM_RIGHT, false),
            isHidden = intent.getBooleanExtra(HIDDEN, false),
        )

        internal const val PROMPT = "prompt"
        internal const val BACK = "back"
        internal const val LIGHT = "light"
        internal const val LIGHT_ON = "light on"
        internal const val LIGHT_OFF = "light off"
        internal const val LANGUAGE = "language"
        internal const val FROM_RIGHT = "from right"
        internal const val HIDDEN = "hidden"
    }
}

/** Opens [ScanActivity]. What was read goes from one activity of this app to another, and to no other app. */
class ScanContract : ActivityResultContract<ScanRequest, ScanCodeOutput>() {
    override fun createIntent(context: Context, input: ScanRequest): Intent = Intent(context, ScanActivity::class.java)
        .putExtra(ScanRequest.PROMPT, input.prompt)
        .putExtra(ScanRequest.BACK, input.backLabel)
        .putExtra(ScanRequest.LIGHT, input.lightLabel)
        .putExtra(ScanRequest.LIGHT_ON, input.onLabel)
        .putExtra(ScanRequest.LIGHT_OFF, input.offLabel)
        .putExtra(ScanRequest.LANGUAGE, input.language)
        .putExtra(ScanRequest.FROM_RIGHT, input.isFromRight)
        .putExtra(ScanRequest.HIDDEN, input.isHidden)

    override fun parseResult(resultCode: Int, intent: Intent?): ScanCodeOutput {
        val text = intent?.getStringExtra(TEXT)
        return when {
            resultCode == Activity.RESULT_OK && text != null -> ScanCodeOutput.Found(text)
            resultCode == Activity.RESULT_CANCELED -> ScanCodeOutput.Cancelled
            else -> ScanCodeOutput.Failed
        }
    }

    companion object {
        /** The activity ends with it where there is no camera, or it fails. */
        const val FAILED: Int = Activity.RESULT_FIRST_USER

        /** What a code was read as. */
        internal const val TEXT = "text"
    }
}
