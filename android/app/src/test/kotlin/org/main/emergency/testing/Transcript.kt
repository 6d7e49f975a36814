package org.main.emergency.testing

import java.io.File
import java.time.LocalTime
import java.time.ZoneId
import java.time.format.DateTimeFormatter

/** What was done and seen, a line each (`- 14:02 worker: …`), appended to the Markdown that `main.transcript` names. */
class Transcript {
    private val file = System.getProperty("main.transcript")?.let(::File)

    /** Says who did or saw what. */
    fun say(who: String, what: String) {
        val line = "- ${LocalTime.now(INDIA).format(TIME)} $who: $what"
        println(line)
        file?.absoluteFile?.parentFile?.mkdirs()
        file?.appendText("$line\n")
    }

    private companion object {
        val INDIA: ZoneId = ZoneId.of("Asia/Kolkata")
        val TIME: DateTimeFormatter = DateTimeFormatter.ofPattern("HH:mm")
    }
}
