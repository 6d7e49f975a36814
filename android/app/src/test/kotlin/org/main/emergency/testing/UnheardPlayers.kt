package org.main.emergency.testing

import org.robolectric.annotation.Implementation
import org.robolectric.annotation.Implements
import org.robolectric.util.ReflectionHelpers

/** Android's service that hears who plays: it says nothing. Robolectric's own stand-in lacks a class that it names. */
@Implements(className = "android.media.PlayerBase", isInAndroidSdk = false)
@Suppress("UtilityClassWithPublicConstructor") // Robolectric makes one.
class UnheardPlayers {
    companion object {
        @JvmStatic
        @Implementation
        fun getService(): Any = ReflectionHelpers.callConstructor(Class.forName("android.media.IAudioService\$Default"))
    }
}
