package org.main.emergency.testing

import java.io.File
import java.util.concurrent.TimeUnit

/** A real `main-server`: the one that `main.serverUrl` and `main.serverData` name, or one of this test's own. */
class MainServer private constructor(
    /** Where it answers. */
    val url: String,
    private val data: File,
    private val port: HeldPort?,
) : AutoCloseable {
    private var process: Process? = null

    init {
        if (port != null) resume()
    }

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
    fun cutOff() {
        val process = process ?: return
        process.destroy()
        // Asked to end, it ends what it is doing first, for up to twenty seconds; one that still served would be no lost network.
        if (!process.waitFor(ITS_GRACE_S, TimeUnit.SECONDS)) process.destroyForcibly().waitFor()
    }

    /** Takes what is sent and answers nothing, as over a line that has become slow, until [goOn]. */
    fun hesitate() = signal("STOP")

    /** Answers what came meanwhile. */
    fun goOn() = signal("CONT")

    private fun signal(name: String) {
        val pid = checkNotNull(process).pid()
        check(ProcessBuilder("kill", "-$name", "$pid").start().waitFor() == 0) { "no $name for $pid" }
    }

    /** Is there again, under the same address. */
    fun resume() {
        val command = listOf(PROGRAM, "serve", "--listen", url.removePrefix("http://"), "--data", data.path)
        val started = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start()
        process = started
        val said = started.inputStream.bufferedReader().readLine().orEmpty()
        if (url !in said) {
            close()
            error("main-server said: $said")
        }
    }

    override fun close() {
        cutOff()
        port?.close()
    }

    companion object {
        private const val ITS_GRACE_S = 30L
        private val PROGRAM: String = System.getProperty("main.server") ?: error("main.server names no program")
        private val CODE = Regex("""\b[0-9A-Za-z]{4,}(-[0-9A-Za-z]{4,}){2,}\b""")

        /** The server that was given, or a new one that keeps its data in [data]. */
        fun of(data: File): MainServer {
            val url = System.getProperty("main.serverUrl") ?: return started(data)
            return MainServer(url, File(System.getProperty("main.serverData")), port = null)
        }

        private fun started(data: File): MainServer {
            val port = HeldPort()
            return MainServer("http://127.0.0.1:${port.number}", data, port)
        }
    }
}
