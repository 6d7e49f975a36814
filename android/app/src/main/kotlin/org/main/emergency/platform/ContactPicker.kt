package org.main.emergency.platform

import android.content.Context
import android.content.Intent
import android.net.Uri
import android.provider.ContactsContract.CommonDataKinds.Phone
import androidx.activity.result.contract.ActivityResultContracts
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.PickContactOutput

/** One person out of the phone's list, by the phone's own picker: it shows the app that one and nobody else. */
class ContactPicker(private val context: Context, private val front: Front) {
    /** Opens the picker; it offers only people with a number. */
    suspend fun pick(): PickContactOutput {
        val open = Intent(Intent.ACTION_PICK, Phone.CONTENT_URI)
        val answer = front.ask(ActivityResultContracts.StartActivityForResult(), open)
            ?: return PickContactOutput.Failed
        val picked = answer.data?.data ?: return PickContactOutput.Cancelled
        return withContext(Dispatchers.IO) { read(picked) }
    }

    private fun read(picked: Uri): PickContactOutput = try {
        val columns = arrayOf(Phone.DISPLAY_NAME, Phone.NUMBER)
        context.contentResolver.query(picked, columns, null, null, null)?.use { row ->
            if (!row.moveToFirst()) return@use null
            val number = row.getString(1) ?: return@use null
            PickContactOutput.Picked(name = row.getString(0).orEmpty(), number = number)
        } ?: PickContactOutput.Failed
    } catch (_: SecurityException) {
        // A list of contacts that gives no leave to read what was picked.
        PickContactOutput.Failed
    }
}
