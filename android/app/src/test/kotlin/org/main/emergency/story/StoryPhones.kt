package org.main.emergency.story

import org.main.emergency.CoreHolder
import org.main.emergency.CorePlace
import org.main.emergency.EmergencyApplication
import org.main.emergency.MainActivity

/** The app of the worker's phone: its core lives where the story says. */
class StoryApplication : EmergencyApplication() {
    override fun place(): CorePlace = checkNotNull(workersPlace) { "the story has not begun" }

    companion object {
        /** Where the worker's core lives. */
        var workersPlace: CorePlace? = null
    }
}

/** The hub's phone in the same process: the same activity, drawing a core of its own. */
class HubActivity : MainActivity() {
    override val core: CoreHolder
        get() = checkNotNull(hubsCore) { "the hub's phone is not switched on" }

    companion object {
        /** The hub's core. */
        var hubsCore: CoreHolder? = null
    }
}
