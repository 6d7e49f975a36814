package org.main.emergency.design

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.SolidColor
import androidx.compose.ui.graphics.StrokeCap
import androidx.compose.ui.graphics.StrokeJoin
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.graphics.vector.addPathNodes
import androidx.compose.ui.unit.dp
import org.main.emergency.core.KindIcon
import org.main.emergency.core.ReceiptKind

private const val GRID = 24f
private const val PEN = 2f

/** A sign of our own, drawn with one pen on a grid of 24 by 24; it takes the colour of the text beside it. */
internal fun sign(name: String, vararg lines: String, mirrored: Boolean = false): ImageVector {
    val builder = ImageVector.Builder(name, GRID.dp, GRID.dp, GRID, GRID, autoMirror = mirrored)
    for (line in lines) {
        builder.addPath(
            pathData = addPathNodes(line),
            stroke = SolidColor(Color.Black),
            strokeLineWidth = PEN,
            strokeLineCap = StrokeCap.Round,
            strokeLineJoin = StrokeJoin.Round,
        )
    }
    return builder.build()
}

internal fun circle(x: Float, y: Float, r: Float) = "M${x - r},${y}a$r,$r 0 1 0 ${2 * r},0a$r,$r 0 1 0 ${-2 * r},0z"

internal const val HANDSET =
    "M6.5,3.5h3l1.5,4.5l-2,1.5a11,11 0 0 0 5.5,5.5l1.5,-2l4.5,1.5v3a2,2 0 0 1 -2,2" +
        "A16.5,16.5 0 0 1 4.5,5.5a2,2 0 0 1 2,-2z"
internal const val PHONE =
    "M8.5,2.5h7a2,2 0 0 1 2,2v15a2,2 0 0 1 -2,2h-7a2,2 0 0 1 -2,-2v-15a2,2 0 0 1 2,-2z"

/** The signs of the app. */
object Signs {
    /** Calling. */
    val call: ImageVector by lazy { sign("call", HANDSET) }

    /** Languages. */
    val language: ImageVector by lazy {
        sign(
            "language",
            circle(12f, 12f, 9f),
            "M3.5,9.2h17M3.5,14.8h17",
            "M12,3c2.6,2.6 3.9,5.6 3.9,9s-1.3,6.4 -3.9,9c-2.6,-2.6 -3.9,-5.6 -3.9,-9s1.3,-6.4 3.9,-9z",
        )
    }

    /** Staff, and what is theirs. */
    val staff: ImageVector by lazy {
        sign(
            "staff",
            "M5,4.5h14a1.5,1.5 0 0 1 1.5,1.5v12a1.5,1.5 0 0 1 -1.5,1.5h-14a1.5,1.5 0 0 1 -1.5,-1.5v-12" +
                "a1.5,1.5 0 0 1 1.5,-1.5z",
            circle(9f, 10f, 2f),
            "M5.8,16c0.3,-2 1.5,-3 3.2,-3s2.9,1 3.2,3M15,9.5h2.5M15,13.5h2.5",
        )
    }

    /** What this app is. */
    val about: ImageVector by lazy { sign("about", circle(12f, 12f, 9f), "M12,11v5.5M12,7.5v0.1") }

    /** Back. */
    val back: ImageVector by lazy { sign("back", "M20,12h-15M11,5l-7,7l7,7", mirrored = true) }

    /** Further. */
    val forward: ImageVector by lazy { sign("forward", "M9,5l7,7l-7,7", mirrored = true) }

    /** Away with it. */
    val close: ImageVector by lazy { sign("close", "M6,6l12,12M18,6l-12,12") }

    /** Done. */
    val done: ImageVector by lazy { sign("done", "M5,12.5l4.7,4.7l9.3,-10.2") }

    /** Waits. */
    val waits: ImageVector by lazy {
        sign(
            "waits",
            "M6.5,3h11M6.5,21h11",
            "M8,3v3.5c0,2.6 4,3.6 4,5.5c0,-1.9 4,-2.9 4,-5.5v-3.5",
            "M8,21v-3.5c0,-2.6 4,-3.6 4,-5.5c0,1.9 4,2.9 4,5.5v3.5",
        )
    }

    /** Late, or failed. */
    val late: ImageVector by lazy { sign("late", "M12,4.5v9.5M12,19.3v0.1") }

    /** A place. */
    val place: ImageVector by lazy {
        sign(
            "place",
            "M12,21.5c-4.3,-4.6 -6.8,-8.2 -6.8,-11.5a6.8,6.8 0 0 1 13.6,0c0,3.3 -2.5,6.9 -6.8,11.5z",
            circle(12f, 10f, 2.4f),
        )
    }

    /** Safe. */
    val safe: ImageVector by lazy {
        sign(
            "safe",
            "M12,3l7.5,2.8v5.7c0,4.4 -2.9,7.6 -7.5,9.5c-4.6,-1.9 -7.5,-5.1 -7.5,-9.5v-5.7z",
            "M8.5,11.8l2.6,2.6l4.6,-5",
        )
    }

