package org.main.emergency.platform

import android.content.ActivityNotFoundException
import android.content.ClipData
import android.content.Context
import android.content.Intent
import android.util.Log
import androidx.core.content.FileProvider
import java.io.File
import java.io.IOException
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.withContext
import org.main.emergency.core.ShareOperation

/** Gives words or a document on, by an app that the person picks. */
class Sharing(private val context: Context) {
    /** Opens Android's list of apps. A document is drawn beside the main thread first. */
    suspend fun share(operation: ShareOperation) {
        val send = Intent(Intent.ACTION_SEND)
        when (operation) {
            is ShareOperation.Text -> send.setType("text/plain").putExtra(Intent.EXTRA_TEXT, operation.text)
            is ShareOperation.Pdf -> if (!send.give(operation.name) { DocumentPages(operation) }) return
            is ShareOperation.Cards -> if (!send.give(operation.name) { CardPages(operation) }) return
        }
        val chooser = Intent.createChooser(send, null).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)
        try {
            context.startActivity(chooser)
        } catch (_: ActivityNotFoundException) {
            Log.w(TAG, "no app of this phone takes what was to be given on")
        }
    }

    /** Whether the document could be written. */
    private suspend fun Intent.give(name: String, pages: () -> PdfPages): Boolean {
        val file = withContext(Dispatchers.IO) { write(name, pages()) } ?: return false
        val place = FileProvider.getUriForFile(context, "${context.packageName}.captures", file)
        setType(PDF)
        putExtra(Intent.EXTRA_STREAM, place)
        putExtra(Intent.EXTRA_SUBJECT, name)
        // The right to read goes with the clip, also through Android's list of apps.
        clipData = ClipData.newUri(context.contentResolver, name, place)
        addFlags(Intent.FLAG_GRANT_READ_URI_PERMISSION)
        return true
    }

    private fun write(name: String, pages: PdfPages): File? = try {
        Documents.clear(context, System.currentTimeMillis())
        Documents.newFile(context, name).also { file -> file.outputStream().use(pages::writeTo) }
    } catch (error: IOException) {
        Log.w(TAG, "a document could not be written: ${error.javaClass.simpleName}")
        null
    }

    private companion object {
        const val PDF = "application/pdf"
        const val TAG = "MainEmergency"
    }
}

/** Documents that were given on: they tell of a person, and so do not stay. */
internal object Documents {
    /** Long enough for the app that took it to send it. */
    private const val KEPT_MS = 60L * 60 * 1000

    /** Deletes those that are older than an hour. */
    fun clear(context: Context, now: Long) {
        for (file in folder(context).listFiles().orEmpty()) {
            if (now - file.lastModified() > KEPT_MS) file.delete()
        }
    }

    /** A file of this name, without what a file's name may not have. One of the same name is written over. */
    fun newFile(context: Context, name: String): File {
        val folder = folder(context)
        if (!folder.isDirectory && !folder.mkdirs()) throw IOException("no folder for documents")
        val safe = name.map { if (it.isLetterOrDigit() || it in "-_ ") it else '-' }.joinToString("").trim()
        return File(folder, "${safe.take(LONGEST_NAME).ifEmpty { "document" }}.pdf")
    }

    fun folder(context: Context) = File(context.cacheDir, "documents")

    private const val LONGEST_NAME = 80
}
