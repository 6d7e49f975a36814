package org.main.emergency

import android.content.pm.PackageManager
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.rememberLauncherForActivityResult
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.activity.result.contract.ActivityResultContracts
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.core.content.ContextCompat
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import org.main.emergency.core.Screen
import org.main.emergency.core.UiEvent
import org.main.emergency.design.MainTheme

/** The app's only activity: everything on its screens is drawn by Compose, from what the core says. */
open class MainActivity : ComponentActivity() {
    /** The core that this activity draws. */
    protected open val core: CoreHolder
        get() = (application as EmergencyApplication).core

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        enableEdgeToEdge()
        setContent {
            val drawing by core.drawing.collectAsStateWithLifecycle()
            when (val now = drawing) {
                Drawing.Blank -> Unit

                Drawing.NoCore -> MainTheme(deviceLanguage(), rightToLeft = false) { NoCoreScreen() }

                is Drawing.Of -> {
                    MainScreen(now.view, core::send)
                    AskForPermissions(now.view.screen)
                }
            }
        }
    }

    override fun onStart() {
        super.onStart()
        core.send(UiEvent.Appeared)
    }

    override fun onStop() {
        core.send(UiEvent.Disappeared)
        super.onStop()
    }

    private fun deviceLanguage() = resources.configuration.locales[0].toLanguageTag()

    /** Asks once for what a screen calls for; whatever the answer, everything goes on. */
    @Composable
    private fun AskForPermissions(screen: Screen) {
        var asked by rememberSaveable { mutableStateOf(emptyList<String>()) }
        val ask = rememberLauncherForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) {
            // The dialog was in front of the app. The core's next look for a position finds what is permitted now.
            core.send(UiEvent.Appeared)
        }
        val wanted = permissionsFor(screen)
        LaunchedEffect(wanted) {
            val missing = wanted.filterNot { it in asked || isGranted(it) }
            if (missing.isNotEmpty()) {
                asked = asked + missing
                ask.launch(missing.toTypedArray())
            }
        }
    }

    private fun isGranted(permission: String) =
        ContextCompat.checkSelfPermission(this, permission) == PackageManager.PERMISSION_GRANTED
}
