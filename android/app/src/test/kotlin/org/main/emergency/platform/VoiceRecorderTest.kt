package org.main.emergency.platform

import android.Manifest
import android.app.Activity
import android.app.Application
import android.content.pm.PackageManager
import android.media.MediaRecorder
import androidx.activity.ComponentActivity
import java.io.File
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.CaptureOutput
import org.main.emergency.core.RecordAudioOperation
import org.main.emergency.testing.Asking
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf
import org.robolectric.shadows.ShadowMediaRecorder
import org.robolectric.util.ReflectionHelpers

/** Voice notes. */
@RunWith(RobolectricTestRunner::class)
class VoiceRecorderTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val front = Front()
    private val recorder = VoiceRecorder(app, Asked(app, front))
    private val twoMinutes = RecordAudioOperation.Begin(120_000u)

    @Before
    fun permit() {
        shadowOf(app.packageManager).setSystemFeature(PackageManager.FEATURE_MICROPHONE, true)
        shadowOf(app).grantPermissions(Manifest.permission.RECORD_AUDIO)
    }

    @Test
    fun `what was said is kept as speech that a slow network carries`() {
        val note = asks(twoMinutes)
        val shadow = shadowOf(running())
        assertEquals(ShadowMediaRecorder.STATE_RECORDING, shadow.state)
        assertEquals(
            listOf(MediaRecorder.AudioSource.MIC, MediaRecorder.OutputFormat.MPEG_4, MediaRecorder.AudioEncoder.AAC),
            listOf(shadow.audioSource, shadow.outputFormat, shadow.audioEncoder),
        )
        assertEquals(listOf(1, 32_000, 120_000), listOf(shadow.audioChannels, shadow.audioEncodingBitRate, shadow.maxDuration))
        assertFalse(note.isAnswered)
        assertEquals(CaptureOutput.Cancelled, asks(RecordAudioOperation.Finish).answer())
        val taken = note.answer() as CaptureOutput.Taken
        assertEquals("audio/mp4", taken.mediaType)
        assertEquals(listOf(taken.path), files())
        assertEquals(ShadowMediaRecorder.STATE_RELEASED, shadow.state)
    }

    @Test
    fun `what is thrown away leaves no file`() {
        val note = asks(twoMinutes)
        assertEquals(1, files().size)
        asks(RecordAudioOperation.Discard)
        assertEquals(CaptureOutput.Cancelled, note.answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `it ends by itself after its longest time, and a finish that comes too late changes nothing`() {
        val note = asks(twoMinutes)
        val recorded = running()
        shadowOf(recorded).infoListener.onInfo(recorded, MediaRecorder.MEDIA_RECORDER_INFO_MAX_DURATION_REACHED, 0)
        assertTrue(note.answer() is CaptureOutput.Taken)
        asks(RecordAudioOperation.Discard)
        assertEquals(1, files().size)
    }

    @Test
    fun `a microphone that fails leaves no file`() {
        val note = asks(twoMinutes)
        val failing = running()
        shadowOf(failing).errorListener.onError(failing, MediaRecorder.MEDIA_ERROR_SERVER_DIED, 0)
        assertEquals(CaptureOutput.Failed, note.answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `a second note ends the first, which is not kept`() {
        val first = asks(twoMinutes)
        val second = asks(twoMinutes)
        assertEquals(CaptureOutput.Cancelled, first.answer())
        assertFalse(second.isAnswered)
        assertEquals(1, files().size)
    }

    @Test
    fun `where nobody waits any more, nobody is recorded any more`() {
        val note = asks(twoMinutes)
        val recorded = shadowOf(running())
        note.giveUp()
        assertEquals(ShadowMediaRecorder.STATE_RELEASED, recorded.state)
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `without permission nothing is recorded`() {
        shadowOf(app).denyPermissions(Manifest.permission.RECORD_AUDIO)
        assertEquals(CaptureOutput.NotPermitted, asks(twoMinutes).answer())
        assertEquals(emptyList<String>(), files())
    }

    @Test
    fun `what is ended while the microphone is asked for is not recorded once it is granted`() {
        val activity = Robolectric.buildActivity(ComponentActivity::class.java).setup().get()
        front.attach(activity)
        shadowOf(app).denyPermissions(Manifest.permission.RECORD_AUDIO)
        val note = asks(twoMinutes)
        asks(RecordAudioOperation.Discard)
        shadowOf(app).grantPermissions(Manifest.permission.RECORD_AUDIO)
        grant(activity)
        assertEquals(CaptureOutput.Cancelled, note.answer())
        assertEquals(emptyList<String>(), files())
    }

    /** The person says yes to what this activity asked last. */
    private fun grant(activity: Activity) {
        val asked = shadowOf(activity).lastRequestedPermission
        val yes = IntArray(asked.requestedPermissions.size) { PackageManager.PERMISSION_GRANTED }
        activity.onRequestPermissionsResult(asked.requestCode, asked.requestedPermissions, yes)
    }

    private fun asks(operation: RecordAudioOperation) = Asking { recorder.record(operation) }

    /** Android's recorder, which nobody outside sees. */
    private fun running(): MediaRecorder = ReflectionHelpers.getField(checkNotNull(ReflectionHelpers.getField<Any>(recorder, "running")), "recorder")

    private fun files() = File(app.cacheDir, "captures").listFiles().orEmpty().map { it.path }
}
