package org.main.emergency.design

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.BoxWithConstraints
import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.layout.Layout
import androidx.compose.ui.unit.Constraints
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp

/**
 * Things beside each other, each as wide as its words ask for and all as high as the highest. Where they do not fit
 * into one row without a word being broken, the last stand in rows of their own.
 */
@Composable
fun SideBySide(
    needs: List<Need>,
    modifier: Modifier = Modifier,
    gap: Dp = Tokens.Space.small,
    thing: @Composable (Int) -> Unit,
) {
    BoxWithConstraints(modifier) {
        val rows = rowsFor(needs.map { it.least }, maxWidth, gap)
        // Where the height is short, all rows have the same of it.
        val height = (maxHeight - gap * (rows.size - 1)) / rows.size
        Column(verticalArrangement = Arrangement.spacedBy(gap)) {
            for (row in rows) RowOf(row.map { needs[it] }, gap, height) { for (index in row) thing(index) }
        }
    }
}

/** Which of them share a row: as many as fit, at least one. */
internal fun rowsFor(least: List<Dp>, width: Dp, gap: Dp): List<List<Int>> {
    val rows = mutableListOf<MutableList<Int>>()
    var left = 0.dp
    least.forEachIndexed { index, need ->
        if (rows.isEmpty() || need + gap > left) {
            rows += mutableListOf(index)
            left = width - need
        } else {
            rows.last() += index
            left -= need + gap
        }
    }
    return rows
}

/**
 * One row. The one with the most words is measured first and decides the height: a row with intrinsic sizes would
 * take the height that the text had before it shrank to its place.
 */
@Composable
private fun RowOf(needs: List<Need>, gap: Dp, most: Dp, content: @Composable () -> Unit) {
    Layout(content) { things, constraints ->
        val widths =
            widths(needs.map { it.least.roundToPx() to it.wished.roundToPx() }, constraints.maxWidth, gap.roundToPx())
        val highest = if (most.value.isFinite()) most.roundToPx().coerceAtLeast(0) else constraints.maxHeight
        var height = 0
        val measured = things.indices.sortedWith(
            compareBy({ -needs[it].texts }, {
                -needs[it].wished.value /
                    widths[it].coerceAtLeast(1)
            }),
        )
            .associateWith { index ->
                val free = Constraints(widths[index], widths[index], height.coerceAtMost(highest), highest)
                things[index].measure(free).also { height = it.height }
            }
        layout(constraints.maxWidth, height) {
            var x = 0
            for (index in things.indices) {
                measured.getValue(index).placeRelative(x, 0)
                x += widths[index] + gap.roundToPx()
            }
        }
    }
}

/** The width that is there, first for what each needs, then for what each wishes, then the same for all. */
internal fun widths(needs: List<Pair<Int, Int>>, width: Int, gap: Int): List<Int> {
    val room = width - gap * (needs.size - 1)
    val spare = (room - needs.sumOf { it.first }).coerceAtLeast(0)
    val wishes = needs.map { (least, wished) -> (wished - least).coerceAtLeast(0) }
    val granted = wishes.sum().coerceAtMost(spare)
    val rest = spare - granted
    return needs.mapIndexed { index, (least, _) ->
        val wish = if (wishes.sum() == 0) 0 else granted * wishes[index] / wishes.sum()
        (least + wish + rest / needs.size).coerceAtMost(room)
    }
}
