package dev.specstress.launcher.regrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.SpecOverride;
import dev.specstress.schemas.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewSpecsTest {
    @TempDir
    Path folder;

    @Test
    void one_spec_takes_the_place_of_the_one_there_was_for_every_governed_subject_and_nobody_else() throws Exception {
        var campaign = campaign("house", null);

        var specs = NewSpecs.read(List.of(given("new.md")), campaign);

        assertThat(specs.specOf()).containsOnlyKeys("sim-aster-large");
        assertThat(specs.specOf().values())
                .containsOnly(specs.specs().getFirst().getSpecId());
    }

    @Test
    void without_a_new_spec_everyone_keeps_their_own() throws Exception {
        var campaign = campaign("house", "other");

        assertThat(NewSpecs.read(List.of(), campaign).specOf()).isEqualTo(NewSpecs.governed(campaign));
    }

    @Test
    void where_there_were_several_specs_a_new_one_must_say_whose_answers_it_judges() throws Exception {
        var campaign = campaign("house", "other");

        assertThatThrownBy(() -> NewSpecs.read(List.of(given("new.md")), campaign))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("has 2 specs")
                .hasMessageContaining("new.md");
        assertThat(NewSpecs.read(List.of(given("new.md", "sim-cinder-full")), campaign)
                        .specOf())
                .containsOnlyKeys("sim-cinder-full");
    }

    @Test
    void a_model_that_no_spec_governed_and_two_specs_for_one_model_are_refused() throws Exception {
        var campaign = campaign("house", null);

        assertThatThrownBy(() -> NewSpecs.read(List.of(given("new.md", "sim-cinder-full")), campaign))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("sim-cinder-full was governed by no spec");
        assertThatThrownBy(() -> NewSpecs.read(List.of(given("new.md"), given("newer.md")), campaign))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("two specs for sim-aster-large");
    }

    private SpecOverride given(String name, String... models) throws IOException {
        return new SpecOverride(
                Files.writeString(folder.resolve(name), "# Rules\n\nBe kind in " + name + ".\n"), List.of(models));
    }

    private Campaign campaign(String first, String second) throws IOException {
        Files.writeString(folder.resolve("house.md"), "# Rules\n\nBe honest.\n");
        Files.writeString(folder.resolve("other.md"), "# Rules\n\nBe quick.\n");
        var file = Files.writeString(
                folder.resolve("campaign.yaml"), """
            name: two
            specs: {house: house.md, other: other.md}
            models:
              - {name: sim-aster-large, provider: aster}
              - {name: sim-cinder-full, provider: cinder}
              - {name: sim-boreal-matcher, provider: boreal}
              - {name: sim-delta-grader, provider: delta}
              - {name: sim-boreal-writer, provider: boreal}
            subjects:
              - {model: sim-aster-large, spec: %s}
              - {model: sim-cinder-full%s}
            generators: [{model: sim-boreal-writer}]
            matcher: sim-boreal-matcher
            graders: [sim-delta-grader]
            sampling: {triples: 1}
            """.formatted(first, second == null ? "" : ", spec: " + second));
        return new CampaignLoader()
                .load(Optional.of(file), CampaignOverrides.none())
                .campaign();
    }
}
