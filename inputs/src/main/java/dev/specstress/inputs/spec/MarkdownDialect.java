package dev.specstress.inputs.spec;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
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

/** Which Markdown one spec is read as: CommonMark with tables, footnotes and admonitions. */
final class MarkdownDialect {
    // Nobody nests deeper; what does is text, so that no reader runs out of stack.
    private static final int DEEPEST_NESTING = 64;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), FootnotesExtension.create());
    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            BlockQuote.class,
            FencedCodeBlock.class,
            HtmlBlock.class,
            ThematicBreak.class,
            ListBlock.class,
            IndentedCodeBlock.class);

    private final MarkupMeter meter;

    MarkdownDialect(InputText source) {
        this.meter = new MarkupMeter(source);
    }

    /** @throws UserErrorException if it takes too long to read */
    Node parse(String markdown) {
        return metered(markdown, 0, common().customBlockParserFactory(new AdmonitionParser.Factory()));
    }

    /**
     * Parses text whose author did not write Markdown, and so indents paragraphs, not code.
     *
     * @throws UserErrorException if it takes too long to read
     */
    Node parsePlain(String text) {
        var blocks = new HashSet<>(BLOCKS);
        blocks.remove(IndentedCodeBlock.class);
        return metered(
                text, 0, common().enabledBlockTypes(blocks).customBlockParserFactory(new AdmonitionParser.Factory()));
    }

    /**
     * Parses what stands in an admonition; one within it is text of it.
     *
     * @throws UserErrorException if it takes too long to read
     */
    Node parseBody(Admonition aside) {
        return metered(aside.body(), aside.getSourceSpans().getFirst().getLineIndex() + 1, common());
    }

    private Node metered(String text, int lineBefore, Parser.Builder builder) {
        builder.inlineParserFactory(context -> meter.from(lineBefore)).build().parse(text);
        return builder.inlineParserFactory(null).build().parse(text);
    }

    private static Parser.Builder common() {
        return Parser.builder()
                .extensions(EXTENSIONS)
                .enabledBlockTypes(BLOCKS)
                .includeSourceSpans(IncludeSourceSpans.BLOCKS)
                .maxOpenBlockParsers(DEEPEST_NESTING);
    }
}
