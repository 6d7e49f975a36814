package org.main.emergency.platform

import android.util.AtomicFile
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException
import org.main.emergency.core.SecretName
import org.main.emergency.core.SecretOperation
import org.main.emergency.core.SecretOutput

/** The keys of the core's stores: a file for each, sealed by [wrap], in a folder that no backup takes. */
class SecretFiles(private val folder: File, private val wrap: KeyWrap) {
    /** Does what the core asks for. Reads and writes files and talks to the Keystore: not for the main thread. */
    fun answer(operation: SecretOperation): SecretOutput = try {
        when (operation) {
            is SecretOperation.Read -> read(operation.name)
            is SecretOperation.Keep -> keep(operation.name, operation.bytes)
            is SecretOperation.Destroy -> destroy(operation.name)
        }
    } catch (_: IOException) {
        SecretOutput.Failed
    } catch (_: GeneralSecurityException) {
        SecretOutput.Failed
    }

    private fun read(name: SecretName): SecretOutput {
        val file = file(name)
        if (!file.baseFile.exists()) return SecretOutput.NotFound
        val bytes = wrap.open(file.readFully()) ?: return SecretOutput.NotFound
        return SecretOutput.Found(bytes)
    }

    private fun keep(name: SecretName, bytes: ByteArray): SecretOutput {
        val sealed = wrap.seal(bytes)
        if (!folder.isDirectory && !folder.mkdirs()) return SecretOutput.Failed
        val file = file(name)
        val out = file.startWrite()
        try {
            out.write(sealed)
        } catch (error: IOException) {
            file.failWrite(out)
            throw error
        }
        // Flushes to the disk and only then takes the place of the file before.
        file.finishWrite(out)
        return SecretOutput.Done
    }

    private fun destroy(name: SecretName): SecretOutput {
        file(name).delete()
        return SecretOutput.Done
    }

    private fun file(name: SecretName) = AtomicFile(
        File(
            folder,
            when (name) {
                SecretName.ALERTS_KEY -> "alerts.key"
                SecretName.RECORDS_KEY -> "records.key"
            },
        ),
    )
}
