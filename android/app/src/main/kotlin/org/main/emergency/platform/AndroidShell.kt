package org.main.emergency.platform

import android.content.Context
import android.os.Handler
import android.os.Looper
import android.util.Log
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.DialOperation
import org.main.emergency.core.LocateOperation
import org.main.emergency.core.LocateOutput
import org.main.emergency.core.NotifyOperation
import org.main.emergency.core.ScheduleSyncOperation
import org.main.emergency.core.SecretOperation
import org.main.emergency.core.SecretOutput
import org.main.emergency.core.Shell
import org.main.emergency.core.VibrateOperation
import org.main.emergency.core.ViewModel

/**
 * What the core asks of the phone. It calls on its own threads: everything is handed to the main thread, or to one
 * for files, and nothing is decided here. A class for each thing that the phone can do stands beside this one.
 */
class AndroidShell(
    private val context: Context,
    private val secrets: SecretFiles,
    private val draw: (ViewModel) -> Unit,
) : Shell {
    private val main = Handler(Looper.getMainLooper())
    private val locator = Locator(context)
    private val haptics = Haptics(context)
    private val notifier = Notifier(context)
    private val jobs = SyncJobs(context)

    override fun render(view: ViewModel) = draw(view)

    override fun dial(operation: DialOperation) {
        main.post { Dialler.open(context, operation.number) }
    }

    override fun vibrate(operation: VibrateOperation) {
        main.post { haptics.play(operation) }
    }

    override fun notify(operation: NotifyOperation) {
        main.post { notifier.show(operation) }
    }

    override fun scheduleSync(operation: ScheduleSyncOperation) {
        main.post { jobs.schedule(operation) }
    }

    override fun coreRestarted() {
        Log.w(TAG, "the core started anew from its stores")
    }

    override suspend fun locate(operation: LocateOperation): LocateOutput = locator.locate(operation)

    override suspend fun secret(operation: SecretOperation): SecretOutput =
        withContext(Dispatchers.IO) { secrets.answer(operation) }

    private companion object {
        const val TAG = "MainEmergency"
    }
}
