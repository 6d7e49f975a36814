package org.main.emergency.platform

import android.app.Activity
import android.app.Application
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import android.provider.ContactsContract
import android.provider.ContactsContract.CommonDataKinds.Phone
import androidx.activity.ComponentActivity
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Test
import org.junit.runner.RunWith
import org.main.emergency.core.PickContactOutput
import org.main.emergency.testing.Asking
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.Shadows.shadowOf

/** One person out of the phone's list. */
@RunWith(RobolectricTestRunner::class)
class ContactPickerTest {
    private val app: Application = RuntimeEnvironment.getApplication()
    private val front = Front()
    private val picker = ContactPicker(app, front)
    private val activity = Robolectric.buildActivity(ComponentActivity::class.java).setup().get()

    @Before
    fun list() {
        front.attach(activity)
        Robolectric.setupContentProvider(List::class.java, ContactsContract.AUTHORITY)
    }

    @Test
    fun `name and number of the one who was picked, and of nobody else`() {
        assertEquals(PickContactOutput.Picked("Sunita", "+91 98123 45670"), picked(SUNITA))
    }

    @Test
    fun `whoever has no name has a number all the same, and without a number there is nobody`() {
        assertEquals(PickContactOutput.Picked("", "98123"), picked("nameless"))
        assertEquals(PickContactOutput.Failed, picked("numberless"))
        assertEquals(PickContactOutput.Failed, picked("gone"))
    }

    @Test
    fun `a list that gives no leave to read what was picked is said to fail`() {
        assertEquals(PickContactOutput.Failed, picked("forbidden"))
    }

    @Test
    fun `whoever goes back has picked nobody`() {
        val asked = Asking { picker.pick() }
        shadowOf(activity).receiveResult(opened(), Activity.RESULT_CANCELED, null)
        assertEquals(PickContactOutput.Cancelled, asked.answer())
    }

    @Test
    fun `a phone without a list of people is said to fail`() {
        shadowOf(app).checkActivities(true)
        assertEquals(PickContactOutput.Failed, Asking { picker.pick() }.answer())
        front.detach(activity)
        assertEquals(PickContactOutput.Failed, Asking { picker.pick() }.answer())
    }

    private fun picked(who: String): PickContactOutput {
        val asked = Asking { picker.pick() }
        val answer = Intent().setData(Uri.withAppendedPath(Phone.CONTENT_URI, who))
        shadowOf(activity).receiveResult(opened(), Activity.RESULT_OK, answer)
        return asked.answer()
    }

    /** The list of people with numbers, as it was opened. */
    private fun opened(): Intent {
        val intent = shadowOf(activity).nextStartedActivity
        assertEquals(Intent.ACTION_PICK to Phone.CONTENT_URI, intent.action to intent.data)
        return intent
    }

    /** The phone's list, which knows four kinds of people. */
    class List : ContentProvider() {
        override fun onCreate() = true

        override fun query(uri: Uri, columns: Array<String>?, where: String?, of: Array<String>?, order: String?): Cursor {
            val rows = MatrixCursor(checkNotNull(columns))
            when (uri.lastPathSegment) {
                SUNITA -> rows.addRow(arrayOf("Sunita", "+91 98123 45670"))
                "nameless" -> rows.addRow(arrayOf(null, "98123"))
                "numberless" -> rows.addRow(arrayOf("Asha", null))
                "forbidden" -> throw SecurityException("READ_CONTACTS")
            }
            return rows
        }

        override fun getType(uri: Uri): String? = null

        override fun insert(uri: Uri, values: ContentValues?): Uri? = null

        override fun delete(uri: Uri, where: String?, of: Array<String>?) = 0

        override fun update(uri: Uri, values: ContentValues?, where: String?, of: Array<String>?) = 0
    }

    private companion object {
        const val SUNITA = "7"
    }
}
