package org.main.emergency.page

import java.time.DateTimeException
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.LocalTime
import java.time.format.DateTimeFormatter
import java.time.format.FormatStyle
import java.util.Locale

/** What a field of a day holds: a day, perhaps with a time, as the core writes it and reads it. */
internal data class DayAndTime(val day: LocalDate, val time: LocalTime?) {
    /** `2026-12-10` or `2026-12-10T14:30`. */
    fun written(): String = if (time == null) day.toString() else LocalDateTime.of(day, time).format(WRITTEN)

    /** For people, as their language writes it. */
    fun said(locale: Locale): String {
        val day = day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale))
        val time = time?.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale))
        return listOfNotNull(day, time).joinToString(", ")
    }

    companion object {
        private val WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT)

        /** Null where nothing is chosen, or what stands there is no day. */
        fun of(text: String): DayAndTime? = try {
            when {
                text.isEmpty() -> null
                'T' in text -> LocalDateTime.parse(text).let { DayAndTime(it.toLocalDate(), it.toLocalTime()) }
                else -> DayAndTime(LocalDate.parse(text), time = null)
            }
        } catch (_: DateTimeException) {
            null
        }
    }
}
