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
import androidx.lifecycle.Lifecycle
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
        if (operation.alertWaits && Awake.hears()) return
        val jobs = context.getSystemService<JobScheduler>() ?: return
        val service = ComponentName(context, SyncJobService::class.java)
        val job = JobInfo.Builder(if (operation.alertWaits) ALERT_JOB else RECORDS_JOB, service)
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPersisted(true)
            .setBackoffCriteria(FIRST_PAUSE_MS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
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
        const val FIRST_PAUSE_MS = 30_000L
    }
}

/**
 * Whether a job that is about to end is to come again: behind a network that answers nothing, one that asked for a new
 * job at once would run without end, and one that asked for none would leave an alert on the phone until it is opened.
 */
private object Awake {
    private var listening = false
    private var stillWaits = false

    @Synchronized
    fun listen() {
        listening = true
        stillWaits = false
    }

    /** The core asks to be woken. Whether a job that ends takes it. */
    @Synchronized
    fun hears(): Boolean {
        stillWaits = stillWaits || listening
        return listening
    }

    @Synchronized
    fun stillWaits(): Boolean {
        listening = false
        return stillWaits
    }
}

/** What Android runs then: the core is told, and the app stays awake for as long as sending takes at the most. */
class SyncJobService : JobService() {
    private val main = Handler(Looper.getMainLooper())

    override fun onStartJob(params: JobParameters): Boolean {
        val app = application as EmergencyApplication
        app.core.send(UiEvent.WokenForSync)
        main.postDelayed({ end(params, app) }, params, AWAKE_MS)
        return true
    }

    /** The core says whether an alert still waits; then Android runs this job again, after a pause that doubles. */
    private fun end(params: JobParameters, app: EmergencyApplication) {
        val inFront = app.core.front.activity?.lifecycle?.currentState?.isAtLeast(Lifecycle.State.STARTED) ?: false
        if (params.jobId != SyncJobs.ALERT_JOB || inFront) {
            // in front of a person the core goes on by itself, and asks for a job when it is left
            jobFinished(params, false)
            return
        }
        Awake.listen()
        app.core.send(UiEvent.Disappeared)
        main.postDelayed({ jobFinished(params, Awake.stillWaits()) }, params, ANSWER_MS)
    }

    override fun onStopJob(params: JobParameters): Boolean {
        main.removeCallbacksAndMessages(params)
        // The network went away before the time was over: again when it is back.
        return true
    }

    private companion object {
        const val AWAKE_MS = 60_000L

        /** The core answers in milliseconds. */
        const val ANSWER_MS = 3_000L
    }
}
