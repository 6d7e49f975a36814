package org.main.emergency.design

import androidx.compose.ui.input.pointer.AwaitPointerEventScope

/** A hand that shakes or slides off the edge still holds: only lifting every finger ends it. */
suspend fun AwaitPointerEventScope.untilReleased() {
    do {
        val event = awaitPointerEvent()
        event.changes.forEach { it.consume() }
    } while (event.changes.any { it.pressed })
}
