package org.main.emergency.entry

import android.app.PendingIntent
import android.content.Context
import android.content.Intent
import org.main.emergency.MainActivity

/** The discreet ways in: the widget and the tile open the app at the question whether to call for help. */
object SosEntry {
    /** What the activity is started with. Whoever starts it so gets a question on the screen and nothing else. */
    const val ACTION: String = "org.main.emergency.action.SOS"

    /** Opens the question. */
    fun intent(context: Context): Intent = Intent(context, MainActivity::class.java)
        .setAction(ACTION)
        .addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

    /** The same, for the home screen and the system to send. */
    fun pending(context: Context): PendingIntent = PendingIntent.getActivity(
        context,
        0,
        intent(context),
        PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
    )
}
