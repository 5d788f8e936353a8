package dev.specstress.launcher.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProviderKeysTest {
    private static final String KEY = "sk-planted-key";

    @TempDir
    Path folder;

    @Test
    void a_key_is_read_from_the_variable_its_provider_names() throws IOException {
        var keys = ProviderKeys.read(campaign(), Map.of("P_KEY", KEY + "\n"));

        assertThat(keys.of("p"))
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo(KEY));
        assertThat(keys.of("q")).isEmpty();
    }

    @Test
    void a_key_is_never_printed() throws IOException {
        assertThat(ProviderKeys.read(campaign(), Map.of("P_KEY", KEY)).toString())
                .doesNotContain(KEY);
    }

    @Test
    void a_variable_that_is_not_set_or_empty_is_named() throws IOException {
        var campaign = campaign();

        for (var environment : java.util.List.of(Map.<String, String>of(), Map.of("P_KEY", "  "))) {
            assertThatThrownBy(() -> ProviderKeys.read(campaign, environment))
                    .isInstanceOf(UserErrorException.class)
                    .hasMessage("providers.p.apiKeyEnv: the environment variable P_KEY is not set");
        }
    }

    @Test
    void a_key_is_read_from_a_file_beside_the_campaign_without_its_line_break() throws IOException {
        Files.writeString(folder.resolve("p.key"), KEY + "\n");

        var keys = ProviderKeys.read(campaign("apiKeyFile: p.key"), Map.of());

        assertThat(keys.of("p"))
                .hasValueSatisfying(key -> assertThat(key.value()).isEqualTo(KEY));
    }

    @Test
    void a_file_that_is_not_there_or_holds_no_key_is_named() throws IOException {
        assertThatThrownBy(() -> ProviderKeys.read(campaign("apiKeyFile: p.key"), Map.of()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("providers.p.apiKeyFile:")
                .hasMessageContaining("p.key");
        Files.writeString(folder.resolve("p.key"), " \n");

        assertThatThrownBy(() -> ProviderKeys.read(campaign("apiKeyFile: p.key"), Map.of()))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("providers.p.apiKeyFile:")
                .hasMessageContaining("p.key");
    }

    private LoadedCampaign campaign() throws IOException {
        return campaign("apiKeyEnv: P_KEY");
    }

    private LoadedCampaign campaign(String key) throws IOException {
        var file = Files.writeString(folder.resolve("c.yaml"), """
            name: x
            providers: {p: {baseUrl: "http://127.0.0.1:1/v1", %s}}
            models: [{name: a, provider: p}, {name: b, provider: q}]
            subjects: [{model: a}, {model: b}]
            generators: [{model: a}]
            matcher: a
            """.formatted(key));
        return new CampaignLoader().load(Optional.of(file), CampaignOverrides.none());
    }
}
