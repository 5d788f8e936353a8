package dev.specstress.simulator.internal.mind.grader;

import dev.specstress.simulator.internal.language.Language;
import dev.specstress.simulator.internal.language.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the Markdown source of a spec: sections by heading, clauses by list item and sentence. */
final class SpecReader {
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*(?:\\{#([^\\s}]+)[^}]*}\\s*)?#*");
    private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+]|\\d+[.)])\\s+(.*)");
    private static final Pattern SENTENCE_END =
            Pattern.compile("(?<=[.!?])(?:\\[\\^\\w+])?[\"”*)]*\\s+(?=[\\p{Lu}\"“*\\[])");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int LONG_WORD = 6;
    private static final int SHORTEST = 12;

    private final Language language;

    SpecReader(Language language) {
        this.language = language;
    }

    Spec read(String source) {
        List<Clause> clauses = new ArrayList<>();
        String section = "";
        boolean fenced = false;
        boolean example = false;
        for (String line : source.split("\n")) {
            Matcher heading = HEADING.matcher(line);
            if (line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~")) {
                fenced = !fenced;
            } else if (heading.matches() && !fenced) {
                section = heading.group(2) == null ? slug(heading.group(1)) : heading.group(2);
                example = false;
            } else if (line.startsWith("<")) {
                example = !line.startsWith("</");
            } else if (!fenced && !example && !isAside(line)) {
                addClauses(clauses, section, line);
            }
        }
        return new Spec(clauses, language.manners().addressesJudge(source));
    }

    /** Words longer than most, which two texts share only if they are about the same thing. */
    static Set<String> longWords(String text) {
        return NOT_A_WORD
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= LONG_WORD)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Commentary, quotations, footnotes and anything indented under them do not instruct. */
    private static boolean isAside(String line) {
        return line.startsWith("!!!") || line.startsWith("    ") || line.startsWith(">") || line.startsWith("[^");
    }

    private void addClauses(List<Clause> clauses, String section, String line) {
        Matcher item = ITEM.matcher(line);
        String text = item.matches() ? item.group(1) : line;
        for (String sentence : SENTENCE_END.split(text.strip())) {
            if (sentence.length() >= SHORTEST) {
                language.norms().modalityOf(sentence).ifPresent(modality -> {
                    Mentions mentions = language.lexicon().mentions(sentence);
                    clauses.add(new Clause(
                            section,
                            sentence,
                            modality,
                            language.norms().isUndermining(sentence),
                            language.norms().isVague(sentence),
                            mentions,
                            language.manners().habitsNamedIn(sentence),
                            longWords(sentence)));
                });
            }
        }
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
