package dev.specstress.inputs.spec;

import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;

/** The headings of a Markdown document. */
final class Headings {
    private Headings() {}

    /** Those that begin a section, in order. */
    static Stream<Heading> of(Node document) {
        return Stream.iterate(document.getFirstChild(), node -> node != null, Node::getNext)
                .filter(Heading.class::isInstance)
                .map(Heading.class::cast)
                .filter(Headings::isTitle);
    }

    /**
     * Whether a heading is one: text with a rule drawn under it by mistake is a "heading" to Markdown, but no title has
     * several lines or ends with a full stop.
     */
    static boolean isTitle(Heading heading) {
        return isMarked(heading) || !(hasLineBreak(heading) || endsSentence(PlainText.of(heading)));
    }

    /** Whether it is marked with {@code #}, as only Markdown does, and not underlined. */
    static boolean isMarked(Heading heading) {
        return heading.getSourceSpans().size() == 1;
    }

    static HeadingText text(Heading heading) {
        return HeadingText.of(PlainText.of(heading));
    }

    /** Counted from 1. */
    static int line(Heading heading) {
        return heading.getSourceSpans().getFirst().getLineIndex() + 1;
    }

    private static boolean hasLineBreak(Heading heading) {
        return Stream.iterate(heading.getFirstChild(), node -> node != null, Node::getNext)
                .anyMatch(SoftLineBreak.class::isInstance);
    }

    private static boolean endsSentence(String title) {
        return title.endsWith(".") || title.endsWith(";") || title.endsWith(",");
    }
}