    private val kept by lazy { sign("kept", PHONE, "M12,6.5v7M9,10.8l3,3l3,-3M10,17.8h4") }
    private val received by lazy {
        sign("received", "M8,4.2a9,9 0 1 0 8,0", circle(12f, 9f, 2.4f), "M7.6,17c0.3,-2.6 2,-4 4.4,-4s4.1,1.4 4.4,4")
    }
    private val onHubPhone by lazy {
        sign(
            "on a hub's phone",
            "M10,5h4a1.5,1.5 0 0 1 1.5,1.5v11a1.5,1.5 0 0 1 -1.5,1.5h-4a1.5,1.5 0 0 1 -1.5,-1.5v-11a1.5,1.5 0 0 1 1.5,-1.5z",
            "M5.5,8.5a8,8 0 0 0 0,7M18.5,8.5a8,8 0 0 1 0,7M2.6,6.5a12,12 0 0 0 0,11M21.4,6.5a12,12 0 0 1 0,11",
        )
    }
    private val taken by lazy {
        sign(
            "taken",
            circle(9f, 8f, 3.6f),
            "M2.5,20.5c0.4,-4.4 2.8,-6.6 6.5,-6.6c1.6,0 2.9,0.4 3.9,1.2M14.5,18l2.6,2.6l4.6,-5.2",
        )
    }

    /** What each receipt tells of. */
    fun of(kind: ReceiptKind): ImageVector = when (kind) {
        ReceiptKind.KEPT -> kept
        ReceiptKind.SENT_BY_SMS -> PageSigns.message
        ReceiptKind.RECEIVED -> received
        ReceiptKind.ON_HUB_PHONE -> onHubPhone
        ReceiptKind.TAKEN -> taken
    }

    // A person who falls, and the ground.
    private val accident by lazy {
        sign(
            "accident",
            circle(6.6f, 6.2f, 2.3f),
            "M9.2,8.8l5,5M14.2,13.8l5.8,-0.6M14.2,13.8l2.3,5M10.8,10.4l-4,3.6M10.8,10.4l3.6,-3.4M3,21.5h18M17.5,4.2l1.5,-1.7M20,7l2,-0.8",
        )
    }
    private val medical by lazy { sign("medical", "M9.2,3.2h5.6v6h6v5.6h-6v6h-5.6v-6h-6v-5.6h6z") }

    // A fist that strikes.
    private val assault by lazy {
        sign(
            "assault",
            "M3.5,10.2a1.7,1.7 0 0 1 3.4,-0.4a1.7,1.7 0 0 1 3.4,-0.6a1.7,1.7 0 0 1 3.4,0.4a1.7,1.7 0 0 1 3.2,0.8v5.1c0,3 -2.2,5 -5.2,5h-3.2c-3,0 -5,-2.2 -5,-5z",
            "M3.8,14.2h6.2a1.6,1.6 0 0 0 0,-3.2M6.9,10v1M10.3,9.4v1.6M13.7,9.8v2.4M18.2,6.2l1.6,-2.4M20.3,10l2.2,-1M13.8,5.2l0.2,-2.7",
        )
    }
    private val threat by lazy {
        sign(
            "threat",
            "M5,3.8h14a1.8,1.8 0 0 1 1.8,1.8v9a1.8,1.8 0 0 1 -1.8,1.8h-7.5l-4.8,4.4v-4.4h-1.7a1.8,1.8 0 0 1 -1.8,-1.8v-9a1.8,1.8 0 0 1 1.8,-1.8z",
            "M12,6.8v3.6M12,13.4v0.1",
        )
    }

    // A coin with the rupee's sign.
    private val wages by lazy {
        sign("wages", circle(12f, 12f, 9.2f), "M8.2,7.4h7.6M8.2,10.6h7.6M8.2,7.4h2.6a3.1,3.1 0 0 1 0,6.3h-2.6l5.2,4.4")
    }

    // Someone behind bars.
    private val confinement by lazy {
        sign(
            "confinement",
            "M5,2.8h14a1.2,1.2 0 0 1 1.2,1.2v16a1.2,1.2 0 0 1 -1.2,1.2h-14a1.2,1.2 0 0 1 -1.2,-1.2v-16a1.2,1.2 0 0 1 1.2,-1.2z",
            "M8,2.8v18.4M16,2.8v18.4",
            circle(12f, 9f, 2f),
            "M12,13.5v7.7M12,2.8v2",
        )
    }

    // A hand that asks, and somebody who calls back.
    private val advice by lazy {
        sign(
            "advice",
            HANDSET,
            "M13.5,3.2a7.4,7.4 0 0 1 7.4,7.4M13.5,6.9a3.7,3.7 0 0 1 3.7,3.7",
        )
    }
    private val other by lazy { sign("other", circle(12f, 12f, 9.2f), "M7.6,12v0.1M12,12v0.1M16.4,12v0.1") }

    /** What stands for a kind of emergency. */
    fun of(kind: KindIcon): ImageVector = when (kind) {
        KindIcon.ACCIDENT -> accident
        KindIcon.MEDICAL -> medical
        KindIcon.ASSAULT -> assault
        KindIcon.THREAT -> threat
        KindIcon.WAGES -> wages
        KindIcon.CONFINEMENT -> confinement
        KindIcon.ADVICE -> advice
        KindIcon.OTHER -> other
    }
}
