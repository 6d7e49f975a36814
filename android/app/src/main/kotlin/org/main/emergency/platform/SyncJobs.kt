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
    // Until the message by SMS has taken its turn: sending has 20 s, then the message a minute for each SIM's network.
    private val cpu = WakefulCpu(context, "alert", AWAKE_MS)

    /** Asks for it. A job that runs is left alone: Android would stop it and begin the new one at once. */
    fun schedule(operation: ScheduleSyncOperation) {
        val id = if (operation.alertWaits) ALERT_JOB else RECORDS_JOB
        // Without a network no job runs, and the phone would sleep before the core has tried another way.
        if (operation.alertWaits && !JobsAtWork.isOneEnding) cpu.stayAwake()
        if (JobsAtWork.hears(id)) return
        val jobs = context.getSystemService<JobScheduler>() ?: return
        if (jobs.getPendingJob(id) != null && !isToBeginAnew(operation) && !JobsAtWork.takesVisit()) return
        jobs.schedule(job(id))
    }

    /**
     * Whether a job takes the place of the one that waits, and of the pause in which that one is. For an alert somebody
     * pressed something, or left the app: that is not put off for hours since MAIN could not be reached before. Records
     * are asked for after each exchange that fails, which must not cut short the pause in between; once after somebody had
     * the app open they begin anew too, for the pause may be of a network that they have left.
     */
    private fun isToBeginAnew(operation: ScheduleSyncOperation) = operation.alertWaits && !JobsAtWork.isOneEnding

    private fun job(id: Int): JobInfo {
        val job = JobInfo.Builder(id, ComponentName(context, SyncJobService::class.java))
            .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
            .setPersisted(true)
            .setBackoffCriteria(FIRST_PAUSE_MS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
        if (id == RECORDS_JOB) {
            job.setRequiresBatteryNotLow(true)
        } else if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.S) {
            // Such jobs run at once, whatever the battery.
            job.setExpedited(true)
        }
        return job.build()
    }

    internal companion object {
        // Two, so that records that wait do not put off an alert, nor stop the job that is just sending it.
        const val ALERT_JOB = 1
        const val RECORDS_JOB = 2
        const val FIRST_PAUSE_MS = 30_000L
        const val AWAKE_MS = 100_000L
    }
}

/**
 * The jobs that run, and whether the core asked for each of them meanwhile: then it is to come again after its end. Behind
 * a network that answers nothing, one that asked for a new job at once would run without end, and one that asked for none
 * would leave what waits on the phone until the app is opened.
 */
internal object JobsAtWork {
    private val askedFor = mutableMapOf<Int, Boolean>()
    private val ending = mutableSetOf<Int>()
    private var wasVisited = false

    /** Somebody has the app open. */
    @Synchronized
    fun visited() {
        wasVisited = true
    }

    /** Whether somebody had it open since this was asked last. */
    @Synchronized
    fun takesVisit(): Boolean = wasVisited.also { wasVisited = false }

    /** A job ends just now, and has the core say what still waits. */
    val isOneEnding: Boolean
        @Synchronized get() = ending.isNotEmpty()

    @Synchronized
    fun begin(id: Int) {
        askedFor[id] = false
        ending -= id
    }

    /** What was asked for before counts no more: the core is asked once again. */
    @Synchronized
    fun askAgain(id: Int) {
        askedFor[id] = false
        ending += id
    }

    /** The core asks to be woken. Whether a job that runs takes it. */
    @Synchronized
    fun hears(id: Int): Boolean {
        val runs = id in askedFor
        if (runs) askedFor[id] = true
        return runs
    }

    /** Whether it is to come again. */
    @Synchronized
    fun end(id: Int): Boolean {
        ending -= id
        return askedFor.remove(id) == true
    }
}

/** What Android runs then: the core is told, and the app stays awake for as long as sending takes at the most. */
class SyncJobService : JobService() {
    private val main = Handler(Looper.getMainLooper())

    // Whatever is to come of a job is known by its number: Android hands out other parameters at its stop than at its start.
    private val marks = mutableMapOf<Int, Any>()

    override fun onStartJob(params: JobParameters): Boolean {
        // First: a core that begins with this job asks for one when it finds something that waits.
        JobsAtWork.begin(params.jobId)
        val app = application as EmergencyApplication
        app.core.send(UiEvent.WokenForSync)
        main.postDelayed({ end(params, app) }, mark(params), AWAKE_MS)
        return true
    }

    /** The core says whether something still waits; then Android runs this job again, after a pause that doubles. */
    private fun end(params: JobParameters, app: EmergencyApplication) {
        val inFront = app.core.front.activity?.lifecycle?.currentState?.isAtLeast(Lifecycle.State.STARTED) ?: false
        if (inFront) {
            // the core goes on by itself, and asks again when it is left
            finish(params)
            return
        }
        JobsAtWork.askAgain(params.jobId)
        app.core.send(UiEvent.Disappeared)
        main.postDelayed({ finish(params) }, mark(params), ANSWER_MS)
    }

    private fun mark(params: JobParameters) = marks.getOrPut(params.jobId) { Any() }

    private fun finish(params: JobParameters) = jobFinished(params, JobsAtWork.end(params.jobId))

    override fun onStopJob(params: JobParameters): Boolean {
        main.removeCallbacksAndMessages(mark(params))
        JobsAtWork.end(params.jobId)
        // The network went away before the time was over: again when it is back.
        return true
    }

    private companion object {
        const val AWAKE_MS = 60_000L

        /** The core answers in milliseconds. */
        const val ANSWER_MS = 3_000L
    }
}
