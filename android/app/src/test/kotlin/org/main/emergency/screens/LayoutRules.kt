package org.main.emergency.screens

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.text.TextLayoutResult
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.Dp
import org.main.emergency.design.isInWord

/**
 * What must hold of every screen: nothing cut, nothing outside the screen, nothing too small for a thumb, no target
 * over another or without a name. [problems] says in words what does not hold.
 */
internal class LayoutRules(
    private val root: SemanticsNode,
    private val density: Density,
    private val leastTarget: Dp,
    private val mayScroll: Boolean,
) {
    private val nodes = everyNode(root)

    fun problems(): List<String> = nodes.flatMap { texts(it) + name(it) + place(it) + target(it) + scrolling(it) } + overlaps()

    private fun texts(node: SemanticsNode): List<String> {
        val layout = layoutOf(node) ?: return emptyList()
        val text = layout.layoutInput.text.text
        return buildList {
            if (layout.hasVisualOverflow) add("cut: \"$text\", ${layout.lineCount} lines in ${layout.layoutInput.constraints}")
            if (!isSeenWhole(node)) add("text not seen whole: \"$text\"")
            for (line in 0 until layout.lineCount - 1) {
                val end = layout.getLineEnd(line)
                if (end in 1 until text.length && text[end - 1].isInWord()) add("broken inside a word: \"${text.take(end)}|${text.drop(end)}\"")
            }
        }
    }

    /** For a screen reader: what has no words says what it is. */
    private fun name(node: SemanticsNode): List<String> {
        val isControl = node.config.contains(SemanticsActions.OnClick)
        return if (isControl && nameOf(node).isBlank()) listOf("control without a name at ${node.boundsInRoot}") else emptyList()
    }

    private fun place(node: SemanticsNode): List<String> {
        val isControl = node.config.contains(SemanticsActions.OnClick)
        return if (isControl && !isSeenWhole(node)) listOf("control not seen whole: ${nameOf(node)}") else emptyList()
    }

    private fun target(node: SemanticsNode): List<String> {
        if (!node.config.contains(SemanticsActions.OnClick) || node.config.contains(SemanticsActions.SetText)) return emptyList()
        val least = with(density) { leastTarget.toPx() } - HALF_A_PIXEL
        val isLarge = node.size.width >= least && node.size.height >= least
        return if (isLarge) emptyList() else listOf("target too small: ${nameOf(node)}, ${node.size}")
    }

    private fun scrolling(node: SemanticsNode): List<String> {
        val range = node.config.getOrNull(SemanticsProperties.VerticalScrollAxisRange) ?: return emptyList()
        return if (mayScroll || range.maxValue() == 0f) emptyList() else listOf("scrolls by ${range.maxValue()} px")
    }

    private fun overlaps(): List<String> {
        val controls = nodes.filter { it.config.contains(SemanticsActions.OnClick) }
        return controls.flatMapIndexed { index, one ->
            controls.drop(index + 1).filter { other -> overlap(one, other) }.map { other ->
                "one over the other: ${nameOf(one)} and ${nameOf(other)}"
            }
        }
    }

    private fun overlap(one: SemanticsNode, other: SemanticsNode): Boolean {
        val common = one.boundsInRoot.intersect(other.boundsInRoot)
        return common.width > 1f && common.height > 1f
    }

    // What can be scrolled into sight counts as seen, where the screen may scroll.
    private fun isSeenWhole(node: SemanticsNode): Boolean {
        if (mayScroll && ancestors(node).any { it.config.contains(SemanticsProperties.VerticalScrollAxisRange) }) return true
        // A row that is drawn aside, such as staff's filters; there is none on the way of an alert.
        if (mayScroll && ancestors(node).any { it.config.contains(SemanticsProperties.HorizontalScrollAxisRange) }) return true
        val seen = node.boundsInRoot
        val whole = Rect(node.positionInRoot.x, node.positionInRoot.y, node.positionInRoot.x + node.size.width, node.positionInRoot.y + node.size.height)
        return seen.width >= whole.width - 1 && seen.height >= whole.height - 1 &&
            whole.left >= -1 && whole.top >= -1 && whole.right <= root.size.width + 1 && whole.bottom <= root.size.height + 1
    }

    private fun nameOf(node: SemanticsNode): String = node.config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString()
        ?: everyNode(node).mapNotNull(::wordsOf).joinToString(" / ")

    private fun wordsOf(node: SemanticsNode): String? = node.config.getOrNull(SemanticsProperties.Text)?.joinToString()
        ?: node.config.getOrNull(SemanticsProperties.ContentDescription)?.joinToString()
}

/** The node and all below it. */
internal fun everyNode(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::everyNode)

/** How the text of a node was laid out. */
internal fun layoutOf(node: SemanticsNode): TextLayoutResult? {
    val results = mutableListOf<TextLayoutResult>()
    node.config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(results)
    return results.firstOrNull()
}

private fun ancestors(node: SemanticsNode): Sequence<SemanticsNode> = generateSequence(node.parent) { it.parent }

private const val HALF_A_PIXEL = 0.5f
