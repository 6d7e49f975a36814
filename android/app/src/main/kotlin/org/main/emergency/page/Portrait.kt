package org.main.emergency.page

import android.graphics.Bitmap
import androidx.compose.foundation.Image
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.asImageBitmap
import androidx.compose.ui.layout.ContentScale
import androidx.compose.ui.unit.dp
import androidx.lifecycle.compose.collectAsStateWithLifecycle
import org.main.emergency.design.Look
import org.main.emergency.design.decodedPhoto
import org.main.emergency.platform.LocalHeldContent

/** The photo that the core has the shell hold by this name; none while it holds another, or what is no picture. */
@Composable
internal fun heldPhoto(name: String): Bitmap? {
    val held by LocalHeldContent.current.now.collectAsStateWithLifecycle()
    val content = held?.takeIf { it.name == name }?.content
    return remember(content) { content?.let { decodedPhoto(it, LONGEST_SIDE) } }
}

/** A person's photo, round; the words beside it say who it is. */
@Composable
internal fun Portrait(photo: Bitmap) = Image(
    photo.asImageBitmap(),
    contentDescription = null,
    Modifier.size(SIZE).clip(CircleShape).border(1.dp, Look.colours.line, CircleShape),
    contentScale = ContentScale.Crop,
)

private val SIZE = 64.dp

// Enough for the roundest, on a screen of four pixels to the dp.
private const val LONGEST_SIDE = 512
