package dev.specstress.inputs.spec;

import dev.specstress.inputs.text.InputText;
import org.commonmark.node.Node;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.SourceLines;

/**
 * Estimates, before it is done, how long the markup within a document's paragraphs takes to read: Markdown may look from
 * every mark to the end of its paragraph, so a mebibyte of {@code <} would take an hour. Specs stay a hundred times under the
 * limit.
 */
final class MarkupMeter implements InlineParser {
    // Steps of about 4 ns each.
    private static final long MOST_STEPS = 500_000_000;
    private static final String MARKS = "<>[]!*_`&\\";

    private final InputText source;
    private int lineBefore;
    private long steps;

    MarkupMeter(InputText source) {
        this.source = source;
    }

    /** Says in which line of the source the text begins that is measured next, less one. */
    MarkupMeter from(int lineBefore) {
        this.lineBefore = lineBefore;
        return this;
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        var content = lines.getContent();
        var marks = content.chars()
                .filter(character -> MARKS.indexOf(character) >= 0)
                .count();
        steps += marks * content.length();
        if (steps > MOST_STEPS) {
            throw source.refuse(
                    lineBefore + 1 + lineIndex(block),
                    "a paragraph of %d characters with %d marks of Markdown takes too long to read; split it, or make it a code block"
                            .formatted(content.length(), marks));
        }
    }

    /** Cells of a table have no line of their own. */
    private static int lineIndex(Node block) {
        var node = block;
        while (node.getSourceSpans().isEmpty() && node.getParent() != null) {
            node = node.getParent();
        }
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().getFirst().getLineIndex();
    }
}
