package dev.specstress.grader.internal.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.grader.SharedData;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.QuoteCheck;
import dev.specstress.schemas.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A grader that copies from a published spec is believed. */
class PublishedSpecQuotesTest {
    private static final Pattern HEADING = Pattern.compile("#{1,6} .*\\{#(\\w+).*");
    private static final int FEWEST_WORDS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void every_clause_is_verified_against_its_section_as_itself(String release) {
        var spec = spec(release);
        var quotable = new QuotableSpec(spec);

        for (var section : spec.getSections()) {
            for (var clause : section.getClauses()) {
                var finding = quotable.check(section.getSectionId(), clause.getText());
                assertThat(finding.check()).as(clause.getText()).isEqualTo(QuoteCheck.VERIFIED);
                assertThat(finding.clauseId().map(id -> text(spec, id)).orElse(""))
                        .as(clause.getClauseId())
                        .contains(clause.getText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void every_line_of_the_source_outside_code_is_verified_against_the_section_it_stands_in(String release) {
        var spec = spec(release);
        var quotable = new QuotableSpec(spec);
        var unverified = new ArrayList<String>();
        var section = "";
        var fenced = false;
        for (var line : spec.getText().lines().toList()) {
            var heading = HEADING.matcher(line);
            if (line.startsWith("~~~")) {
                fenced = !fenced;
            } else if (!fenced && heading.matches()) {
                section = heading.group(1);
            } else if (!fenced
                    && !line.startsWith("!!!")
                    && line.strip().split("\\s+").length > FEWEST_WORDS
                    && quotable.check(section, line.strip()).check() != QuoteCheck.VERIFIED) {
                unverified.add(section + ": " + line);
            }
        }
        assertThat(unverified).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void one_changed_word_of_any_clause_ends_its_verification(String release) {
        var spec = spec(release);
        var quotable = new QuotableSpec(spec);
        var verified = new ArrayList<String>();
        var tried = 0;
        for (var section : spec.getSections()) {
            for (var clause : section.getClauses()) {
                var words = clause.getText().split(" ");
                // Another word each time, so that every place in a clause is tried somewhere.
                var at = Math.floorMod(clause.getClauseId().hashCode(), words.length);
                if (words.length <= FEWEST_WORDS || !words[at].matches("\\p{L}+")) {
                    continue;
                }
                words[at] = words[at].equals("xylophone") ? "zither" : "xylophone";
                var changed = String.join(" ", words);
                tried++;
                if (quotable.check(section.getSectionId(), changed).check() == QuoteCheck.VERIFIED) {
                    verified.add(changed);
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
        assertThat(verified).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void a_clause_quoted_under_a_section_that_neither_has_nor_encloses_it_is_told_as_such(String release) {
        var spec = spec(release);
        var quotable = new QuotableSpec(spec);
        var others = new ArrayList<String>();
        var tried = 0;
        for (var section : spec.getSections()) {
            // A section without sections of its own encloses no other.
            var other = spec.getSections().stream()
                    .filter(one -> !one.getSectionId().equals(section.getSectionId()))
                    .filter(one -> spec.getSections().stream()
                            .noneMatch(child -> one.getSectionId().equals(child.getParentId())))
                    .toList();
            for (var clause : section.getClauses()) {
                var under = other.get(Math.floorMod(clause.getClauseId().hashCode(), other.size()));
                if (clause.getText().split(" ").length <= 2 * FEWEST_WORDS) {
                    // So short a clause may stand in another, too.
                    continue;
                }
                tried++;
                var check =
                        quotable.check(under.getSectionId(), clause.getText()).check();
                if (check != QuoteCheck.WRONG_SECTION) {
                    others.add(under.getSectionId() + " " + check + ": " + clause.getText());
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
        assertThat(others).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void typographic_variants_of_any_clause_are_verified(String release) {
        var spec = spec(release);
        var quotable = new QuotableSpec(spec);
        var unverified = new ArrayList<String>();
        for (var section : spec.getSections()) {
            for (var clause : section.getClauses()) {
                var text = clause.getText();
                for (var variant : List.of(
                        text.replace('\u2019', '\'').replace('\u201C', '"').replace('\u201D', '"'),
                        text.replace('\'', '\u2019'),
                        // Not before a sign that would begin a quotation or a list there.
                        text.replaceAll(" (?=\\p{L})", "  \n "),
                        text.replace('\u2014', '-').replace('\u2013', '-'),
                        "\u201C" + text + "\u201D",
                        "- " + text)) {
                    if (quotable.check(section.getSectionId(), variant).check() != QuoteCheck.VERIFIED) {
                        unverified.add(variant);
                    }
                }
            }
        }
        assertThat(unverified).isEmpty();
    }

    private static String text(Spec spec, String clauseId) {
        return spec.getSections().stream()
                .flatMap(section -> section.getClauses().stream())
                .filter(clause -> clause.getClauseId().equals(clauseId))
                .map(Clause::getText)
                .findFirst()
                .orElseThrow();
    }

    private static Spec spec(String release) {
        var file = SharedData.file("openai-model-spec/" + release + ".md");
        return new SpecParser().parse(release, InputText.read("spec", file, SizeLimit.ofMebibytes(4)));
    }
}
