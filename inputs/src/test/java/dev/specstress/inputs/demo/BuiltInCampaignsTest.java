package dev.specstress.inputs.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.schemas.ModelEntry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltInCampaignsTest {

    private static LoadedCampaign load(String name) {
        return new CampaignLoader().load(Optional.of(Path.of(name)), CampaignOverrides.none());
    }

    @Test
    void the_demo_is_what_runs_without_a_campaign() {
        assertThat(load("builtin:demo").campaign())
                .isEqualTo(new CampaignLoader()
                        .load(Optional.empty(), CampaignOverrides.none())
                        .campaign());
    }

    @Test
    void the_frontier_roster_has_the_shape_of_the_papers() {
        var campaign = load("builtin:frontier").campaign();

        assertThat(campaign.getSimulated()).isFalse();
        assertThat(campaign.getSubjects()).hasSize(12);
        assertThat(campaign.getSubjects().stream()
                        .map(subject -> subject.getModel().getProvider())
                        .distinct())
                .containsExactlyInAnyOrder("anthropic", "openai", "google", "xai");
        assertThat(campaign.getGenerators()).hasSize(3);
        assertThat(campaign.getGraders()).hasSize(3);
        assertThat(campaign.getGraders().stream().map(ModelEntry::getProvider)).doesNotHaveDuplicates();
        assertThat(campaign.getPanels()).hasSize(5);
    }

    @Test
    void every_model_of_it_has_a_price_with_its_day_and_a_context() {
        assertThat(load("builtin:frontier").models()).allSatisfy(model -> {
            assertThat(model.getContextTokens()).as(model.getName()).isGreaterThanOrEqualTo(500_000);
            assertThat(model.getPrice().getInputUsdPerMillion()).isPositive();
            assertThat(model.getPrice().getCachedInputUsdPerMillion())
                    .isPositive()
                    .isLessThanOrEqualTo(model.getPrice().getInputUsdPerMillion());
            assertThat(model.getPrice().getOutputUsdPerMillion())
                    .isGreaterThan(model.getPrice().getInputUsdPerMillion());
            assertThat(LocalDate.parse(model.getPrice().getAsOf())).isAfter("2026-09-01");
        });
    }

    @Test
    void a_name_that_is_none_is_refused_with_those_there_are() {
        assertThatThrownBy(() -> load("builtin:nope"))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("built in are builtin:demo, builtin:frontier");
    }

    @Test
    void a_file_is_no_built_in_campaign() {
        assertThat(BuiltInCampaigns.yaml(Path.of("demo.yaml"))).isEmpty();
    }
}
