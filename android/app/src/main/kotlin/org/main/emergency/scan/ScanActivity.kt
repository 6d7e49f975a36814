package org.main.emergency.scan

import android.content.Intent
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import java.util.concurrent.atomic.AtomicBoolean
import org.main.emergency.design.MainTheme

/** The camera with a sentence above it and a way back; it ends by itself with the first code that it reads. */
class ScanActivity : ComponentActivity() {
    private val isAnswered = AtomicBoolean(false)

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        val request = ScanRequest.of(intent)
        if (request.isHidden) window.addFlags(WindowManager.LayoutParams.FLAG_SECURE)
        window.addFlags(WindowManager.LayoutParams.FLAG_KEEP_SCREEN_ON)
        setContent {
            MainTheme(request.language, request.isFromRight) {
                ScanScreen(
                    request,
                    makeCamera = { ScanCamera(this, onPicture = ::look, onFailure = ::fail) },
                    goBack = ::finish,
                )
            }
        }
    }

    /** Looks for a code in what the camera sees. On any thread. */
    internal fun look(picture: GreyPicture) {
        if (isAnswered.get()) return
        val text = QrReader.read(picture) ?: return
        end(RESULT_OK, Intent().putExtra(ScanContract.TEXT, text))
    }

    private fun fail() = end(ScanContract.FAILED, null)

    /** Once only: pictures are on their way while the first code is given on. */
    private fun end(result: Int, answer: Intent?) {
        if (!isAnswered.compareAndSet(false, true)) return
        runOnUiThread {
            setResult(result, answer)
            finish()
        }
    }
}
