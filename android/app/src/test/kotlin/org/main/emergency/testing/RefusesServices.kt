package org.main.emergency.testing

import android.content.ComponentName
import android.content.Context
import android.content.ContextWrapper
import android.content.Intent

/** An Android 12 or later that does not let an app begin a service from the background. */
internal class RefusesServices(context: Context) : ContextWrapper(context) {
    override fun startForegroundService(service: Intent): ComponentName = error("not from the background")
}
