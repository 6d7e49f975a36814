package org.main.emergency.platform

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyPermanentlyInvalidatedException
import android.security.keystore.KeyProperties
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.AEADBadTagException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** Seals a few bytes under a key that does not leave this phone. */
interface KeyWrap {
    /**
     * Seals the bytes.
     *
     * @throws GeneralSecurityException if the platform fails
     */
    fun seal(bytes: ByteArray): ByteArray

    /**
     * Opens what [seal] made; null if it was changed, or if its key is gone for good.
     *
     * @throws GeneralSecurityException if the platform fails, which it may not the next time
     */
    fun open(sealed: ByteArray): ByteArray?
}

/**
 * A key in Android's Keystore, in the phone's secure hardware where it has some. It asks for no fingerprint and no
 * unlocked screen: an alert must go out while the phone is in a pocket.
 */
class KeystoreWrap(private val alias: String = "stores") : KeyWrap {
    override fun seal(bytes: ByteArray): ByteArray {
        val cipher = Cipher.getInstance(TRANSFORMATION)
        try {
            cipher.init(Cipher.ENCRYPT_MODE, keyOrNew())
        } catch (error: ProviderException) {
            throw GeneralSecurityException(error)
        }
        val iv = cipher.iv
        return byteArrayOf(iv.size.toByte()) + iv + cipher.doFinal(bytes)
    }

    override fun open(sealed: ByteArray): ByteArray? {
        val ivSize = sealed.firstOrNull()?.toInt() ?: return null
        if (ivSize != IV_BYTES || sealed.size < 1 + IV_BYTES + TAG_BITS / Byte.SIZE_BITS) return null
        // Null tells the core to put aside what the key has sealed: only where nothing can ever open it again.
        return try {
            val cipher = Cipher.getInstance(TRANSFORMATION)
            cipher.init(Cipher.DECRYPT_MODE, key() ?: return null, GCMParameterSpec(TAG_BITS, sealed, 1, ivSize))
            cipher.doFinal(sealed, 1 + ivSize, sealed.size - 1 - ivSize)
        } catch (_: AEADBadTagException) {
            null
        } catch (_: KeyPermanentlyInvalidatedException) {
            null
        } catch (error: ProviderException) {
            throw GeneralSecurityException(error)
        }
    }

    // Both stores keep their first keys at the same time: of two keys made under one name the first would be gone, and what it
    // has sealed with it.
    private fun keyOrNew(): SecretKey = synchronized(making) { key() ?: newKey() }

    private fun key(): SecretKey? {
        val keystore = KeyStore.getInstance(KEYSTORE).apply { load(null) }
        return keystore.getKey(alias, null) as? SecretKey
    }

    private fun newKey(): SecretKey {
        val purposes = KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT
        val spec = KeyGenParameterSpec.Builder(alias, purposes)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM)
            .setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE)
            .setKeySize(KEY_BITS)
            .build()
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, KEYSTORE)
        generator.init(spec)
        return generator.generateKey()
    }

    private companion object {
        val making = Any()
        const val KEYSTORE = "AndroidKeyStore"
        const val TRANSFORMATION = "AES/GCM/NoPadding"
        const val KEY_BITS = 256
        const val TAG_BITS = 128

        // What Android's Keystore makes, and the only length that it opens.
        const val IV_BYTES = 12
    }
}
