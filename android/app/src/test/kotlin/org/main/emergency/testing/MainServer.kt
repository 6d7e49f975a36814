package org.main.emergency.testing

import java.io.File
import java.util.concurrent.TimeUnit

/** A real `main-server`: the one that `main.serverUrl` and `main.serverData` name, or one of this test's own. */
class MainServer private constructor(
    /** Where it answers. */
    val url: String,
    private val data: File,
    private var process: Process?,
) : AutoCloseable {
    /** A one-time code for a new member of staff. */
    fun invite(name: String, hub: String, role: String = "hub-staff"): String {
        val command = listOf(PROGRAM, "staff", "invite", "--hub", hub, "--name", name, "--role", role, "--data", data.path)
        val answer = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = answer.inputStream.bufferedReader().readText()
        return checkNotNull(CODE.find(said)) { "no code: $said" }.value
    }

    /** The long number that takes text messages, or the one for missed calls: the server says so from now on. */
    fun number(name: String, number: String) {
        // Not beside a server that serves: the first phone would have to ask after it has looked again.
        cutOff()
        command("number", "set", "--name", name, "--number", number)
        resume()
    }

    /** What a text message says, as the server reads it. */
    fun decoded(message: String): String {
        val process = ProcessBuilder(PROGRAM, "sms", "decode", "--file", "-").redirectErrorStream(true).start()
        process.outputStream.bufferedWriter().use { it.write(message + "\n") }
        return process.inputStream.bufferedReader().readText()
    }

    private fun command(vararg words: String) {
        val command = listOf(PROGRAM, *words, "--data", data.path)
        val process = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = process.inputStream.bufferedReader().readText()
        check(process.waitFor() == 0) { said }
    }

    /** Cannot be reached until [resume]: for a phone the same as having no data. */
    fun cutOff() = close()

    /** Is there again, under the same address. */
    fun resume() {
        process = serving(data, url.removePrefix("http://")).first
    }

    override fun close() {
        process?.destroy()
        process?.waitFor(10, TimeUnit.SECONDS)
    }

    companion object {
        private val PROGRAM: String = System.getProperty("main.server") ?: error("main.server names no program")
        private val CODE = Regex("""\b[0-9A-Za-z]{4,}(-[0-9A-Za-z]{4,}){2,}\b""")
        private val ADDRESS = Regex("""http://[0-9.:]+""")

        /** The server that was given, or a new one that keeps its data in [data]. */
        fun of(data: File): MainServer {
            val url = System.getProperty("main.serverUrl") ?: return started(data)
            return MainServer(url, File(System.getProperty("main.serverData")), process = null)
        }

        private fun started(data: File): MainServer {
            val (process, line) = serving(data, "127.0.0.1:0")
            val address = ADDRESS.find(line)
            if (address == null) {
                process.destroy()
                error("main-server said: $line")
            }
            return MainServer(address.value, data, process)
        }

        private fun serving(data: File, listen: String): Pair<Process, String> {
            val command = listOf(PROGRAM, "serve", "--listen", listen, "--data", data.path)
            val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start()
            return process to process.inputStream.bufferedReader().readLine().orEmpty()
        }
    }
}
