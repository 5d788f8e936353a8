package dev.specstress.inputs.spec;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.RecordLimit;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.ids.ContentId;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Reads a spec from Markdown or plain text, as {@code docs/specs.md} says. Headings make the tree of sections; a sentence, a
 * list item or a table row under them is a clause; admonitions, block quotes and footnotes are commentary, and code and what
 * an example's title announces are examples. The Markdown that can be read is also what {@link MarkdownDialect} says.
 */
public final class SpecParser {
    /**
     * Parses one spec.
     *
     * @param name for people
     * @throws UserErrorException naming source, line and reason: a section id occurs twice, a code fence or comment is never
     *     closed, its markup takes too long to read, there is no rule in it, or it is too large for one record
     */
    public Spec parse(String name, InputText source) {
        LineRuns.refuseLong(source);
        var markdown = new MarkdownDialect(source);
        var document = document(markdown, source.text());
        new Unclosed(source).refuse(document);
        var tree = new SectionTree(source);
        Headings.of(document).forEach(heading -> tree.reserve(Headings.text(heading), Headings.line(heading)));
        read(document, tree, new BlockReader(markdown));
        var sections = tree.sections().stream().map(SectionDraft::toSection).toList();
        if (sections.stream().allMatch(section -> section.getClauses().isEmpty())) {
            throw source.refuse("no rule found: under its " + sections.size()
                    + " headings there is no sentence, list item or table row that is not an example or commentary");
        }
        var spec = new Spec(ContentId.of(ContentId.SPEC, source.text()), name, sections, source.text());
        RecordLimit.require(source, spec::toByteBuffer);
        return spec;
    }

    private static Node document(MarkdownDialect markdown, String text) {
        var body = FrontMatter.emptied(text);
        var document = markdown.parse(body);
        return Headings.of(document).anyMatch(Headings::isMarked)
                ? document
                : markdown.parsePlain(PlainHeadings.marked(body));
    }

    private static void read(Node document, SectionTree tree, BlockReader blocks) {
        var footnotes = new Footnotes();
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading
                when Headings.isTitle(heading) -> {
                    tree.begin(Headings.text(heading), heading.getLevel(), Headings.line(heading));
                    blocks.begin();
                }
                case FootnoteDefinition note -> footnotes.add(note, tree.current());
                default -> {
                    if (tree.isBegun() || !PlainText.of(node).isEmpty()) {
                        blocks.read(node, tree.current());
                    }
                }
            }
        }
        footnotes.settle(tree.sections());
    }
}
