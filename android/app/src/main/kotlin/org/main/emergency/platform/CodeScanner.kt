package org.main.emergency.platform

import org.main.emergency.core.Permission
import org.main.emergency.core.PermissionState
import org.main.emergency.core.ScanCodeOutput
import org.main.emergency.scan.ScanContract
import org.main.emergency.scan.ScanRequest

/** Reads a QR code with the camera. The picture is looked at in memory and kept nowhere. */
class CodeScanner(private val front: Front, private val asked: Asked) {
    /** Asks for the camera where that is needed, opens it and waits for a code, or for "back". Main thread only. */
    suspend fun scan(request: ScanRequest): ScanCodeOutput = when (asked.stateOnceAsked(Permission.CAMERA)) {
        PermissionState.GRANTED -> front.ask(ScanContract(), request) ?: ScanCodeOutput.Failed
        PermissionState.NOT_THERE -> ScanCodeOutput.Failed
        else -> ScanCodeOutput.NotPermitted
    }
}
