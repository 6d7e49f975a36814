package org.main.emergency.screens

import java.io.File

/**
 * What the core says in one language, read from its own texts (`shared/app/locales`) with everything filled in, so that
 * the rules of layout are held against the sentences that people see. A language that is added there is here by itself.
 */
internal class Wording private constructor(
    /** BCP 47. */
    val tag: String,
    private val words: Map<String, String>,
) {
    /** Whether it is written from the right. */
    val isRightToLeft = tag in FROM_RIGHT

    /** Whether the screens of link persons are written in it too. */
    val hasField = "sign-in-title" in words

    /** Whether the screens of hubs are. */
    val hasStaff = "note-label" in words

    /** The sentence of this key. */
    operator fun get(key: String): String = checkNotNull(words[key]) { "$tag says nothing for $key" }

    /** The one that takes the most room. */
    fun longest(vararg keys: String): String = keys.map(::get).maxBy { it.length }

    companion object {
        /** All languages that the app speaks. */
        val all: List<Wording> by lazy { folders().map { Wording(it.name, read(it)) } }

        /** English. */
        val english: Wording by lazy { all.single { it.tag == "en" } }

        private val FROM_RIGHT = setOf("ur")
        private val SAMPLES = mapOf(
            "name" to "Asha Pawar", "hub" to "Mumbai", "number" to "MUM-2026-000123", "time" to "14:02", "count" to "12",
            "seconds" to "7", "distance" to "35 m", "age" to "12 min", "year" to "2026", "day" to "22", "limit" to "500",
            "version" to "0.1.0", "state" to "Maharashtra", "place" to "Powai, Mumbai", "minutes" to "5",
        )

        private fun folders(): List<File> {
            val here = generateSequence(File("").absoluteFile) { it.parentFile }
            val locales = here.map { File(it, "shared/app/locales") }.first { it.isDirectory }
            // A language that is only begun has no sentences for the way of an alert yet.
            return locales.listFiles().orEmpty().filter { File(it, "sos.ftl").exists() }.sortedBy { it.name }
        }

        private fun read(folder: File): Map<String, String> {
            val raw = HashMap<String, String>()
            for (file in folder.listFiles().orEmpty().filter { it.extension == "ftl" }) {
                var key = ""
                for (line in file.readLines()) {
                    val begins = KEY.find(line)
                    when {
                        line.startsWith("#") || line.isBlank() -> Unit

                        begins != null -> {
                            key = begins.groupValues[1]
                            raw[key] = begins.groupValues[2]
                        }

                        else -> raw[key] = raw[key].orEmpty() + "\n" + line.trim()
                    }
                }
            }
            return raw.mapValues { (_, text) -> filled(text, raw) }
        }

        /** A selector says what it says in most cases; what is left in braces is a sample, or another sentence. */
        private fun filled(text: String, raw: Map<String, String>): String {
            val chosen = SELECTOR.replace(text) { it.groupValues[1].trim() }
            val whole = PLACEABLE.replace(chosen) { found ->
                val name = found.groupValues[1]
                if (name.startsWith('$')) SAMPLES[name.drop(1)] ?: name.drop(1) else raw[name] ?: name
            }
            return whole.trim()
        }

        private val KEY = Regex("""^([a-z][a-z0-9-]*) = ?(.*)$""")
        private val SELECTOR = Regex("""\{ ?\$[a-z]+ ->[^*]*\*\[[a-z0-9]+\]((?:[^{}]|\{[^{}]*\})*)\}""")
        private val PLACEABLE = Regex("\\{ ?([\$a-z][a-zA-Z0-9-]*) ?\\}")
    }
}
