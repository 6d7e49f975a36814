package org.main.emergency.platform

import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.app.job.JobService
import android.content.ComponentName
import android.content.Context
import android.os.Build
import android.os.Handler
import android.os.Looper
import androidx.core.content.getSystemService
import org.main.emergency.EmergencyApplication
import org.main.emergency.core.ScheduleSyncOperation
import org.main.emergency.core.UiEvent

/**
 * Asks Android to wake the app when there is a network, also after the phone was switched off and on. Android's own
 * JobScheduler, which WorkManager stands on: every phone from Android 8 on has it, and there is one job to run.
 */
class SyncJobs(private val context: Context) {
    /** Asks for it. Asked again while it still waits, it takes the place of the one before. */
    fun schedule(operation: ScheduleSyncOperation) {
        val jobs = context.getSystemService<JobScheduler>() ?: return
        val service = ComponentName(context, SyncJobService::class.java)
        val job = JobInfo.Builder(if (operation.alertWaits) ALERT_JOB else RECORDS_JOB, service)
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPersisted(true)
        if (!operation.alertWaits) {
            job.setRequiresBatteryNotLow(true)
        } else if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            // Such jobs run at once, whatever the battery.
            job.setExpedited(true)
        }
        jobs.schedule(job.build())
    }

    internal companion object {
        // Two, so that records that wait do not put off an alert, nor stop the job that is just sending it.
        const val ALERT_JOB = 1
        const val RECORDS_JOB = 2
    }
}

/** What Android runs then: the core is told, and the app stays awake for as long as sending takes at the most. */
class SyncJobService : JobService() {
    private val main = Handler(Looper.getMainLooper())

    override fun onStartJob(params: JobParameters): Boolean {
        (application as EmergencyApplication).core.send(UiEvent.WokenForSync)
        // The core asks for another job if something still waits after that.
        main.postDelayed({ jobFinished(params, false) }, params, AWAKE_MS)
        return true
    }

    override fun onStopJob(params: JobParameters): Boolean {
        main.removeCallbacksAndMessages(params)
        // The network went away before the time was over: again when it is back.
        return true
    }

    private companion object {
        const val AWAKE_MS = 60_000L
    }
}
