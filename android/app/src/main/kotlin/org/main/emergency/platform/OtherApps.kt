package org.main.emergency.platform

import android.content.ActivityNotFoundException
import android.content.Context
import android.content.Intent
import android.provider.CalendarContract
import android.util.Log
import androidx.core.net.toUri
import java.time.LocalDate
import java.time.ZoneOffset
import java.time.format.DateTimeParseException
import org.main.emergency.core.CalendarOperation
import org.main.emergency.core.OpenMapOperation

/** The phone's calendar and its map, opened with what is known filled in: the person decides there. */
class OtherApps(private val context: Context) {
    /** A new entry for a whole day; nothing is written before the person keeps it. */
    fun addToCalendar(operation: CalendarOperation) {
        val day = try {
            LocalDate.parse(operation.day)
        } catch (_: DateTimeParseException) {
            Log.w(TAG, "the day of a calendar entry cannot be read")
            return
        }

        // Android counts whole days from midnight to midnight in UTC.
        fun midnight(day: LocalDate) = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli()
        start(
            Intent(Intent.ACTION_INSERT, CalendarContract.Events.CONTENT_URI)
                .putExtra(CalendarContract.Events.TITLE, operation.title)
                .putExtra(CalendarContract.Events.EVENT_LOCATION, operation.place)
                .putExtra(CalendarContract.EXTRA_EVENT_ALL_DAY, true)
                .putExtra(CalendarContract.EXTRA_EVENT_BEGIN_TIME, midnight(day))
                .putExtra(CalendarContract.EXTRA_EVENT_END_TIME, midnight(day.plusDays(1))),
        )
    }

    /** The map, at a place. */
    fun openMap(operation: OpenMapOperation) = start(Intent(Intent.ACTION_VIEW, operation.uri.toUri()))

    private fun start(intent: Intent) {
        try {
            context.startActivity(intent.addFlags(Intent.FLAG_ACTIVITY_NEW_TASK))
        } catch (_: ActivityNotFoundException) {
            Log.w(TAG, "no app of this phone opens ${intent.action}")
        }
    }

    private companion object {
        const val TAG = "MainEmergency"
    }
}
