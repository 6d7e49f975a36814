package org.main.emergency.scan

import android.graphics.Matrix
import android.graphics.RectF
import android.graphics.SurfaceTexture
import android.util.Size
import android.view.TextureView
import androidx.compose.foundation.Canvas
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.selection.toggleable
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.geometry.CornerRadius
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.geometry.Size as GeometrySize
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.drawscope.Stroke
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.semantics.stateDescription
import androidx.compose.ui.unit.dp
import androidx.compose.ui.viewinterop.AndroidView
import androidx.lifecycle.compose.LifecycleStartEffect
import org.main.emergency.design.Back
import org.main.emergency.design.BackArrow
import org.main.emergency.design.Look
import org.main.emergency.design.Seal
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.Words

/** What to hold before the camera, what the camera sees, and its light. */
@Composable
internal fun ScanScreen(request: ScanRequest, makeCamera: () -> ScanCamera, goBack: () -> Unit) {
    var camera by remember { mutableStateOf<ScanCamera?>(null) }
    var isLit by remember { mutableStateOf(false) }
    // Whoever leaves for another app has the camera free for it.
    LifecycleStartEffect(Unit) {
        val opened = makeCamera().also { camera = it }
        isLit = false
        onStopOrDispose {
            camera = null
            opened.close()
        }
    }
    Column(Modifier.fillMaxSize().background(Look.colours.page).windowInsetsPadding(WindowInsets.safeDrawing)) {
        Row(
            Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.small),
            horizontalArrangement = Arrangement.SpaceBetween,
            verticalAlignment = Alignment.CenterVertically,
        ) {
            BackArrow(Back(request.backLabel, goBack))
            if (camera?.hasLight == true) {
                Light(request, isLit) { isOn ->
                    isLit = isOn
                    camera?.light(isOn)
                }
            }
        }
        Words(
            request.prompt,
            Look.faces.lead,
            Modifier.fillMaxWidth().padding(horizontal = Tokens.Space.snug, vertical = Tokens.Space.small)
                .semantics { heading() },
        )
        Box(Modifier.weight(1f).fillMaxWidth().background(Color.Black), contentAlignment = Alignment.Center) {
            // A view of its own for each: who comes back finds another camera, and the view of before showed to the old one.
            camera?.let { key(it) { Seen(it) } }
            Corners()
        }
    }
}

/** Its sign says it to the eye; to a screen reader it is a switch with a name that is on or off. */
@Composable
private fun Light(request: ScanRequest, isLit: Boolean, set: (Boolean) -> Unit) {
    val colours = Look.colours
    val modifier = Modifier.toggleable(isLit, role = Role.Switch, onValueChange = set)
        .semantics {
            contentDescription = request.lightLabel
            stateDescription = if (isLit) request.onLabel else request.offLabel
        }
        .padding(Tokens.Space.tight)
    if (isLit) {
        Seal(StaffSigns.light, colours.onAction, colours.action, modifier, LIGHT)
    } else {
        Seal(StaffSigns.light, colours.ink, colours.surface, modifier, LIGHT)
    }
}

/** What the camera sees, as large as its place, and nothing stretched. */
@Composable
private fun Seen(camera: ScanCamera) {
    AndroidView(
        factory = { context ->
            TextureView(context).apply {
                surfaceTextureListener = object : TextureView.SurfaceTextureListener {
                    override fun onSurfaceTextureAvailable(texture: SurfaceTexture, width: Int, height: Int) {
                        fit(width, height)
                        camera.open(texture)
                    }

                    override fun onSurfaceTextureSizeChanged(texture: SurfaceTexture, width: Int, height: Int) =
                        fit(width, height)

                    override fun onSurfaceTextureDestroyed(texture: SurfaceTexture) = true

                    override fun onSurfaceTextureUpdated(texture: SurfaceTexture) = Unit

                    private fun fit(width: Int, height: Int) {
                        val quarters = display?.rotation ?: 0
                        setTransform(filling(Size(width, height), camera.size, camera.turned, quarters))
                    }
                }
            }
        },
        modifier = Modifier.fillMaxSize(),
    )
}

/** Where the code belongs; it is found elsewhere, too. */
@Composable
private fun Corners() = Canvas(Modifier.fillMaxSize().padding(Tokens.Space.medium)) {
    val side = size.minDimension
    val from = Offset((size.width - side) / 2, (size.height - side) / 2)
    drawRoundRect(
        Color.White,
        from,
        GeometrySize(side, side),
        CornerRadius(16.dp.toPx()),
        Stroke(3.dp.toPx()),
    )
}

/**
 * Android stretches the camera's picture over the whole view, upright for a phone that is held as it was made
 * ([quarters] of a turn from that). This undoes the stretching: the picture fills the view, and what does not fit is cut.
 */
internal fun filling(view: Size, picture: Size, turned: Int, quarters: Int): Matrix {
    val lies = turned % HALF_TURN != 0
    val upright = if (lies) Size(picture.height, picture.width) else picture
    val middleX = view.width / 2f
    val middleY = view.height / 2f
    val place = RectF(0f, 0f, upright.width.toFloat(), upright.height.toFloat())
    place.offset(middleX - place.centerX(), middleY - place.centerY())
    val shown = if (quarters % 2 == 0) upright else Size(upright.height, upright.width)
    val scale = maxOf(view.width.toFloat() / shown.width, view.height.toFloat() / shown.height)
    return Matrix().apply {
        setRectToRect(RectF(0f, 0f, view.width.toFloat(), view.height.toFloat()), place, Matrix.ScaleToFit.FILL)
        postScale(scale, scale, middleX, middleY)
        postRotate(-QUARTER_TURN * quarters, middleX, middleY)
    }
}

private const val QUARTER_TURN = 90f
private const val HALF_TURN = 180
private val LIGHT = 48.dp
