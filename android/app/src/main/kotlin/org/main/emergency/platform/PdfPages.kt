package org.main.emergency.platform

import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Typeface
import android.graphics.pdf.PdfDocument
import android.os.Build
import android.os.LocaleList
import android.text.Layout
import android.text.StaticLayout
import android.text.TextDirectionHeuristics
import android.text.TextPaint
import android.text.TextUtils
import android.view.View
import java.io.OutputStream
import java.util.Locale

/** Pages of A4, drawn by Android's own engine: it alone on the phone shapes every script of India. */
abstract class PdfPages {
    /** How many pages there are. */
    abstract val count: Int

    /** Draws one page, from 0: points of 1/72 inch, 595 by 842. */
    abstract fun draw(canvas: Canvas, page: Int)

    /** Writes all of them. */
    fun writeTo(stream: OutputStream) {
        val pdf = PdfDocument()
        try {
            for (index in 0 until count) {
                val page = pdf.startPage(PdfDocument.PageInfo.Builder(WIDTH, HEIGHT, index + 1).create())
                draw(page.canvas, index)
                pdf.finishPage(page)
            }
            pdf.writeTo(stream)
        } finally {
            pdf.close()
        }
    }

    internal companion object {
        /** A4 in points. */
        const val WIDTH = 595
        const val HEIGHT = 842
    }
}

/** Text on such pages, in a language (BCP 47). */
internal class PdfText(language: String) {
    /** Decides how letters are shaped. */
    val locale: Locale = Locale.forLanguageTag(language)

    /** Whether it is written from right to left. */
    val isFromRight: Boolean get() = TextUtils.getLayoutDirectionFromLocale(locale) == View.LAYOUT_DIRECTION_RTL

    /** Text in lines of this width, at most so many of them; what is left out leaves dots. */
    fun laidOut(
        text: String,
        width: Int,
        paint: TextPaint,
        spacing: Float = 1f,
        mostLines: Int = Int.MAX_VALUE,
    ): StaticLayout {
        val builder = StaticLayout.Builder.obtain(text, 0, text.length, paint, width)
            .setTextDirection(if (isFromRight) TextDirectionHeuristics.RTL else TextDirectionHeuristics.LTR)
            .setAlignment(Layout.Alignment.ALIGN_NORMAL)
            .setLineSpacing(0f, spacing)
            .setMaxLines(mostLines)
        if (mostLines < Int.MAX_VALUE) builder.setEllipsize(TextUtils.TruncateAt.END)
        // Marks above and below Indic letters and Urdu stand higher than a Latin line is.
        if (Build.VERSION.SDK_INT >= Build.VERSION_CODES.P) builder.setUseLineSpacingFromFallbacks(true)
        return builder.build()
    }

    /** Letters of so many points. */
    fun paint(size: Float, colour: Int = INK, bold: Boolean = false) = TextPaint(TextPaint.ANTI_ALIAS_FLAG).apply {
        textSize = size
        color = colour
        textLocales = LocaleList(locale)
        typeface = if (bold) Typeface.DEFAULT_BOLD else Typeface.DEFAULT
    }

    companion object {
        /** Of what is read first. */
        const val INK = Color.BLACK
    }
}
