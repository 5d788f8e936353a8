package dev.specstress.findings.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The report in Markdown; what models wrote is escaped, so that it is neither markup nor HTML. */
final class MarkdownPage {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+!|~&-]");

    private MarkdownPage() {}

    static String of(PageOne one, List<Section> sections, String made) {
        var text = new StringBuilder();
        text.append("# ")
                .append(escape(one.name()))
                .append("\n\n**")
                .append(escape(one.models()))
                .append(".** ");
        text.append(one.figures().stream()
                .map(figure -> escape(figure.getFirst()) + " " + escape(figure.getLast()))
                .collect(Collectors.joining(", ")));
        text.append(".\n\n");
        one.sentences()
                .forEach(sentence -> text.append("- ").append(escape(sentence)).append('\n'));
        text.append("\n## Rewrite first\n\n");
        if (one.clauses().isEmpty()) {
            text.append("No diagnosis of the spec lies in this run directory, so no clause is named.\n");
        }
        var place = 1;
        for (var clause : one.clauses()) {
            text.append(place++)
                    .append(". ")
                    .append(escape(clause.path("text").asText()))
                    .append(" (")
                    .append(escape(clause.path("sectionId").asText()))
                    .append(")\n");
        }
        text.append("\n## Missing\n\n");
        one.missing()
                .forEach(missing -> text.append("- ").append(escape(missing)).append('\n'));
        sections.forEach(section -> section(text, section));
        return text.append("\n").append(escape(made)).append("\n").toString();
    }

    private static void section(StringBuilder text, Section section) {
        text.append("\n## ")
                .append(escape(section.title()))
                .append("\n\n")
                .append(escape(section.lead()))
                .append("\n");
        if (!section.filled()) {
            text.append("\nToo few to say: there is nothing to show.\n");
            return;
        }
        text.append('\n').append(row(section.header())).append('\n');
        text.append(section.header().stream().map(_ -> "---").collect(Collectors.joining("|", "|", "|")))
                .append('\n');
        section.table().forEach(row -> text.append(row(row)).append('\n'));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::escape).collect(Collectors.joining(" | ", "| ", " |"));
    }

    static String escape(String text) {
        var oneLine = text.replaceAll("\\p{Cntrl}+|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]+", " ");
        return SPECIAL.matcher(oneLine).replaceAll(match -> {
            var special = match.group();
            return switch (special) {
                case "<" -> "&lt;";
                case ">" -> "&gt;";
                case "&" -> "&amp;";
                case "(", ")", "-", "+" -> special;
                default -> Matcher.quoteReplacement("\\" + special);
            };
        });
    }
}
