package org.main.emergency.platform

import android.app.Service
import android.content.Context
import androidx.work.Constraints
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.Worker
import androidx.work.WorkerParameters
import com.google.firebase.messaging.FirebaseMessagingService
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** That the libraries which later work needs are there at their pins, whole enough to be spoken to. */
@RunWith(RobolectricTestRunner::class)
class LaterLibrariesTest {
    class Sending(context: Context, parameters: WorkerParameters) : Worker(context, parameters) {
        override fun doWork(): Result = Result.success()
    }

    @Test
    fun `WorkManager takes a request that waits for a network`() {
        val constraints = Constraints.Builder().setRequiredNetworkType(NetworkType.CONNECTED).build()
        val request = OneTimeWorkRequestBuilder<Sending>().setConstraints(constraints).build()
        assertEquals(NetworkType.CONNECTED, request.workSpec.constraints.requiredNetworkType)
        assertEquals(Sending::class.java.name, request.workSpec.workerClassName)
    }

    @Test
    fun `the service that a push message wakes is one of Android's`() {
        assertTrue(Service::class.java.isAssignableFrom(FirebaseMessagingService::class.java))
    }
}
