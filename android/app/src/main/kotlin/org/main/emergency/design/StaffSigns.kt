package org.main.emergency.design

import androidx.compose.ui.graphics.vector.ImageVector

/** The signs of staff's screens. */
object StaffSigns {
    /** Time runs. */
    val clock: ImageVector by lazy { sign("clock", circle(12f, 12f, 9f), "M12,6.5v5.5l4,2.5") }

    /** A case: papers that lie on each other. */
    val case: ImageVector by lazy {
        sign("case", "M8,3.5h11.5v13.5", "M4.5,7h11a1,1 0 0 1 1,1v12.5h-12z", "M7.5,11.5h6M7.5,15.5h6")
    }

    /** A report: a sheet with lines. */
    val report: ImageVector by lazy {
        sign("report", "M5.5,3h9l4,4v14h-13z", "M14.5,3v4h4", "M8.5,11.5h7M8.5,14.5h7M8.5,17.5h4.5")
    }

    /** Money: a note. */
    val money: ImageVector by lazy {
        sign("money", "M2.5,6.5h19v11h-19z", circle(12f, 12f, 2.6f), "M5.5,9.5v0.1M18.5,14.5v0.1")
    }

    /** An authority: columns. */
    val authority: ImageVector by lazy {
        sign("authority", "M3.5,9l8.5,-5.5l8.5,5.5z", "M6,12v5.5M10,12v5.5M14,12v5.5M18,12v5.5M3.5,20.5h17")
    }

    /** A partner: two hands. */
    val partner: ImageVector by lazy {
        sign(
            "partner",
            "M2.5,7.5l4,-2l5.5,2.5l5.5,-2.5l4,2v8l-3,1.5",
            "M12,8l-3.5,3.2a1.8,1.8 0 0 0 2.6,2.4l2.4,-2l5,4.9",
            "M2.5,15.5l3,1l4.5,3.5a2,2 0 0 0 2.6,-0.2l3.4,-3.3",
        )
    }

    /** To another. */
    val transfer: ImageVector by lazy {
        sign("transfer", "M3.5,8h15M14,3.5l4.5,4.5l-4.5,4.5", "M20.5,16.5h-10", mirrored = true)
    }

    /** Two become one. */
    val merge: ImageVector by lazy { sign("merge", "M5,3.5v4l7,6v7M19,3.5v4l-7,6", "M8.8,17.3l3.2,3.2l3.2,-3.2") }

    /** One becomes two. */
    val split: ImageVector by lazy {
        sign("split", "M12,20.5v-7l-7,-6v-4M12,13.5l7,-6v-4", "M2,6.3l3,-2.8l3,2.8M16,6.3l3,-2.8l3,2.8")
    }

    /** Locked. */
    val lock: ImageVector by lazy {
        sign("lock", "M5.5,10.5h13v10h-13z", "M8,10.5v-3a4,4 0 0 1 8,0v3", "M12,14.5v2.5")
    }

    /** Halted. */
    val pause: ImageVector by lazy { sign("pause", "M8,5.5v13M16,5.5v13") }

    /** The camera's light: a torch. */
    val light: ImageVector by lazy {
        sign("light", "M7,3.5h10v3.5l-3,4v9.5h-4v-9.5l-3,-4z", "M7,7h10M12,13.5v2.5")
    }

    /** The last digit back. */
    val rubOut: ImageVector by lazy {
        sign("rub out", "M8.5,5h12v14h-12l-6,-7z", "M11.5,9l6,6M17.5,9l-6,6")
    }

    /** A day of the calendar. */
    val day: ImageVector by lazy {
        sign("day", "M4,5.5h16v15h-16zM4,10h16M8,3v4M16,3v4", "M10.5,13h3v3.5h-3z")
    }

    /** Looking for. */
    val search: ImageVector by lazy { sign("search", circle(10.5f, 10.5f, 6.5f), "M15.3,15.3l5.7,5.7") }

    /** Given on. */
    val share: ImageVector by lazy {
        sign("share", "M7,10h-2.5v10.5h15v-10.5h-2.5", "M12,15v-12M8,6.5l4,-4l4,4")
    }

    /** To be minded. */
    val warning: ImageVector by lazy { sign("warning", "M12,3.5l9.5,17h-19z", "M12,10v5M12,17.7v0.1") }

    /** Less of it. */
    val filter: ImageVector by lazy { sign("filter", "M3.5,4.5h17l-6.7,8v5.5l-3.6,2.5v-8z") }

    /** Who is on duty. */
    val roster: ImageVector by lazy {
        sign(
            "roster",
            "M4,4h16v16.5h-16z",
            circle(8f, 9f, 1.3f),
            circle(8f, 15.5f, 1.3f),
            "M11.5,9h5.5M11.5,15.5h5.5",
        )
    }

    /** A part that is closed: its headline opens it. */
    val unfold: ImageVector by lazy { sign("unfold", "M5,9l7,7l7,-7") }

    /** A part that is open. */
    val fold: ImageVector by lazy { sign("fold", "M5,15l7,-7l7,7") }

    /** What else can be done. */
    val others: ImageVector by lazy { sign("others", "M12,5v0.1M12,12v0.1M12,19v0.1") }
}
