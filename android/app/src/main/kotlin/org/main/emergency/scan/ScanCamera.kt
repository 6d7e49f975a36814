package org.main.emergency.scan

import android.annotation.SuppressLint
import android.content.Context
import android.graphics.ImageFormat
import android.graphics.SurfaceTexture
import android.hardware.camera2.CameraAccessException
import android.hardware.camera2.CameraCaptureSession
import android.hardware.camera2.CameraCharacteristics
import android.hardware.camera2.CameraDevice
import android.hardware.camera2.CameraManager
import android.hardware.camera2.CaptureRequest
import android.media.Image
import android.media.ImageReader
import android.os.Handler
import android.os.HandlerThread
import android.util.Log
import android.util.Size
import android.view.Surface
import androidx.core.content.getSystemService
import kotlin.math.abs

/**
 * The phone's camera, which shows what it sees and gives it on as grey pictures. Everything that may fail ends in
 * [onFailure]; it and the pictures come on the camera's own thread. Not to be used again once it is closed.
 */
internal class ScanCamera(
    context: Context,
    private val onPicture: (GreyPicture) -> Unit,
    private val onFailure: () -> Unit,
) : AutoCloseable {
    private val manager: CameraManager? = context.getSystemService()
    private val lens: Lens? = manager?.let(::lensOf)
    private val thread = HandlerThread("scan").apply { start() }
    private val handler = Handler(thread.looper)

    // Below: on the camera's thread only.
    private var isClosed = false
    private var device: CameraDevice? = null
    private var session: CameraCaptureSession? = null
    private var reader: ImageReader? = null
    private var screen: Surface? = null
    private var isLit = false
    private var pixels = ByteArray(0)

    init {
        if (lens == null) handler.post { failed() }
    }

    /** Pixels of its picture, as the sensor lies in the phone. */
    val size: Size get() = lens?.size ?: WANTED

    /** How far the sensor is turned against the phone, in degrees. */
    val turned: Int get() = lens?.turned ?: 0

    /** Whether it has a light. */
    val hasLight: Boolean get() = lens?.hasLight == true

    /** Begins to show what it sees. */
    fun open(texture: SurfaceTexture) {
        handler.post { attempt { openOn(texture) } }
    }

    /** Switches the light on or off. */
    fun light(isOn: Boolean) {
        handler.post {
            isLit = isOn
            attempt(::repeat)
        }
    }

    override fun close() {
        handler.post {
            isClosed = true
            session?.close()
            device?.close()
            reader?.close()
            screen?.release()
            thread.quitSafely()
        }
    }

    // Asked for before this is made; taken back meanwhile, it is a failure like others.
    @SuppressLint("MissingPermission")
    private fun openOn(texture: SurfaceTexture) {
        val lens = lens
        if (lens == null || isClosed) return
        texture.setDefaultBufferSize(lens.size.width, lens.size.height)
        screen = Surface(texture)
        reader = ImageReader.newInstance(lens.size.width, lens.size.height, ImageFormat.YUV_420_888, BUFFERS).apply {
            setOnImageAvailableListener({ from -> from.acquireLatestImage()?.use(::look) }, handler)
        }
        manager?.openCamera(lens.id, Opened(), handler)
    }

    private fun look(image: Image) {
        if (isClosed) return
        val grey = image.planes[0]
        val needed = grey.rowStride * image.height
        if (pixels.size != needed) pixels = ByteArray(needed)
        // The last row may end with its last pixel.
        grey.buffer.get(pixels, 0, minOf(needed, grey.buffer.remaining()))
        onPicture(GreyPicture(pixels, grey.rowStride, image.width, image.height))
    }

    private inner class Opened : CameraDevice.StateCallback() {
        override fun onOpened(camera: CameraDevice) {
            if (isClosed) {
                camera.close()
                return
            }
            device = camera
            attempt { begin(camera) }
        }

        override fun onDisconnected(camera: CameraDevice) = ended(camera)

        override fun onError(camera: CameraDevice, error: Int) = ended(camera)

        private fun ended(camera: CameraDevice) {
            camera.close()
            device = null
            session = null
            failed()
        }
    }

    @Suppress("DEPRECATION") // What replaces it is there from Android 9 on.
    private fun begin(camera: CameraDevice) {
        val outputs = listOfNotNull(screen, reader?.surface)
        camera.createCaptureSession(outputs, Configured(), handler)
    }

    private inner class Configured : CameraCaptureSession.StateCallback() {
        override fun onConfigured(configured: CameraCaptureSession) {
            if (isClosed) return
            session = configured
            attempt(::repeat)
        }

        override fun onConfigureFailed(configured: CameraCaptureSession) = failed()
    }

    private fun repeat() {
        val camera = device ?: return
        val configured = session ?: return
        val request = camera.createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW)
        listOfNotNull(screen, reader?.surface).forEach(request::addTarget)
        if (lens?.focuses == true) {
            request.set(CaptureRequest.CONTROL_AF_MODE, CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE)
        }
        if (hasLight) {
            val mode = if (isLit) CaptureRequest.FLASH_MODE_TORCH else CaptureRequest.FLASH_MODE_OFF
            request.set(CaptureRequest.FLASH_MODE, mode)
        }
        configured.setRepeatingRequest(request.build(), null, handler)
    }

    /** A camera may be taken away in the middle, by its maker's service or by the person. */
    private fun attempt(what: () -> Unit) = try {
        what()
    } catch (_: CameraAccessException) {
        failed()
    } catch (_: SecurityException) {
        failed()
    } catch (_: IllegalStateException) {
        failed()
    } catch (_: IllegalArgumentException) {
        failed()
    }

    private fun failed() {
        if (isClosed) return
        Log.w("MainEmergency", "the camera cannot be used")
        onFailure()
    }

    private class Lens(val id: String, val size: Size, val turned: Int, val hasLight: Boolean, val focuses: Boolean)

    /** The camera at the back, else any; none where the phone has none. */
    private fun lensOf(manager: CameraManager): Lens? = try {
        val all = manager.cameraIdList.map { it to manager.getCameraCharacteristics(it) }
        val back = all.firstOrNull { (_, about) ->
            about[CameraCharacteristics.LENS_FACING] == CameraCharacteristics.LENS_FACING_BACK
        }
        (back ?: all.firstOrNull())?.let { (id, about) -> lensOf(id, about) }
    } catch (_: CameraAccessException) {
        null
    }

    private fun lensOf(id: String, about: CameraCharacteristics): Lens {
        val sizes = about[CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP]
            ?.getOutputSizes(ImageFormat.YUV_420_888).orEmpty()
        val focus = about[CameraCharacteristics.CONTROL_AF_AVAILABLE_MODES] ?: IntArray(0)
        return Lens(
            id,
            sizeOf(sizes.toList()),
            about[CameraCharacteristics.SENSOR_ORIENTATION] ?: 0,
            about[CameraCharacteristics.FLASH_INFO_AVAILABLE] == true,
            CaptureRequest.CONTROL_AF_MODE_CONTINUOUS_PICTURE in focus,
        )
    }

    internal companion object {
        // Enough for a code that fills a third of it, and little enough for a cheap phone to look at all of it.
        private val WANTED = Size(1280, 720)
        private const val BUFFERS = 2

        /** The size nearest to what is wanted, by the number of pixels. */
        fun sizeOf(sizes: List<Size>): Size {
            fun pixels(size: Size) = size.width * size.height
            return sizes.minByOrNull { abs(pixels(it) - pixels(WANTED)) } ?: WANTED
        }
    }
}
