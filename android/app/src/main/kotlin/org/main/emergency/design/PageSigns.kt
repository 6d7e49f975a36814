package org.main.emergency.design

import androidx.compose.ui.graphics.vector.ImageVector
import org.main.emergency.core.PageIcon

/** The signs of pages: what a row is about, seen before it is read. */
object PageSigns {
    /** A message. */
    val message: ImageVector by lazy {
        sign(
            "message",
            "M4.5,5h15a1.5,1.5 0 0 1 1.5,1.5v11a1.5,1.5 0 0 1 -1.5,1.5h-15a1.5,1.5 0 0 1 -1.5,-1.5v-11a1.5,1.5 0 0 1 1.5,-1.5z",
            "M3.5,6.5l8.5,6.5l8.5,-6.5",
        )
    }

    /** Listening: a speaker. */
    val listen: ImageVector by lazy {
        sign(
            "listen",
            "M4,9.5v5h3.5l4.5,4v-13l-4.5,4z",
            "M15.5,9a4.2,4.2 0 0 1 0,6M18.2,6.2a8.2,8.2 0 0 1 0,11.6",
            mirrored = true,
        )
    }

    /** Being said: a speaker with a cross, since pressing it makes it quiet. */
    val quiet: ImageVector by lazy {
        sign("be quiet", "M4,9.5v5h3.5l4.5,4v-13l-4.5,4z", "M15.5,9.5l5,5M20.5,9.5l-5,5", mirrored = true)
    }

    /** Out: a door and an arrow. */
    val exit: ImageVector by lazy {
        sign(
            "out",
            "M13,3.5h-7.5a1.5,1.5 0 0 0 -1.5,1.5v14a1.5,1.5 0 0 0 1.5,1.5h7.5",
            "M10,12h10.5M16.5,8l4,4l-4,4",
            mirrored = true,
        )
    }

    /** More: everything else. */
    val menu: ImageVector by lazy { sign("more", "M4,7h16M4,12h16M4,17h16") }

    /** Help that is no siren: a hand held out, with somebody's call in it. */
    val help: ImageVector by lazy {
        sign(
            "ask for help",
            "M4,4.5h16a1.5,1.5 0 0 1 1.5,1.5v9a1.5,1.5 0 0 1 -1.5,1.5h-7l-5,4.5v-4.5h-4a1.5,1.5 0 0 1 -1.5,-1.5v-9a1.5,1.5 0 0 1 1.5,-1.5z",
            "M9.6,8.8a2.5,2.5 0 1 1 3.6,2.2c-0.9,0.5 -1.2,0.9 -1.2,1.6M12,14.2v0.1",
        )
    }

    /** A thing still to do by hand. */
    val write: ImageVector by lazy { sign("write", "M4,20l1,-4.5l11,-11l3.5,3.5l-11,11zM13.5,7l3.5,3.5") }

    /** Stop. */
    val stop: ImageVector by lazy { sign("stop", "M6,6h12v12h-12z") }

