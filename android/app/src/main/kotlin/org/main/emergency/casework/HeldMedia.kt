package org.main.emergency.casework

import androidx.compose.foundation.Image
import androidx.compose.foundation.background
import androidx.compose.foundation.gestures.detectTapGestures
import androidx.compose.foundation.gestures.rememberTransformableState
import androidx.compose.foundation.gestures.transformable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableFloatStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clipToBounds
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.input.pointer.pointerInput
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.layout.onSizeChanged
import androidx.compose.ui.unit.IntSize
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.LifecycleStartEffect
import org.main.emergency.core.AttachmentContent
import org.main.emergency.core.Tone
import org.main.emergency.design.PageSigns
import org.main.emergency.design.StaffSigns
import org.main.emergency.design.Tokens
import org.main.emergency.design.ToneNote
import org.main.emergency.design.Weight
import org.main.emergency.design.WordButton
import org.main.emergency.design.decodedPhoto
import org.main.emergency.platform.VoicePlayer

/** A photo as large as its place; two fingers make it larger and move it, a double tap makes it larger or whole again. */
@Composable
internal fun Photo(photo: AttachmentContent.Photo, content: ByteArray?) {
    // The content comes apart from the view, a moment before or after it.
    if (content == null) return
    val picture = remember(content) { decodedPhoto(content, LONGEST_SIDE) }
    if (picture == null) {
        Unreadable(photo.unreadableLabel)
        return
    }
    var zoom by remember(photo.name) { mutableFloatStateOf(WHOLE) }
    var moved by remember(photo.name) { mutableStateOf(Offset.Zero) }
    var room by remember { mutableStateOf(IntSize.Zero) }
    fun show(newZoom: Float, newMoved: Offset) {
        zoom = newZoom.coerceIn(WHOLE, LARGEST)
        // No farther than the edge of the picture.
        val most = Offset(room.width * (zoom - WHOLE) / 2, room.height * (zoom - WHOLE) / 2)
        moved = Offset(newMoved.x.coerceIn(-most.x, most.x), newMoved.y.coerceIn(-most.y, most.y))
    }
    val fingers = rememberTransformableState { _, by, pan, _ -> show(zoom * by, moved + pan) }
    Box(
        Modifier.fillMaxSize().background(Color.Black).clipToBounds().onSizeChanged { room = it }
            .transformable(fingers)
            .pointerInput(photo.name) {
                detectTapGestures(onDoubleTap = { show(if (zoom > WHOLE) WHOLE else NEAR, Offset.Zero) })
            },
    ) {
        Image(
            picture.asImageBitmap(),
            photo.description,
            Modifier.fillMaxSize().graphicsLayer {
                scaleX = zoom
                scaleY = zoom
                translationX = moved.x
                translationY = moved.y
            },
            contentScale = ContentScale.Fit,
        )
    }
}

/** A voice note: one button begins, halts and goes on. */
@Composable
internal fun Voice(voice: AttachmentContent.Voice, content: ByteArray?) {
    if (content == null) return
    var isPlaying by remember(voice.name) { mutableStateOf(false) }
    var isReadable by remember(voice.name) { mutableStateOf(true) }
    val player = remember(content) { VoicePlayer(content) { isPlaying = it } }
    DisposableEffect(player) { onDispose { player.close() } }
    // Whoever leaves for another app takes no stranger's voice along.
    LifecycleStartEffect(player) { onStopOrDispose { player.halt() } }
    Column(
        Modifier.padding(Tokens.Space.snug),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.small),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        if (!isReadable) Unreadable(voice.unreadableLabel)
        WordButton(
            if (isPlaying) voice.pauseLabel else voice.playLabel,
            { isReadable = player.press() },
            sign = if (isPlaying) StaffSigns.pause else PageSigns.listen,
            weight = Weight.PRIMARY,
            least = PLAY,
        )
    }
}

@Composable
private fun Unreadable(label: String) = ToneNote(label, Tone.URGENT, Modifier.padding(Tokens.Space.snug))

private const val WHOLE = 1f
private const val NEAR = 2.5f
private const val LARGEST = 6f

// 16 MB at four bytes a pixel; what the app makes is no larger.
private const val LONGEST_SIDE = 2048
private val PLAY = 96.dp
