package org.main.emergency.platform

import android.text.StaticLayout

/** A piece of a document: text in one face, all as wide as the page. */
internal class Piece(
    val layout: StaticLayout,
    /** Room above it, where it does not begin a page. */
    val before: Int,
    /** What follows belongs to it: a headline does not stand alone at the foot of a page. */
    val leads: Boolean,
)

/** The lines of a piece that stand on one page. */
internal class Part(
    val piece: Piece,
    /** The first of its lines. */
    val from: Int,
    /** The line after its last. */
    val to: Int,
    /** Where the first of them begins, from the top of the page. */
    val top: Int,
) {
    val height: Int get() = piece.layout.getLineBottom(to - 1) - piece.layout.getLineTop(from)
}

/** Breaks a document into pages of a height. */
internal class Paging(private val room: Int) {
    private val pages = mutableListOf(mutableListOf<Part>())
    private var filled = 0

    /** The parts of each page; at least one page, and no line higher than a page is asked for. */
    fun broken(pieces: List<Piece>): List<List<Part>> {
        pieces.forEachIndexed { index, piece ->
            if (filled > 0 && filled + least(pieces, index) > room) turn()
            place(piece)
        }
        return pages
    }

    private fun place(piece: Piece) {
        var from = 0
        while (from < piece.layout.lineCount) {
            val top = if (filled == 0 || from > 0) filled else filled + piece.before
            val begin = piece.layout.getLineTop(from)
            var to = from
            while (to < piece.layout.lineCount && top + piece.layout.getLineBottom(to) - begin <= room) to += 1
            if (to == from && filled > 0) {
                turn()
                continue
            }
            val part = Part(piece, from, to.coerceAtLeast(from + 1), top)
            pages.last() += part
            filled = top + part.height
            from = part.to
            if (from < piece.layout.lineCount) turn()
        }
    }

    /** What must be on the same page: the whole headline, with those that follow it, and a line of the text. */
    private fun least(pieces: List<Piece>, index: Int): Int {
        val piece = pieces[index]
        if (!piece.leads) return 0
        val next = pieces.getOrNull(index + 1) ?: return piece.before + piece.layout.height
        val rest = if (next.leads) least(pieces, index + 1) else next.before + next.layout.getLineBottom(0)
        return piece.before + piece.layout.height + rest
    }

    private fun turn() {
        pages += mutableListOf<Part>()
        filled = 0
    }
}
