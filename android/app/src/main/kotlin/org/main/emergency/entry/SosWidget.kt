package org.main.emergency.entry

import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.widget.RemoteViews
import org.main.emergency.R
import org.main.emergency.platform.Disguise

/** The widget of the home screen: one picture, MAIN's or a calendar's, no word and no state. */
class SosWidget : AppWidgetProvider() {
    override fun onUpdate(context: Context, widgets: AppWidgetManager, ids: IntArray) {
        widgets.updateAppWidget(ids, picture(context))
    }

    companion object {
        /** Draws all of them again, after the app's name and picture have changed. */
        fun redraw(context: Context) {
            // A phone without a home screen that has widgets has no manager either.
            val widgets = AppWidgetManager.getInstance(context) ?: return
            val all = widgets.getAppWidgetIds(ComponentName(context, SosWidget::class.java))
            widgets.updateAppWidget(all, picture(context))
        }

        private fun picture(context: Context): RemoteViews {
            val disguise = Disguise.of(context)
            return RemoteViews(context.packageName, R.layout.sos_widget).apply {
                setImageViewResource(R.id.picture, disguise.icon)
                setContentDescription(R.id.picture, disguise.name)
                setOnClickPendingIntent(R.id.picture, SosEntry.pending(context))
            }
        }
    }
}
