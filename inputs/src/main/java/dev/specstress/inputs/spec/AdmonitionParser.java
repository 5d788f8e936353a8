package dev.specstress.inputs.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.parser.SourceLine;
import org.commonmark.parser.block.AbstractBlockParser;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockContinue;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Collects the body of an admonition: every line indented by four or more, and blank lines between. As a leaf it has no lazy
 * continuation, so that an unindented line after it is a rule again.
 */
final class AdmonitionParser extends AbstractBlockParser {
    private static final int INDENT = 4;
    private static final Pattern OPENING =
            Pattern.compile("(?:!!!|\\?\\?\\?\\+?)[ \\t]+([\\w-]+)[^\"]{0,100}(?:\"([^\"]{0,500})\"[ \\t]*)?");

    private final Admonition block;
    private final List<CharSequence> lines = new ArrayList<>();

    private AdmonitionParser(Admonition block) {
        this.block = block;
    }

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        if (state.isBlank()) {
            return BlockContinue.atIndex(state.getNextNonSpaceIndex());
        }
        return state.getIndent() >= INDENT ? BlockContinue.atColumn(state.getColumn() + INDENT) : BlockContinue.none();
    }

    @Override
    public void addLine(SourceLine line) {
        // The first is what is left of the opening line.
        lines.add(line.getContent());
    }

    @Override
    public void closeBlock() {
        block.setBody(String.join("\n", lines).strip());
    }

    /** Recognises the opening line. */
    static final class Factory extends AbstractBlockParserFactory {
        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
            if (state.getIndent() >= INDENT) {
                return BlockStart.none();
            }
            var line = state.getLine().getContent();
            var matcher = OPENING.matcher(line.subSequence(state.getNextNonSpaceIndex(), line.length()));
            if (!matcher.matches()) {
                return BlockStart.none();
            }
            var title = matcher.group(2) == null ? "" : matcher.group(2);
            return BlockStart.of(new AdmonitionParser(new Admonition(matcher.group(1), title)))
                    .atIndex(line.length());
        }
    }
}
