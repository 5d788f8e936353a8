package dev.specstress.grader.internal.quotes;

import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A spec that quotes are checked against. Typography, white space, Markdown emphasis, list markers, link targets, footnote
 * marks and the punctuation at a quote's ends are set aside; words, capitals and inner punctuation are not.
 *
 * <ul>
 *   <li>VERIFIED: the quote stands in the section cited, or in one it encloses. An ellipsis may leave words out; the
 *       pieces must then stand in one section, in order.
 *   <li>WRONG_SECTION: it stands in another section, or the section cited does not exist.
 *   <li>PARAPHRASED: it stands nowhere, but some clause has at least {@value #PARAPHRASE_SHARE} of its words in order.
 *   <li>NOT_FOUND: neither; or the quote, or a piece of it, has under {@value #FEWEST_WORDS} words and is not a whole
 *       clause, so that finding it would say nothing; or it has more than {@value #LONGEST} characters.
 * </ul>
 */
public final class QuotableSpec {
    static final int FEWEST_WORDS = 3;
    /** Some pages of text: no clause is as long, and a babbling grader must not keep a thread busy. */
    static final int LONGEST = 10_000;

    static final double PARAPHRASE_SHARE = 0.75;

    private final List<SectionText> sections;
    private final Map<String, String> parents = new HashMap<>();

    public QuotableSpec(Spec spec) {
        sections = spec.getSections().stream().map(SectionText::of).toList();
        for (Section section : spec.getSections()) {
            if (section.getParentId() != null) {
                parents.put(section.getSectionId(), section.getParentId());
            }
        }
    }

    /** Checks one quote. Any text is taken; none makes it throw. */
    public QuoteFinding check(String citedSectionId, String quote) {
        if (quote.length() > LONGEST) {
            return QuoteFinding.NOT_FOUND;
        }
        List<String> fragments = QuotedFragments.of(quote);
        if (fragments.isEmpty() || fragments.stream().anyMatch(this::saysNothing)) {
            return QuoteFinding.NOT_FOUND;
        }
        Optional<QuoteFinding> elsewhere = Optional.empty();
        for (SectionText section : sections) {
            Optional<Optional<String>> clause = section.find(fragments);
            if (clause.isPresent() && isWithin(section.sectionId(), citedSectionId)) {
                return new QuoteFinding(QuoteCheck.VERIFIED, clause.get());
            }
            elsewhere = elsewhere.or(() -> clause.map(found -> new QuoteFinding(QuoteCheck.WRONG_SECTION, found)));
        }
        return elsewhere.orElseGet(() -> paraphrase(citedSectionId, fragments));
    }

    private boolean saysNothing(String fragment) {
        List<String> words = Words.of(fragment);
        return words.size() < FEWEST_WORDS && sections.stream().noneMatch(section -> section.hasClauseOf(words));
    }

    private boolean isWithin(String sectionId, String citedSectionId) {
        Set<String> seen = new HashSet<>();
        String at = sectionId;
        while (at != null && seen.add(at)) {
            if (at.equals(citedSectionId)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    private QuoteFinding paraphrase(String citedSectionId, List<String> fragments) {
        List<String> words = fragments.stream()
                .flatMap(fragment -> Words.of(fragment).stream())
                .toList();
        SectionText.Nearest best = new SectionText.Nearest("", 0);
        boolean bestIsCited = false;
        for (SectionText section : sections) {
            SectionText.Nearest nearest = section.nearest(words).orElse(best);
            boolean cited = isWithin(section.sectionId(), citedSectionId);
            if (nearest.share() > best.share() || (nearest.share() == best.share() && cited && !bestIsCited)) {
                best = nearest;
                bestIsCited = cited;
            }
        }
        return best.share() >= PARAPHRASE_SHARE
                ? new QuoteFinding(QuoteCheck.PARAPHRASED, Optional.of(best.clauseId()))
                : QuoteFinding.NOT_FOUND;
    }
}
