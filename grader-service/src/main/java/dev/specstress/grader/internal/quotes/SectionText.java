package dev.specstress.grader.internal.quotes;

import dev.specstress.schemas.Clause;
import dev.specstress.schemas.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One section's own words in normal form: its clauses run together in order, and each text that binds nobody. */
final class SectionText {

    /** A clause and where it stands in {@link #clauseText}. */
    private record Span(String clauseId, int from, int to, List<String> words) {
        int overlap(int otherFrom, int otherTo) {
            return Math.min(to, otherTo) - Math.max(from, otherFrom);
        }
    }

    /** A clause and how much of a quote it has. */
    record Nearest(String clauseId, double share) {}

    private final String sectionId;
    private final String clauseText;
    private final List<Span> spans;
    private final List<String> asides;

    private SectionText(String sectionId, String clauseText, List<Span> spans, List<String> asides) {
        this.sectionId = sectionId;
        this.clauseText = clauseText;
        this.spans = spans;
        this.asides = asides;
    }

    static SectionText of(Section section) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (Clause clause : section.getClauses()) {
            String normal = NormalText.of(clause.getText());
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int from = text.length();
            text.append(normal);
            spans.add(new Span(clause.getClauseId(), from, text.length(), Words.of(normal)));
        }
        List<String> asides = Stream.of(
                        Stream.of(section.getTitle()), section.getCommentary().stream(), section.getExamples().stream())
                .flatMap(texts -> texts)
                .map(NormalText::of)
                .toList();
        return new SectionText(section.getSectionId(), text.toString(), spans, asides);
    }

    String sectionId() {
        return sectionId;
    }

    /** Looks for all fragments in order; a finding only if they are there, with the clause that holds most of the first. */
    Optional<Optional<String>> find(List<String> fragments) {
        Optional<Passage> inClauses = Passage.find(clauseText, fragments);
        if (inClauses.isPresent()) {
            return inClauses.map(passage -> Optional.of(clauseAt(passage)));
        }
        return asides.stream().anyMatch(aside -> Passage.find(aside, fragments).isPresent())
                ? Optional.of(Optional.empty())
                : Optional.empty();
    }

    private String clauseAt(Passage passage) {
        Span best = spans.getFirst();
        for (Span span : spans) {
            if (span.overlap(passage.from(), passage.to()) > best.overlap(passage.from(), passage.to())) {
                best = span;
            }
        }
        return best.clauseId();
    }

    /** Whether some clause is just these words. */
    boolean hasClauseOf(List<String> words) {
        return spans.stream().anyMatch(span -> span.words().equals(words));
    }

    /** The clause that has most of the quote's words in order; the first of equals. */
    Optional<Nearest> nearest(List<String> quoteWords) {
        Nearest best = null;
        for (Span span : spans) {
            double share = Words.shareFoundInOrder(quoteWords, span.words());
            if (best == null || share > best.share()) {
                best = new Nearest(span.clauseId(), share);
            }
        }
        return Optional.ofNullable(best);
    }
}
