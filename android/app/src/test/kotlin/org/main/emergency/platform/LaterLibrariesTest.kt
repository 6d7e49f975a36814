package org.main.emergency.platform

import android.content.Context
import androidx.work.Constraints
import androidx.work.NetworkType
import androidx.work.OneTimeWorkRequestBuilder
import androidx.work.Worker
import androidx.work.WorkerParameters
import org.junit.Assert.assertEquals
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner

/** That the library which later work may need is there at its pin, whole enough to be spoken to. */
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
}
