package dev.specstress.inputs.spec;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.ids.ContentId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;

/**
 * Reads a spec from Markdown. Headings make the tree of sections; paragraphs and list items under them are rules and give
 * clauses; block quotes are commentary, code blocks and whatever follows a paragraph that begins with "Example" are
 * examples. Text before the first heading has no section and binds nobody.
 */
public final class SpecParser {
    private final Parser markdown = Parser.builder().build();

    /**
     * Parses one spec.
     *
     * @param name for people, and to name the spec in errors
     * @throws UserErrorException if there is no rule in it, or a section id occurs twice
     */
    public Spec parse(String name, String text) {
        var document = markdown.parse(text);
        var sections = new ArrayList<SectionDraft>();
        var open = new ArrayDeque<SectionDraft>();
        var ids = new HashSet<String>();
        var afterExample = false;
        for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                var draft = begin(name, heading, open, ids);
                open.push(draft);
                sections.add(draft);
                afterExample = false;
            } else if (!open.isEmpty()) {
                afterExample = read(node, open.peek(), afterExample);
            }
        }
        var read = sections.stream().map(SectionDraft::toSection).toList();
        if (read.stream().allMatch(section -> section.getClauses().isEmpty())) {
            throw new UserErrorException(
                    "spec " + name + ": no rule found: it needs a heading with sentences or list items");
        }
        return new Spec(ContentId.of(ContentId.SPEC, text), name, read, text);
    }

    private static SectionDraft begin(String name, Heading heading, Deque<SectionDraft> open, Set<String> ids) {
        while (!open.isEmpty() && open.peek().level() >= heading.getLevel()) {
            open.pop();
        }
        var parsed = HeadingText.of(PlainText.of(heading));
        var parent = open.peek();
        var id = parsed.id()
                .orElseGet(() -> unused(ids, HeadingText.slug(parent == null ? "" : parent.id(), parsed.title())));
        if (!ids.add(id)) {
            throw new UserErrorException("spec " + name + ": section id " + id + " occurs twice");
        }
        return new SectionDraft(id, parent == null ? null : parent.id(), parsed, heading.getLevel());
    }

    private static String unused(Set<String> ids, String slug) {
        var id = slug;
        for (int n = 2; ids.contains(id); n++) {
            id = slug + "-" + n;
        }
        return id;
    }

    /** Reads one block into its section; returns whether the next one still belongs to an example. */
    private static boolean read(Node node, SectionDraft section, boolean afterExample) {
        switch (node) {
            case FencedCodeBlock code -> section.example(code.getLiteral());
            case IndentedCodeBlock code -> section.example(code.getLiteral());
            case BlockQuote quote when afterExample -> section.example(PlainText.of(quote));
            case BlockQuote quote -> section.commentary(PlainText.of(quote));
            case Paragraph paragraph
            when isExampleTitle(paragraph) -> {
                section.example(PlainText.of(paragraph));
                return true;
            }
            case Paragraph paragraph -> Sentences.of(PlainText.of(paragraph)).forEach(section::clause);
            case ListBlock list -> items(list).forEach(section::clause);
            default -> {
                // Rules, thematic breaks and raw HTML say nothing that can be kept or broken.
            }
        }
        return false;
    }

    private static boolean isExampleTitle(Paragraph paragraph) {
        return PlainText.of(paragraph).startsWith("Example");
    }

    private static List<String> items(ListBlock list) {
        var items = new ArrayList<String>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
                if (part instanceof ListBlock nested) {
                    items.addAll(items(nested));
                } else if (part instanceof Paragraph) {
                    items.add(PlainText.of(part));
                }
            }
        }
        return items;
    }

    /** A section while it is read. */
    private static final class SectionDraft {
        private final String id;
        private final String parentId;
        private final HeadingText heading;
        private final int level;
        private final ClauseIds clauses;
        private final List<String> commentary = new ArrayList<>();
        private final List<String> examples = new ArrayList<>();

        SectionDraft(String id, String parentId, HeadingText heading, int level) {
            this.id = id;
            this.parentId = parentId;
            this.heading = heading;
            this.level = level;
            this.clauses = new ClauseIds(id);
        }

        String id() {
            return id;
        }

        int level() {
            return level;
        }

        void clause(String text) {
            clauses.add(text);
        }

        void commentary(String text) {
            commentary.add(text);
        }

        void example(String text) {
            examples.add(text);
        }

        Section toSection() {
            return new Section(
                    id,
                    parentId,
                    heading.title(),
                    level,
                    heading.authority().orElse(null),
                    clauses.clauses(),
                    commentary,
                    examples);
        }
    }
}
