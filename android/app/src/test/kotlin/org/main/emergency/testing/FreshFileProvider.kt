package org.main.emergency.testing

import androidx.core.content.FileProvider
import org.robolectric.util.ReflectionHelpers

/** Each test has folders of its own, but the provider of files remembers those of the first for the whole process. */
internal object FreshFileProvider {
    /** Forgets them. */
    fun install() = ReflectionHelpers.getStaticField<MutableMap<*, *>>(FileProvider::class.java, "sCache").clear()
}
