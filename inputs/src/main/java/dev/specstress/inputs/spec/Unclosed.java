package dev.specstress.inputs.spec;

import dev.specstress.inputs.text.InputText;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** Refuses what is opened and never closed: Markdown takes all that follows into it, rules and headings included. */
record Unclosed(InputText source) {
    private static final Map<String, String> HTML = Map.of(
            "<!--", "-->", "<script", "</script>", "<style", "</style>", "<pre", "</pre>", "<textarea", "</textarea>");

    /** @throws dev.specstress.inputs.UserErrorException with the line in which it is opened */
    void refuse(Node document) {
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FencedCodeBlock code && code.getClosingFenceLength() == null) {
                throw source.refuse(
                        line(node), "a code fence is opened and never closed; what follows would bind nobody");
            }
            if (node instanceof HtmlBlock html) {
                refuse(html);
            }
        }
    }

    private void refuse(HtmlBlock html) {
        var literal = html.getLiteral().stripLeading().toLowerCase(Locale.ROOT);
        HTML.forEach((opening, closing) -> {
            if (literal.startsWith(opening) && !literal.contains(closing)) {
                throw source.refuse(
                        line(html), opening + " is opened and never closed; what follows would bind nobody");
            }
        });
    }

    private static int line(Node node) {
        return node.getSourceSpans().getFirst().getLineIndex() + 1;
    }
}
