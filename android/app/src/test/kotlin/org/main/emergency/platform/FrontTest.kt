package org.main.emergency.platform

import android.app.Activity
import android.app.Application
import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResult
import androidx.activity.result.contract.ActivityResultContracts.StartActivityForResult
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.testing.Asking
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** Questions to other activities, and which answer is whose. */
@RunWith(RobolectricTestRunner::class)
class FrontTest {
    private val app: Application = RuntimeEnvironment.getApplication()

    @Test
    fun `an activity that is made anew takes the answer to the question of the one before`() {
        val front = Front()
        val before = Robolectric.buildActivity(ComponentActivity::class.java).setup()
        front.attach(before.get())
        val asked = Asking { front.ask(StartActivityForResult(), Intent("camera")) }
        val code = shadowOf(before.get()).nextStartedActivityForResult.requestCode
        val kept = Bundle()
        before.pause().stop().saveInstanceState(kept)
        front.detach(before.get())
        before.destroy()
        val anew = Robolectric.buildActivity(ComponentActivity::class.java).setup(kept).get()
        front.attach(anew)
        answer(anew, code)
        assertEquals(Activity.RESULT_OK, asked.answer()?.resultCode)
    }

    @Test
    fun `a question of another process gets no answer of this one`() {
        val front = Front()
        val before = Robolectric.buildActivity(ComponentActivity::class.java).setup()
        front.attach(before.get())
        val given = Asking { front.ask(StartActivityForResult(), Intent("camera")) }
        val code = shadowOf(before.get()).nextStartedActivityForResult.requestCode
        val kept = Bundle()
        before.pause().stop().saveInstanceState(kept)

        // Android ended the process behind the camera. The next one has the activity's state and knows of no question.
        val next = Front()
        val anew = Robolectric.buildActivity(ComponentActivity::class.java).setup(kept).get()
        next.attach(anew)
        answer(anew, code)
        val asked = Asking<ActivityResult?> { next.ask(StartActivityForResult(), Intent("contacts")) }
        assertFalse("the camera's answer is not the contact list's", asked.isAnswered)
        assertEquals("contacts", shadowOf(anew).nextStartedActivity.action)
        asked.giveUp()
        given.giveUp()
    }

    private fun answer(activity: ComponentActivity, code: Int) {
        val answer = Intent().setPackage(app.packageName)
        activity.activityResultRegistry.dispatchResult(code, Activity.RESULT_OK, answer)
    }
}
