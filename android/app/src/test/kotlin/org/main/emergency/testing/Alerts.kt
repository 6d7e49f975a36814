package org.main.emergency.testing

import java.net.HttpURLConnection
import java.net.URI
import java.security.SecureRandom
import java.time.Instant
import java.util.UUID

/** Alerts as a phone sends them, straight to the server's door. */
object Alerts {
    private val chance = SecureRandom()

    /** Raises one near Andheri; the server's answer. */
    fun raise(serverUrl: String, kind: String, number: String): String {
        val now = Instant.now()
        val body = """
            {"alert_id": "${id(now)}", "kind": "$kind", "recorded_at": "$now", "state": null, "phone": "$number",
             "fix": {"latitude": 19.1136, "longitude": 72.8697, "accuracy_m": 35, "taken_at": "$now", "method": "gnss", "mock": false},
             "contact": "call", "for": "self", "reporter_phone": null, "language": "hi", "battery_percent": 40, "note": null}
        """.trimIndent()
        val connection = URI("$serverUrl/v1/alerts").toURL().openConnection() as HttpURLConnection
        connection.requestMethod = "POST"
        connection.doOutput = true
        connection.outputStream.use { it.write(body.encodeToByteArray()) }
        check(connection.responseCode == HttpURLConnection.HTTP_CREATED) { "the door answers ${connection.responseCode}" }
        return connection.inputStream.bufferedReader().readText()
    }

    /** A UUID of version 7. */
    private fun id(now: Instant): UUID {
        val random = UUID(chance.nextLong(), chance.nextLong())
        val high = (now.toEpochMilli() shl 16) or 0x7000L or (random.mostSignificantBits and 0x0FFFL)
        val low = (random.leastSignificantBits and 0x3FFF_FFFF_FFFF_FFFFL) or Long.MIN_VALUE
        return UUID(high, low)
    }
}
