package org.main.emergency.screens

import org.junit.rules.ExternalResource
import org.robolectric.RuntimeEnvironment

/** A phone that a screen is drawn on. */
internal enum class Phone(
    val qualifiers: String,
    val fontScale: Float,
) {
    /** The smallest that the app is made for. */
    SMALL("w320dp-h480dp-xhdpi", 1f),

    /** The same for eyes that need the largest letters Android offers. */
    SMALL_LARGE_LETTERS("w320dp-h480dp-xhdpi", 2f),
    SMALL_DARK("w320dp-h480dp-night-xhdpi", 1f),

    /** What most people carry. */
    TALL("w412dp-h732dp-xhdpi", 1f),
    TALL_DARK_LARGE_LETTERS("w412dp-h732dp-night-xhdpi", 2f),

    /** The hardest of all, for journeys: every screen by itself is drawn on the others. */
    SMALL_DARK_LARGE_LETTERS("w320dp-h480dp-night-xhdpi", 2f),
    ;

    /** Whether every language is held to the rules on it: on the smallest, where it matters. */
    val showsAll get() = this == SMALL || this == SMALL_LARGE_LETTERS

    val fileName = name.lowercase().replace('_', '-')
}

/** Makes the phone of the test before its activity is there. */
internal class PhoneRule(
    private val phone: Phone,
) : ExternalResource() {
    override fun before() {
        RuntimeEnvironment.setQualifiers(phone.qualifiers)
        RuntimeEnvironment.setFontScale(phone.fontScale)
    }

    override fun after() = RuntimeEnvironment.setFontScale(1f)
}