    private val sos by lazy { sign("sos", circle(12f, 12f, 9f), "M12,6.5v7M12,17.2v0.1") }
    private val practice by lazy {
        sign("practice", circle(12f, 12f, 9f), circle(12f, 12f, 5f), circle(12f, 12f, 1.2f))
    }
    private val family by lazy {
        sign(
            "family",
            circle(8f, 7.5f, 3f),
            circle(17f, 9f, 2.3f),
            "M2.5,19.5c0.3,-4.4 2.2,-6.5 5.5,-6.5s5.2,2.1 5.5,6.5M15.5,14c3.6,-0.6 5.6,1.3 6,5",
        )
    }
    private val permissions by lazy {
        sign("permissions", circle(8f, 15.5f, 4.5f), "M11.3,12.3l8.7,-8.8M16.5,7l3,3M14,9.5l2,2")
    }
    private val checkUp by lazy {
        sign(
            "check-up",
            "M20.5,6.2l-3.6,3.6l-2.7,-2.7l3.6,-3.6a5.2,5.2 0 0 0 -6.9,6.5l-7.3,7.3a2.1,2.1 0 0 0 3,3l7.3,-7.3a5.2,5.2 0 0 0 6.6,-6.8z",
        )
    }
    private val about by lazy {
        sign(
            "about",
            circle(12f, 12f, 9f),
            "M9.4,9.4a2.7,2.7 0 1 1 4,2.4c-1,0.6 -1.4,1.1 -1.4,2.2M12,16.9v0.1",
        )
    }
    private val silent by lazy { sign("silent", PHONE, "M3,3.5l18,17") }
    private val photo by lazy {
        sign(
            "photo",
            "M4.5,7h3l1.7,-2.5h5.6l1.7,2.5h3a1.5,1.5 0 0 1 1.5,1.5v9.5a1.5,1.5 0 0 1 -1.5,1.5h-15a1.5,1.5 0 0 1 -1.5,-1.5v-9.5a1.5,1.5 0 0 1 1.5,-1.5z",
            circle(12f, 13f, 3.6f),
        )
    }
    private val voice by lazy {
        sign(
            "voice",
            "M12,3a3,3 0 0 1 3,3v5.5a3,3 0 0 1 -6,0v-5.5a3,3 0 0 1 3,-3z",
            "M5.5,11.5a6.5,6.5 0 0 0 13,0M12,18v3M9,21h6",
        )
    }
    private val notifications by lazy {
        sign("notifications", "M6,17v-6.5a6,6 0 0 1 12,0v6.5l1.5,1.5h-15zM12,2.8v1.5M10,20.5a2.2,2.2 0 0 0 4,0")
    }
    private val battery by lazy {
        sign(
            "battery",
            "M3.5,7.5h14a1,1 0 0 1 1,1v7a1,1 0 0 1 -1,1h-14a1,1 0 0 1 -1,-1v-7a1,1 0 0 1 1,-1zM21.5,10.5v3",
            "M6,10.5v3M9.5,10.5v3",
        )
    }
    private val network by lazy { sign("network", "M5,19v-3M9.7,19v-6M14.3,19v-9.5M19,19v-14") }
    private val server by lazy {
        sign("server", "M3.5,11l8.5,-7.5l8.5,7.5M5.8,9.5v10.5h12.4v-10.5", "M9,14.3l2.3,2.3l4,-4.4")
    }
    private val neutral by lazy {
        sign("calendar", "M5,5h14v15h-14zM5,10h14M8.5,3v4M15.5,3v4", "M9,14v0.1M12,14v0.1M15,14v0.1M9,17v0.1M12,17v0.1")
    }
    private val hidden by lazy {
        sign(
            "hidden",
            "M2.5,12c2.6,-4.4 5.8,-6.5 9.5,-6.5s6.9,2.1 9.5,6.5c-2.6,4.4 -5.8,6.5 -9.5,6.5s-6.9,-2.1 -9.5,-6.5z",
            circle(12f, 12f, 2.8f),
            "M4.5,20l15,-16",
        )
    }
    private val delete by lazy {
        sign("delete", "M4,6.5h16M9.5,6.5v-2.5h5v2.5M6.2,6.5l1,14h9.6l1,-14M10,10.5v6M14,10.5v6")
    }
    private val add by lazy { sign("add", "M12,5v14M5,12h14") }

    /** More to tell. */
    val more: ImageVector get() = add

    /** What stands for a page's row. */
    fun of(icon: PageIcon): ImageVector = when (icon) {
        PageIcon.Sos -> sos
        PageIcon.Practice -> practice
        PageIcon.Family -> family
        PageIcon.Safety -> Signs.safe
        PageIcon.Permissions -> permissions
        PageIcon.CheckUp -> checkUp
        PageIcon.Staff -> Signs.staff
        PageIcon.Language -> Signs.language
        PageIcon.About -> about
        PageIcon.Place -> Signs.place
        PageIcon.Call -> Signs.call
        PageIcon.Message -> message
        PageIcon.Silent -> silent
        PageIcon.Photo -> photo
        PageIcon.Voice -> voice
        PageIcon.Stop -> stop
        PageIcon.Notifications -> notifications
        PageIcon.Battery -> battery
        PageIcon.Network -> network
        PageIcon.Server -> server
        PageIcon.Exit -> exit
        PageIcon.Neutral -> neutral
        PageIcon.Hidden -> hidden
        PageIcon.Delete -> delete
        PageIcon.Write -> write
        PageIcon.Add -> add
        PageIcon.Remove -> Signs.close
        PageIcon.Done -> Signs.done
        PageIcon.Listen -> listen
        PageIcon.Clock -> StaffSigns.clock
        PageIcon.Case -> StaffSigns.case
        PageIcon.Report -> StaffSigns.report
        PageIcon.Money -> StaffSigns.money
        PageIcon.Authority -> StaffSigns.authority
        PageIcon.Partner -> StaffSigns.partner
        PageIcon.Transfer -> StaffSigns.transfer
        PageIcon.Merge -> StaffSigns.merge
        PageIcon.Split -> StaffSigns.split
        PageIcon.Lock -> StaffSigns.lock
        PageIcon.Day -> StaffSigns.day
        PageIcon.Search -> StaffSigns.search
        PageIcon.Share -> StaffSigns.share
        PageIcon.Warning -> StaffSigns.warning
        PageIcon.Filter -> StaffSigns.filter
        PageIcon.Roster -> StaffSigns.roster
        is PageIcon.Kind -> Signs.of(icon.icon)
    }
}
