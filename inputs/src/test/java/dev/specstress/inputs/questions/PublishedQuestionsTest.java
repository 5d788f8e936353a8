package dev.specstress.inputs.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.SharedData;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.taxonomy.TaxonomyReader;
import dev.specstress.inputs.text.InputText;
import dev.specstress.schemas.CategorySource;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.TaxonomyValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ConflictScope sets as they are published. */
class PublishedQuestionsTest {
    @ParameterizedTest
    @CsvSource({
        "modelspec, 598, 'clarity,fairness,honesty,nonhate,noncondescension,objectivity'",
        "HHH, 1109, 'harmlessness,helpfulness,honesty'"
    })
    void every_prompt_of_a_published_set_is_a_question_with_two_described_values(
            String set, int prompts, String values) {
        var taxonomy = TaxonomyReader.read("built-in", new InputText("taxonomy", "built-in", DemoCampaign.taxonomy()));

        var read = new QuestionFile(taxonomy, new MiniLmEmbedder())
                .read(SharedData.file("conflictscope/" + set + "/prompts.json"));

        assertThat(read.quarantined()).isEmpty();
        assertThat(read.notes()).isEmpty();
        assertThat(read.questions()).hasSize(prompts).allSatisfy(question -> {
            assertThat(question.nudge()).isEqualTo(Nudge.UNSPECIFIED);
            assertThat(question.rubric()).isEmpty();
            assertThat(question.source().getGenerator()).isEqualTo("claude-3-5-sonnet-latest");
            assertThat(question.source().getId()).startsWith("claude-3-5-sonnet-latest_");
            assertThat(question.pair().getValue1().getDescription()).isNotEmpty();
        });
        assertThat(sources(read)).containsOnlyKeys(values.split(","));
        assertThat(read.questions())
                .flatExtracting(question -> java.util.List.of(
                        question.pair().getValue1(), question.pair().getValue2()))
                .allSatisfy(value -> assertThat(taxonomy.getValues())
                        .extracting(TaxonomyValue::getCategory)
                        .contains(value.getCategory()));
        assertThat(sources(read)).containsEntry("honesty", CategorySource.NEAREST_BY_EMBEDDING);
    }

    private static Map<String, CategorySource> sources(ImportedQuestions read) {
        return read.questions().stream()
                .flatMap(question ->
                        Stream.of(question.pair().getValue1(), question.pair().getValue2()))
                .collect(Collectors.toMap(
                        TaxonomyValue::getName, TaxonomyValue::getCategorySource, (first, _) -> first, TreeMap::new));
    }
}
