package dev.specstress.inputs.spec;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;

/** Puts the blocks under a heading where they belong: clauses, commentary or examples of its section. */
final class BlockReader {

    /** What the block before was, as far as it says what this one is. */
    private enum Before {
        OTHER,
        EXAMPLE_TITLE,
        EXAMPLE
    }

    private final MarkdownDialect markdown;
    private Before before = Before.OTHER;

    BlockReader(MarkdownDialect markdown) {
        this.markdown = markdown;
    }

    /** Says that a section begins: no example goes on over a heading. */
    void begin() {
        before = Before.OTHER;
    }

    void read(Node block, SectionDraft section) {
        switch (section.kind()) {
            case EXAMPLES -> section.example(verbatim(block, section));
            case COMMENTARY -> section.commentary(verbatim(block, section));
            case RULES -> before = rules(block, section, false);
        }
    }

    private Before rules(Node block, SectionDraft section, boolean wholeItem) {
        var inExample = before != Before.OTHER;
        switch (block) {
            case Admonition aside
            when aside.isExample() -> {
                section.example(aside.body());
                return Before.EXAMPLE;
            }
            case Admonition aside -> {
                aside.ownTitle().ifPresent(section::commentary);
                var body = PlainText.read(markdown.parseBody(aside));
                section.refersTo(FootnoteMarks.in(aside.body()));
                section.commentary(body.text().text());
                return Before.OTHER;
            }
            case FencedCodeBlock code -> section.example(code.getLiteral());
            case IndentedCodeBlock code -> section.example(code.getLiteral());
            case BlockQuote quote when inExample -> section.example(verbatim(quote, section));
            case BlockQuote quote -> section.commentary(verbatim(quote, section));
            case HtmlBlock html -> section.commentary(verbatim(html, section));
            case TableBlock table when inExample -> section.example(verbatim(table, section));
            case TableBlock table -> rows(table, section);
            case ListBlock list when before == Before.EXAMPLE_TITLE -> section.example(verbatim(list, section));
            case ListBlock list -> items(list, section);
            default -> {
                return sentences(block, section, wholeItem);
            }
        }
        return inExample ? Before.EXAMPLE : Before.OTHER;
    }

    private Before sentences(Node paragraph, SectionDraft section, boolean wholeItem) {
        var plain = PlainText.read(paragraph);
        var words = plain.text();
        section.refersTo(plain.footnotes());
        if (ExampleTitle.matches(words.text())) {
            section.example(words.text());
            return Before.EXAMPLE_TITLE;
        }
        if (wholeItem) {
            section.clause(words.text());
        } else {
            Sentences.of(words).forEach(section::clause);
        }
        return Before.OTHER;
    }

    /** The first paragraph of an item is one clause; what follows within the item is read like any other block. */
    private void items(ListBlock list, SectionDraft section) {
        for (var item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
            before = Before.OTHER;
            for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
                before = rules(part, section, part.getPrevious() == null);
            }
        }
        before = Before.OTHER;
    }

    private void rows(TableBlock table, SectionDraft section) {
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row instanceof TableRow; row = row.getNext()) {
                if (part instanceof TableHead) {
                    section.commentary(verbatim(row, section));
                } else {
                    section.clause(verbatim(row, section));
                }
            }
        }
    }

    private static String verbatim(Node block, SectionDraft section) {
        var plain = PlainText.read(block);
        section.refersTo(plain.footnotes());
        return block instanceof FencedCodeBlock code
                ? code.getLiteral()
                : plain.text().text();
    }
}
