package dev.specstress.inputs.spec;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Which Markdown specs are read as: CommonMark with tables, footnotes and admonitions. */
final class MarkdownDialect {
    // Nobody nests deeper; what does is text, so that no reader runs out of stack.
    private static final int DEEPEST_NESTING = 64;
    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            BlockQuote.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class);

    private final Parser whole =
            common(BLOCKS).customBlockParserFactory(new AdmonitionParser.Factory()).build();
    private final Parser plain;
    private final Parser inner = common(BLOCKS).build();

    MarkdownDialect() {
        // Who writes plain text indents paragraphs, not code.
        var blocks = new HashSet<>(BLOCKS);
        blocks.remove(IndentedCodeBlock.class);
        plain = common(blocks)
                .customBlockParserFactory(new AdmonitionParser.Factory())
                .build();
    }

    Node parse(String markdown) {
        return whole.parse(markdown);
    }

    /** Parses text whose author did not write Markdown. */
    Node parsePlain(String text) {
        return plain.parse(text);
    }

    /** Parses what stands in an admonition; one within it is text of it. */
    Node parseBody(String markdown) {
        return inner.parse(markdown);
    }

    private static Parser.Builder common(Set<Class<? extends Block>> blocks) {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .enabledBlockTypes(blocks)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST_NESTING);
    }
}
