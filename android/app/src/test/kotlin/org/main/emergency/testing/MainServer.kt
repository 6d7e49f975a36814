package org.main.emergency.testing

import java.io.File
import java.util.concurrent.TimeUnit

/** A real `main-server`: the one that `main.serverUrl` and `main.serverData` name, or one of this test's own. */
class MainServer private constructor(
    /** Where it answers. */
    val url: String,
    private val data: File,
    private val process: Process?,
) : AutoCloseable {
    /** A one-time code for a new member of staff. */
    fun invite(name: String, hub: String): String {
        val command = listOf(PROGRAM, "staff", "invite", "--hub", hub, "--name", name, "--role", "hub-staff", "--data", data.path)
        val answer = ProcessBuilder(command).redirectErrorStream(true).start()
        val said = answer.inputStream.bufferedReader().readText()
        return checkNotNull(CODE.find(said)) { "no code: $said" }.value
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
            val command = listOf(PROGRAM, "serve", "--listen", "127.0.0.1:0", "--data", data.path)
            val process = ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start()
            val line = process.inputStream.bufferedReader().readLine().orEmpty()
            val address = ADDRESS.find(line)
            if (address == null) {
                process.destroy()
                error("main-server said: $line")
            }
            return MainServer(address.value, data, process)
        }
    }
}
