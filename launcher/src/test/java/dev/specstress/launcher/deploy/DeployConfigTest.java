package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.kit.config.ConfigLoader;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.providers.ProvidersConfig;
import dev.specstress.providers.quota.LaneLimits;
import dev.specstress.providers.quota.QuotaConfig;
import dev.specstress.scoring.ScoringConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The example files of {@code deploy/} are what the services take, to the last key. */
class DeployConfigTest {
    private static final Pattern OPTIONAL_KEY = Pattern.compile("#(?<key>[a-z][a-z0-9.]*)=.*");
    private static final String SECRETS = "/etc/specstress/secrets.properties";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void an_example_file_is_taken_as_it_stands(DeployedService service) throws IOException {
        var config = load(service, Files.readString(service.exampleFile()));

        var kafka = KafkaSettings.from(config);
        assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:9092");
        assertThat(kafka.topics().prefix()).isEqualTo("specstress.");
    }

    @ParameterizedTest
    @EnumSource
    void every_key_that_is_commented_out_is_taken_too(DeployedService service) throws IOException {
        var example = Files.readString(service.exampleFile());
        var optional = example.lines().filter(OPTIONAL_KEY.asMatchPredicate()).count();

        var config = load(service, withOptionalKeys(example));

        assertThat(optional).isGreaterThanOrEqualTo(10);
        assertThat(config.text("kafka.schema.registry.url")).startsWith("https://");
        if (service.callsModels()) {
            var providers = ProvidersConfig.from(config).providers();
            assertThat(providers)
                    .extracting("provider")
                    .containsExactly("anthropic", "google", "local", "openai", "sim", "xai");
            assertThat(providers.get(0).apiKey().orElseThrow().value()).isEqualTo("from-the-environment");
            assertThat(providers.get(2).apiKey().orElseThrow().value()).isEqualTo("from-the-file");
            assertThat(providers.get(3).apiKey().orElseThrow().value()).isEqualTo("from-the-directory");
            assertThat(QuotaConfig.from(config).limits())
                    .containsEntry("openai", new LaneLimits(5_000, 2_000_000, 200));
        } else {
            assertThat(ScoringConfig.from(config).instanceId()).contains("scoring-1");
        }
        assertThat(config.print()).doesNotContain("from-the-file", "from-the-environment", "from-the-directory");
    }

    @ParameterizedTest
    @EnumSource
    void a_key_with_a_slip_in_it_is_refused_with_its_line(DeployedService service) throws IOException {
        var slip = Files.readString(service.exampleFile()).replace("\nhttp.port=", "\nhttp.prot=");

        assertThatThrownBy(() -> load(service, slip))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("http.prot")
                .hasMessageContaining(service.title() + ".properties:");
    }

    @ParameterizedTest
    @EnumSource
    void a_file_without_the_cluster_is_refused(DeployedService service) throws IOException {
        var without = Files.readString(service.exampleFile()).replace("\nkafka.bootstrap.servers=", "\n#");

        assertThatThrownBy(() -> load(service, without)).hasMessageContaining("kafka.bootstrap.servers: required");
    }

    @Test
    void services_on_one_machine_have_a_port_each() {
        var ports = Arrays.stream(DeployedService.values()).map(service -> {
            try {
                return load(service, Files.readString(service.exampleFile())).integer("http.port");
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });

        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void the_example_campaign_can_be_submitted_to_them() {
        var file = DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml");

        var loaded = new CampaignLoader().load(Optional.of(file), CampaignOverrides.none());

        assertThat(loaded.campaign().getSimulated()).isTrue();
        assertThat(loaded.needsSimulator()).as("submit starts none").isFalse();
        assertThat(loaded.addresses()).containsOnlyKeys("sim");
    }

    private ConfigValues load(DeployedService service, String text) throws IOException {
        var secrets = Files.writeString(
                folder.resolve("secrets.properties"),
                "local.api.key=from-the-file\nregistry.user.info=from-the-file\nkafka.jaas=from-the-file\n");
        Files.writeString(folder.resolve("openai"), "from-the-directory");
        var file = Files.writeString(
                folder.resolve(service.title() + ".properties"),
                text.replace(SECRETS, secrets.toString()).replace("/run/secrets", folder.toString()));
        return ConfigLoader.of(service.schema())
                .file(file)
                .environment(Map.of(
                        "ANTHROPIC_API_KEY", "from-the-environment",
                        "GEMINI_API_KEY", "from-the-environment",
                        "XAI_API_KEY", "from-the-environment"))
                .load();
    }

    /** A key that is commented out takes the place of one that is set. */
    private static String withOptionalKeys(String example) {
        var optional = example.lines()
                .map(OPTIONAL_KEY::matcher)
                .filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group("key"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return example.lines()
                .filter(line -> !optional.contains(line.split("=", 2)[0]))
                .map(line -> OPTIONAL_KEY.matcher(line).matches() ? line.substring(1) : line)
                .collect(Collectors.joining("\n"));
    }
}
