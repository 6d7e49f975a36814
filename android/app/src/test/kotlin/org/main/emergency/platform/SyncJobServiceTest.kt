package org.main.emergency.platform

import android.app.job.JobParameters
import android.app.job.JobScheduler
import android.os.Looper
import androidx.core.content.getSystemService
import java.time.Duration
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.CorePlace
import org.main.emergency.core.ScheduleSyncOperation
import org.main.emergency.journey.JourneyApplication
import org.main.emergency.testing.KeystoreStandIn
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.android.controller.ServiceController
import org.robolectric.annotation.Config
import org.robolectric.shadow.api.Shadow
import org.robolectric.util.ReflectionHelpers

/** The jobs that send what waits. What the core asks for, the tests ask for in its place: its own has nothing to send. */
@RunWith(RobolectricTestRunner::class)
@Config(application = JourneyApplication::class)
class SyncJobServiceTest {
    @get:Rule
    val folder = TemporaryFolder()

    private val app = RuntimeEnvironment.getApplication() as JourneyApplication
    private val scheduler = app.getSystemService<JobScheduler>()!!
    private val jobs = SyncJobs(app)
    private val running = mutableListOf<Pair<ServiceController<SyncJobService>, JobParameters>>()

    @Before
    fun place() {
        KeystoreStandIn.install()
        JourneyApplication.where = CorePlace(folder.newFolder(), "http://127.0.0.1:9", language = "en")
    }

    @After
    fun end() {
        for ((service, params) in running) service.get().onStopJob(params)
        app.end()
    }

    @Test
    fun `a job that runs is not begun anew by what the core asks for meanwhile`() {
        for (id in ALL) {
            begin(id)
            ask(id)
            assertNull("Android would stop the one that runs", scheduler.getPendingJob(id))
        }
        ask(SyncJobs.ALERT_JOB)
        assertNull(scheduler.getPendingJob(SyncJobs.ALERT_JOB))
    }

    @Test
    fun `where something still waits at its end it comes again after Android's own pause, of either kind`() {
        for (id in ALL) {
            val service = begin(id)
            pass(60)
            assertFalse(shadowOf(service).isJobFinished)
            ask(id)
            pass(3)
            assertTrue("$id", shadowOf(service).isJobFinished)
            assertTrue("$id", shadowOf(service).isRescheduleNeeded)
            assertNull("$id", scheduler.getPendingJob(id))
        }
    }

    @Test
    fun `what was asked for before its end and is sent since brings none again`() {
        for (id in ALL) {
            val service = begin(id)
            ask(id)
            pass(63)
            assertTrue("$id", shadowOf(service).isJobFinished)
            assertFalse("$id", shadowOf(service).isRescheduleNeeded)
        }
    }

    @Test
    fun `one that Android stopped comes again, and hears no more`() {
        for (id in ALL) {
            val service = begin(id)
            // Android names the same job by other parameters.
            assertTrue(service.onStopJob(parameters(id)))
            pass(63)
            assertFalse("$id", shadowOf(service).isJobFinished)
            ask(id)
            assertEquals(id, scheduler.getPendingJob(id)?.id)
            scheduler.cancel(id)
        }
    }

    private fun begin(id: Int): SyncJobService {
        val params = parameters(id)
        val service = Robolectric.buildService(SyncJobService::class.java).create()
        running += service to params
        assertTrue(service.get().onStartJob(params))
        return service.get()
    }

    private fun parameters(id: Int) = Shadow.newInstanceOf(JobParameters::class.java).also { ReflectionHelpers.setField(it, "jobId", id) }

    private fun ask(id: Int) = jobs.schedule(ScheduleSyncOperation(alertWaits = id == SyncJobs.ALERT_JOB))

    private fun pass(seconds: Long) = shadowOf(Looper.getMainLooper()).idleFor(Duration.ofSeconds(seconds))

    private companion object {
        val ALL = listOf(SyncJobs.ALERT_JOB, SyncJobs.RECORDS_JOB)
    }
}
