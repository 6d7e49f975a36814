package org.main.emergency.testing

import java.io.File
import java.util.concurrent.TimeUnit
import kotlin.system.exitProcess
import org.junit.internal.RealSystem
import org.junit.internal.TextListener
import org.junit.runner.Description
import org.junit.runner.JUnitCore
import org.junit.runner.notification.Failure
import org.junit.runner.notification.RunListener

/**
 * Runs the test classes that are named as arguments, for `cargo xtask test`: JUnit's words go to the terminal, one
 * line for each test to the file that `main.outcomes` names. Gradle runs the same tests without it.
 */
fun main(classes: Array<String>) {
    val junit = JUnitCore()
    junit.addListener(TextListener(RealSystem()))
    junit.addListener(OutcomeListener(File(System.getProperty("main.outcomes"))))
    val result = junit.run(*classes.map { Class.forName(it) }.toTypedArray())
    // Threads of Android or of the core may still be there; the tests are done.
    exitProcess(if (result.wasSuccessful()) 0 else 1)
}

/**
 * Writes `outcome <tab> milliseconds <tab> class <tab> test` for each test, at its end, and below a failed one what it
 * said, each line of it behind a tab.
 */
private class OutcomeListener(
    private val file: File,
) : RunListener() {
    private val started = HashMap<Description, Long>()
    private val outcomes = HashMap<Description, String>()
    private val said = HashMap<Description, String>()

    override fun testStarted(description: Description) {
        started[description] = System.nanoTime()
    }

    override fun testFailure(failure: Failure) {
        outcomes[failure.description] = "failed"
        said[failure.description] = failure.trimmedTrace
        // What fails around a class (a rule, @BeforeClass) never starts nor finishes.
        if (failure.description !in started) write(failure.description, "failed")
    }

    override fun testAssumptionFailure(failure: Failure) {
        outcomes[failure.description] = "skipped"
    }

    override fun testIgnored(description: Description) = write(description, "skipped")

    override fun testFinished(description: Description) = write(description, outcomes[description] ?: "passed")

    private fun write(
        test: Description,
        outcome: String,
    ) {
        val milliseconds = started[test]?.let { TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - it) } ?: 0
        val name = (test.methodName ?: "whole class").replace('\t', ' ').replace('\n', ' ')
        val trace = said.remove(test)?.lines().orEmpty()
        file.appendText("$outcome\t$milliseconds\t${test.className}\t$name\n" + trace.joinToString("") { "\t$it\n" })
    }
}
