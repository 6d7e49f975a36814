package org.main.emergency

import android.app.Application
import org.main.emergency.core.UiEvent
import org.main.emergency.platform.NetworkWatch

/** Holds the one core of the process: the activity and the jobs reach it here. */
open class EmergencyApplication : Application() {
    /** Started by whoever comes first: the activity, or the job that sends what waits. */
    open val core: CoreHolder by lazy {
        CoreHolder(this, place()).also { core ->
            NetworkWatch(this).start { online -> core.send(UiEvent.ConnectivityChanged(online)) }
            core.watchPhone()
        }
    }

    /** Where the core lives. */
    protected open fun place(): CorePlace = CorePlace(
        folder = noBackupFilesDir,
        serverUrl = BuildConfig.SERVER_URL,
        language = resources.configuration.locales[0].toLanguageTag(),
    )
}
