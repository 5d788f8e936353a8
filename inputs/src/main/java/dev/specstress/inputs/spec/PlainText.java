package dev.specstress.inputs.spec;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * What a Markdown node says word for word: without its markup and its footnote marks, white space collapsed. A reference
 * that its author left to the renderer, {@code [?](#id)}, stays as it is written, since nothing else says where it points.
 *
 * <p>Goes through the nodes without recursion: emphasis may be nested as deep as a file is long.
 */
final class PlainText {
    private static final Pattern BREAKING_TAG = Pattern.compile("(?i)</?(?:br|p|li|div|tr|td)\\b.*", Pattern.DOTALL);

    private final MaskedText text = new MaskedText();
    private final Set<String> footnotes = new LinkedHashSet<>();

    private PlainText() {}

    static String of(Node node) {
        return read(node).text().text();
    }

    static PlainText read(Node root) {
        var plain = new PlainText();
        var node = root;
        while (node != null) {
            plain.enter(node);
            var child = plain.hidesChildren(node) ? null : node.getFirstChild();
            if (child != null) {
                node = child;
                continue;
            }
            plain.leave(node);
            while (node != root && node.getNext() == null) {
                node = node.getParent();
                plain.leave(node);
            }
            node = node == root ? null : node.getNext();
        }
        return plain;
    }

    MaskedText text() {
        return text.collapsed();
    }

    /** Labels of the footnotes it refers to, in order. */
    Set<String> footnotes() {
        return footnotes;
    }

    private void enter(Node node) {
        switch (node) {
            case Text words -> text.append(words.getLiteral());
            case Code code -> text.appendMasked(code.getLiteral());
            case FencedCodeBlock code -> text.appendMasked(code.getLiteral());
            case IndentedCodeBlock code -> text.appendMasked(code.getLiteral());
            case HtmlBlock html -> text.append(HtmlText.of(html.getLiteral()));
            case HtmlInline html when BREAKING_TAG.matcher(html.getLiteral()).matches() -> text.append(" ");
            case SoftLineBreak line -> text.append(" ");
            case HardLineBreak line -> text.append(" ");
            case TableCell cell when cell.getPrevious() != null -> text.append(" | ");
            case Link link when isOpenReference(link) -> text.appendMasked("[?](" + link.getDestination() + ")");
            case FootnoteReference reference -> footnotes.add(reference.getLabel());
            case Admonition aside -> text.append(aside.body());
            default -> {
                // Markup only; what stands within it comes by itself.
            }
        }
    }

    private void leave(Node node) {
        if (node instanceof Block || node instanceof TableRow) {
            text.append(" ");
        }
    }

    private boolean hidesChildren(Node node) {
        return node instanceof Link link && isOpenReference(link);
    }

    private static boolean isOpenReference(Link link) {
        return link.getDestination().startsWith("#")
                && link.getFirstChild() instanceof Text label
                && label.getNext() == null
                && label.getLiteral().equals("?");
    }
}
