package org.main.emergency.testing

import android.security.keystore.KeyGenParameterSpec
import java.io.InputStream
import java.io.OutputStream
import java.security.Key
import java.security.KeyStoreSpi
import java.security.Provider
import java.security.SecureRandom
import java.security.Security
import java.security.UnrecoverableKeyException
import java.security.cert.Certificate
import java.security.spec.AlgorithmParameterSpec
import java.util.Collections
import java.util.Date
import java.util.Enumeration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.atomic.AtomicBoolean
import javax.crypto.KeyGenerator
import javax.crypto.KeyGeneratorSpi
import javax.crypto.SecretKey

/**
 * Robolectric has no `AndroidKeyStore`. This provider of that name makes and keeps AES keys in memory, so that the
 * app's own code around the Keystore runs; the Keystore itself, and its hardware, run on a phone only.
 */
class KeystoreStandIn : Provider("AndroidKeyStore", "1.0", "keys in memory, for tests") {
    init {
        put("KeyStore.AndroidKeyStore", Store::class.java.name)
        put("KeyGenerator.AES", Generator::class.java.name)
    }

    /** Makes keys. */
    class Generator : KeyGeneratorSpi() {
        private val aes = KeyGenerator.getInstance("AES", "SunJCE")
        private var alias = ""

        override fun engineInit(spec: AlgorithmParameterSpec, random: SecureRandom?) {
            spec as KeyGenParameterSpec
            alias = spec.keystoreAlias
            aes.init(spec.keySize)
        }

        override fun engineInit(random: SecureRandom?) = error("the app gives a KeyGenParameterSpec")

        override fun engineInit(size: Int, random: SecureRandom?) = error("the app gives a KeyGenParameterSpec")

        override fun engineGenerateKey(): SecretKey = aes.generateKey().also { keys[alias] = it }
    }

    /** Finds keys; what the app does not use is not there. */
    class Store : KeyStoreSpi() {
        override fun engineGetKey(alias: String, password: CharArray?): Key? {
            if (isBusy.getAndSet(false)) throw UnrecoverableKeyException("Failed to obtain information about key")
            return keys[alias]
        }

        override fun engineContainsAlias(alias: String) = keys.containsKey(alias)

        override fun engineIsKeyEntry(alias: String) = keys.containsKey(alias)

        override fun engineDeleteEntry(alias: String) {
            keys.remove(alias)
        }

        override fun engineAliases(): Enumeration<String> = Collections.enumeration(keys.keys)

        override fun engineSize() = keys.size

        override fun engineLoad(stream: InputStream?, password: CharArray?) = Unit

        override fun engineStore(stream: OutputStream?, password: CharArray?) = Unit

        override fun engineGetCreationDate(alias: String) = Date(0)

        override fun engineGetCertificateChain(alias: String): Array<Certificate>? = null

        override fun engineGetCertificate(alias: String): Certificate? = null

        override fun engineGetCertificateAlias(certificate: Certificate): String? = null

        override fun engineIsCertificateEntry(alias: String) = false

        override fun engineSetKeyEntry(alias: String, key: Key, password: CharArray?, chain: Array<Certificate>?) = error("not used")

        override fun engineSetKeyEntry(alias: String, key: ByteArray, chain: Array<Certificate>?) = error("not used")

        override fun engineSetCertificateEntry(alias: String, certificate: Certificate) = error("not used")
    }

    companion object {
        private val keys = ConcurrentHashMap<String, SecretKey>()
        private val isBusy = AtomicBoolean(false)

        /** Puts it in place, with no keys yet. */
        fun install() {
            keys.clear()
            isBusy.set(false)
            Security.removeProvider("AndroidKeyStore")
            Security.addProvider(KeystoreStandIn())
        }

        /** What a phone does when its screen lock is taken away, or its Keystore breaks. */
        fun loseKeys() = keys.clear()

        /** What a Keystore does whose hardware or service does not answer just now: once. */
        fun failOnce() = isBusy.set(true)
    }
}
