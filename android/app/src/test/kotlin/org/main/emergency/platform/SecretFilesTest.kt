package org.main.emergency.platform

import java.io.File
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.CyclicBarrier
import kotlin.concurrent.thread
import org.junit.Assert.assertArrayEquals
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder
import org.junit.runner.RunWith
import org.main.emergency.core.SecretName
import org.main.emergency.core.SecretOperation
import org.main.emergency.core.SecretOutput
import org.main.emergency.testing.KeystoreStandIn
import org.robolectric.RobolectricTestRunner

/** The keys of the stores, sealed by the app's own Keystore code over a stand-in for the Keystore. */
@RunWith(RobolectricTestRunner::class)
class SecretFilesTest {
    @get:Rule
    val temporary = TemporaryFolder()

    private val folder by lazy { File(temporary.root, "keys") }
    private val key = ByteArray(32) { it.toByte() }

    @Before
    fun keystore() = KeystoreStandIn.install()

    @Test
    fun `what is kept is found again after a restart, each under its name`() {
        secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key))
        secrets().answer(SecretOperation.Keep(SecretName.RECORDS_KEY, key.reversedArray()))
        assertArrayEquals(key, found(SecretName.ALERTS_KEY))
        assertArrayEquals(key.reversedArray(), found(SecretName.RECORDS_KEY))
    }

    @Test
    fun `the key itself is not in the file`() {
        secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key))
        val written = File(folder, "alerts.key").readBytes()
        assertFalse(written.toList().windowed(4).any { it == key.take(4) })
    }

    @Test
    fun `nothing kept, and what was destroyed, is not found`() {
        assertEquals(SecretOutput.NotFound, read())
        secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key))
        secrets().answer(SecretOperation.Destroy(SecretName.ALERTS_KEY))
        assertEquals(SecretOutput.NotFound, read())
    }

    @Test
    fun `a file that was changed, and a key that the phone lost, are not found`() {
        secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key))
        val file = File(folder, "alerts.key")
        val whole = file.readBytes()
        file.writeBytes(whole.copyOf().also { it[it.lastIndex] = (it.last() + 1).toByte() })
        assertEquals(SecretOutput.NotFound, read())
        for (length in listOf(0, 1, 12, whole.size / 2)) {
            file.writeBytes(whole.copyOf(length))
            assertEquals("$length bytes", SecretOutput.NotFound, read())
        }
        file.writeBytes(whole)
        KeystoreStandIn.loseKeys()
        assertEquals(SecretOutput.NotFound, read())
    }

    @Test
    fun `a Keystore that does not answer just now has lost nothing`() {
        secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key))
        KeystoreStandIn.failOnce()
        assertEquals(SecretOutput.Failed, read())
        assertArrayEquals(key, found(SecretName.ALERTS_KEY))
        KeystoreStandIn.failOnce()
        assertEquals(SecretOutput.Failed, secrets().answer(SecretOperation.Keep(SecretName.RECORDS_KEY, key)))
    }

    @Test
    fun `stores that keep their first keys at once are sealed by the same key`() {
        val stores = 8
        val wraps = List(stores) { KeystoreWrap() }
        val together = CyclicBarrier(stores)
        val sealed = ConcurrentHashMap<Int, ByteArray>()
        repeat(ROUNDS) {
            KeystoreStandIn.loseKeys()
            wraps.mapIndexed { index, wrap ->
                thread {
                    together.await()
                    sealed[index] = wrap.seal(key)
                }
            }.forEach(Thread::join)
            for (bytes in sealed.values) assertArrayEquals(key, KeystoreWrap().open(bytes))
        }
    }

    @Test
    fun `a folder that cannot be made is a failure, not a key that is not there`() {
        folder.writeText("in the way")
        assertEquals(SecretOutput.Failed, secrets().answer(SecretOperation.Keep(SecretName.ALERTS_KEY, key)))
    }

    private fun secrets() = SecretFiles(folder, KeystoreWrap())

    private fun read() = secrets().answer(SecretOperation.Read(SecretName.ALERTS_KEY))

    private fun found(name: SecretName) = (secrets().answer(SecretOperation.Read(name)) as SecretOutput.Found).bytes

    private companion object {
        const val ROUNDS = 50
    }
}
