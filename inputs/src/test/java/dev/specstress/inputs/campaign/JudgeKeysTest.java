package dev.specstress.inputs.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.MatchingPlan;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Stratum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeKeysTest {
    private static final String SMALL = """
        name: small
        specs: {house: spec.md}
        models:
          - {name: a, provider: p}
          - {name: b, provider: q}
          - {name: j1, provider: p}
          - {name: j2, provider: q}
          - {name: j3, provider: r}
        subjects:
          - {model: a, spec: house}
          - {model: b}
        generators: [{model: j1}]
        matcher: j3
        graders: [j1, j2, j3]
        """;

    @TempDir
    Path folder;

    private Campaign load(String more) throws IOException {
        Files.writeString(folder.resolve("spec.md"), "# Be kind\n\nThe assistant must be kind.\n");
        Path file = Files.writeString(folder.resolve("campaign.yaml"), SMALL + more);
        return new CampaignLoader()
                .load(Optional.of(file), CampaignOverrides.none())
                .campaign();
    }

    @Test
    void leftOutTheFirstTwoGradersClassifyTheMatcherAnnotatesAndFivePercentIsAskedTwice() throws IOException {
        var campaign = load("");

        assertThat(campaign.getClassifiers()).extracting(ModelEntry::getName).containsExactly("j1", "j2");
        assertThat(campaign.getAnnotator().getName()).isEqualTo("j3");
        assertThat(campaign.getMatching()).isEqualTo(new MatchingPlan(MatchingMode.JOINT, 0.05, 0.0));
        assertThat(campaign.getGrading().getRepeatShare()).isEqualTo(0.05);
        assertThat(campaign.getContrast()).isTrue();
        assertThat(campaign.getStrata()).isEmpty();
    }

    @Test
    void everyKeyIsHeard() throws IOException {
        var campaign = load("""
            classifiers: [j3]
            strata: [{name: medicine, description: doctors and nurses}]
            matching: {mode: independent, repeatShare: 0.2, bothModesShare: 0.3}
            annotator: j2
            grading: {repeatShare: 0.4, contrast: false}
            """);

        assertThat(campaign.getClassifiers()).extracting(ModelEntry::getName).containsExactly("j3");
        assertThat(campaign.getStrata()).containsExactly(new Stratum("medicine", "doctors and nurses"));
        assertThat(campaign.getMatching()).isEqualTo(new MatchingPlan(MatchingMode.INDEPENDENT, 0.2, 0.3));
        assertThat(campaign.getAnnotator().getName()).isEqualTo("j2");
        assertThat(campaign.getGrading().getRepeatShare()).isEqualTo(0.4);
        assertThat(campaign.getContrast()).isFalse();
    }

    @Test
    void nobodyIsAskedWhereTheUserSaysSo() throws IOException {
        var campaign = load("classifiers: []\nannotator: none\n");

        assertThat(campaign.getClassifiers()).isEmpty();
        assertThat(campaign.getAnnotator()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "classifiers: [nobody] | classifiers: no model named nobody",
                "classifiers: [j1, j1] | classifiers: j1 occurs twice",
                "strata: [{name: Big One, description: x}] | strata.name: must be 1 to 64 lower-case letters",
                "strata: [{name: x}] | strata.x.description: must be given",
                "matching: {mode: both} | matching.mode: must be joint or independent, not both",
                "matching: {repeatShare: 2} | matching.repeatShare: must be 0 to 1",
                "grading: {repeatShare: -1} | grading.repeatShare: must be 0 to 1",
                "annotator: nobody | annotator: no model named nobody"
            })
    void aWrongKeyIsNamed(String keys, String message) {
        assertThatThrownBy(() -> load(keys + "\n"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aSubjectForWhomNoGraderIsLeftIsRefused() throws IOException {
        assertThat(load("grading: {excludeOwnProvider: true}\n").getGrading().getExcludeOwnProvider())
                .isTrue();
        assertThatThrownBy(() -> {
                    Files.writeString(folder.resolve("spec.md"), "# Be kind\n\nThe assistant must be kind.\n");
                    Path file = Files.writeString(
                            folder.resolve("own.yaml"),
                            SMALL.replace("graders: [j1, j2, j3]", "graders: [j1]")
                                    + "grading: {excludeOwnProvider: true}\n");
                    new CampaignLoader().load(Optional.of(file), CampaignOverrides.none());
                })
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("no grader is left for a: all are of provider p");
    }
}
