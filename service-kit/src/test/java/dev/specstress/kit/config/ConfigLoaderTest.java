package dev.specstress.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigLoaderTest {
    private static final String KEY = "sk-planted-0123456789";

    private static final ConfigSchema SCHEMA = ConfigSchema.of(
                    "query-worker",
                    new ConfigDef()
                            .define("max.in.flight", Type.INT, 512, Range.atLeast(1), Importance.HIGH, "Calls at once.")
                            .define("drain.timeout.ms", Type.LONG, 30_000, Importance.LOW, "Time to finish.")
                            .define("share", Type.DOUBLE, 0.5, Range.between(0, 1), Importance.LOW, "A share.")
                            .define("lanes", Type.LIST, "", Importance.LOW, "Lanes served.")
                            .define("enabled", Type.BOOLEAN, true, Importance.LOW, "Whether.")
                            .define("state_dir-path", Type.STRING, null, Importance.LOW, "Where.")
                            .define("registry.url", Type.STRING, null, Checks.url(), Importance.LOW, "Registry.")
                            .define("token", Type.PASSWORD, null, Importance.LOW, "A secret."))
            .withFamily(new ConfigFamily(
                    "providers.",
                    "<provider>",
                    new ConfigDef()
                            .define(
                                    "base.url",
                                    Type.STRING,
                                    ConfigDef.NO_DEFAULT_VALUE,
                                    Checks.url(),
                                    Importance.HIGH,
                                    "Address.")
                            .define("url", Type.STRING, null, Importance.LOW, "Shorter than base.url.")
                            .define("api.key", Type.PASSWORD, null, Importance.HIGH, "Key.")
                            .define("timeout.ms", Type.LONG, 60_000L, Importance.LOW, "Limit.")));

    @TempDir
    private Path folder;

    @Test
    void what_nobody_gives_has_its_default() {
        ConfigValues values = ConfigLoader.of(SCHEMA).load();

        assertThat(values.integer("max.in.flight")).isEqualTo(512);
        assertThat(values.millis("drain.timeout.ms")).isEqualTo(Duration.ofSeconds(30));
        assertThat(values.decimal("share")).isEqualTo(0.5);
        assertThat(values.list("lanes")).isEmpty();
        assertThat(values.bool("enabled")).isTrue();
        assertThat(values.optionalText("state_dir-path")).isEmpty();
        assertThat(values.secret("token")).isEmpty();
        assertThat(values.family("providers.")).isEmpty();
        assertThat(values.origin("share")).isEqualTo(new Origin.Default());
    }

    @Test
    void flags_win_over_environment_over_file_over_default() throws IOException {
        Path file = write("max.in.flight=1\nshare=0.1\nlanes=a,b\n");
        var environment = Map.of("SPECSTRESS_MAX_IN_FLIGHT", "2", "SPECSTRESS_SHARE", "0.2");

        ConfigValues values = ConfigLoader.of(SCHEMA)
                .flags(List.of("--max.in.flight=3"))
                .environment(environment)
                .file(file)
                .load();

        assertThat(values.integer("max.in.flight")).isEqualTo(3);
        assertThat(values.decimal("share")).isEqualTo(0.2);
        assertThat(values.list("lanes")).containsExactly("a", "b");
        assertThat(values.origin("max.in.flight")).hasToString("flag --max.in.flight");
        assertThat(values.origin("share")).hasToString("environment variable SPECSTRESS_SHARE");
        assertThat(values.origin("lanes")).hasToString(file + ":3");
    }

    @Test
    void a_later_file_wins_and_the_variable_names_the_first() throws IOException {
        Path first = write("share=0.1\nmax.in.flight=1\n");
        Path second = Files.writeString(folder.resolve("second.properties"), "share=0.2");

        ConfigValues values = ConfigLoader.of(SCHEMA)
                .flags(List.of("--config", second.toString()))
                .environment(Map.of("SPECSTRESS_CONFIG", first.toString()))
                .load();

        assertThat(values.decimal("share")).isEqualTo(0.2);
        assertThat(values.integer("max.in.flight")).isEqualTo(1);
    }

    @Test
    void underscores_in_a_variable_stand_for_dots_doubled_for_themselves_tripled_for_dashes() {
        ConfigValues values = ConfigLoader.of(SCHEMA)
                .environment(Map.of("SPECSTRESS_STATE__DIR___PATH", "/state"))
                .load();

        assertThat(values.optionalPath("state_dir-path")).contains(Path.of("/state"));
        assertThat(Origin.variableOf("state_dir-path")).isEqualTo("SPECSTRESS_STATE__DIR___PATH");
    }

    @Test
    void variables_kubernetes_adds_for_a_service_named_like_us_are_not_settings() {
        var links = Map.of(
                "SPECSTRESS_WORKER_SERVICE_HOST", "10.0.0.1",
                "SPECSTRESS_WORKER_SERVICE_PORT_HTTP", "8080",
                "SPECSTRESS_WORKER_PORT", "tcp://10.0.0.1:8080",
                "SPECSTRESS_WORKER_PORT_8080_TCP_ADDR", "10.0.0.1");

        assertThat(ConfigLoader.of(SCHEMA).environment(links).load().integer("max.in.flight"))
                .isEqualTo(512);
    }

    @Test
    void a_near_miss_names_file_and_line_and_the_key_that_was_meant() throws IOException {
        Path file = write("\n# a comment \\\nlanes=a,\\\n  b\nmax.in.fligth=7\n");

        assertThatThrownBy(() -> ConfigLoader.of(SCHEMA).file(file).load())
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage("max.in.fligth (" + file + ":5): no such key; did you mean max.in.flight?");
    }

    @Test
    void a_near_miss_is_spelt_as_the_place_spells_keys() {
        assertProblem(
                ConfigLoader.of(SCHEMA).environment(Map.of("SPECSTRESS_MAX_INFLIGHT", "7")),
                "max.inflight (environment variable SPECSTRESS_MAX_INFLIGHT): no such key; did you mean SPECSTRESS_MAX_IN_FLIGHT?");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--provider.openai.api.key=" + KEY)),
                "provider.openai.api.key (flag --provider.openai.api.key): no such key; did you mean --providers.openai.api.key?");
    }

    @Test
    void a_key_like_no_other_is_refused_by_name() {
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--colour", "blue")),
                "colour (flag --colour): no such key of query-worker; --help lists them");
    }

    @Test
    void a_bad_value_is_told_what_is_allowed_and_never_repeated() {
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--max.in.flight=0")),
                "max.in.flight (flag --max.in.flight): bad value; allowed is an integer in [1,...]");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--share=" + KEY)),
                "share (flag --share): bad value; allowed is a number in [0,...,1]");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--registry.url", "localhost:8081")),
                "registry.url (flag --registry.url): bad value; allowed is an http:// or https:// URL");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--enabled=yes")),
                "enabled (flag --enabled): bad value; allowed is true or false");
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThatThrownBy(() -> ConfigLoader.of(SCHEMA)
                        .flags(List.of("--max.in.flight=0", "--nonsense=1"))
                        .load())
                .isInstanceOfSatisfying(
                        InvalidConfigException.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
    }

    @Test
    void a_family_gives_each_name_its_members() {
        ConfigValues values = ConfigLoader.of(SCHEMA)
                .flags(List.of(
                        "--providers.open.ai.base.url=https://a.example/v1", "--providers.xai.base.url=http://b"))
                .environment(
                        Map.of("SPECSTRESS_PROVIDERS_XAI_API_KEY", KEY, "SPECSTRESS_PROVIDERS_XAI_TIMEOUT_MS", "9"))
                .load();

        Map<String, ConfigValues> providers = values.family("providers.");
        assertThat(providers.keySet()).containsExactly("open.ai", "xai");
        assertThat(providers.get("open.ai").text("base.url")).isEqualTo("https://a.example/v1");
        assertThat(providers.get("open.ai").millis("timeout.ms")).isEqualTo(Duration.ofMinutes(1));
        assertThat(providers.get("xai").secret("api.key").orElseThrow().value()).isEqualTo(KEY);
        assertThat(providers.get("xai").millis("timeout.ms")).isEqualTo(Duration.ofMillis(9));
    }

    @Test
    void a_required_member_is_missed_for_a_name_that_was_mentioned() {
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--providers.xai.api.key=" + KEY)),
                "providers.xai.base.url: required, and not given (flag --providers.xai.base.url, variable "
                        + "SPECSTRESS_PROVIDERS_XAI_BASE_URL or a configuration file); allowed is an http:// or https:// URL");
    }

    @Test
    void placeholders_fetch_values_from_elsewhere() throws IOException {
        Path secrets = Files.writeString(folder.resolve("secrets.properties"), "key=" + KEY);
        Files.writeString(folder.resolve("mounted"), "from-a-mount");

        ConfigValues values = ConfigLoader.of(SCHEMA)
                .flags(List.of(
                        "--token=${file:" + secrets + ":key}",
                        "--state_dir-path=/data/${env:POD}/${dir:" + folder + ":mounted}"))
                .environment(Map.of("POD", "worker-7"))
                .load();

        assertThat(values.secret("token").orElseThrow().value()).isEqualTo(KEY);
        assertThat(values.text("state_dir-path")).isEqualTo("/data/worker-7/from-a-mount");
        assertThat(values.print())
                .contains("state_dir-path = /data/${env:POD}/${dir:" + folder + ":mounted} (flag --state_dir-path)")
                .contains("token = [hidden] (flag --token)");
    }

    @Test
    void a_placeholder_that_names_nothing_is_refused() {
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--token=${env:ABSENT}")),
                "token (flag --token): environment variable ABSENT is not set");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--token=${file:/absent:key}")),
                "token (flag --token): file /absent is not there or has no key key");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--token=${dir:/absent:key}")),
                "token (flag --token): directory /absent is not there or has no file key");
        assertProblem(
                ConfigLoader.of(SCHEMA).flags(List.of("--token=${evn:KEY}")),
                "token (flag --token): no such placeholder; allowed are ${env:NAME}, ${file:/path:key} and ${dir:/path:name}");
    }

    @Test
    void a_secret_is_nowhere_in_print_or_errors() {
        var flags = List.of(
                "--token=" + KEY,
                "--providers.xai.api.key=" + KEY,
                "--providers.xai.base.url=https://user:" + KEY + "@host/");

        assertThat(ConfigLoader.of(SCHEMA).flags(flags).load().print()).doesNotContain(KEY);
        assertThat(ConfigLoader.of(SCHEMA).flags(flags).load().toString()).doesNotContain(KEY);
        for (String place : List.of("--max.in.flight=", "--tokne=", "--share=", "--nonsense=", "--registry.url=")) {
            assertThatThrownBy(() ->
                            ConfigLoader.of(SCHEMA).flags(List.of(place + KEY)).load())
                    .hasMessageNotContaining(KEY)
                    .hasNoCause();
        }
        assertThatThrownBy(() -> ConfigLoader.of(SCHEMA).flags(List.of(KEY))).hasMessageNotContaining(KEY);
    }

    @Test
    void files_that_cannot_be_used_are_named() throws IOException {
        Path absent = folder.resolve("absent.properties");
        assertProblem(ConfigLoader.of(SCHEMA).file(absent), absent + ": no such configuration file");
        Path twice = write("share=0.1\nshare=0.2");
        assertProblem(ConfigLoader.of(SCHEMA).file(twice), "share (" + twice + ":2): already given at " + twice + ":1");
        Path malformed = write("share=\\u00zz");
        assertProblem(ConfigLoader.of(SCHEMA).file(malformed), malformed + ":1: not a line of a properties file");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertProblem(ConfigLoader.of(SCHEMA).file(binary), binary + ": not UTF-8 text");
    }

    @Test
    void a_command_line_of_another_form_is_refused() {
        assertThatThrownBy(() -> ConfigLoader.of(SCHEMA).flags(List.of("--share=0.1", "oops")))
                .hasMessage("argument 2: flags have the form --key=value");
        assertThatThrownBy(() -> ConfigLoader.of(SCHEMA).flags(List.of("--share")))
                .hasMessage("flag --share: value missing; write --share=…");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("service.properties"), text);
    }

    private static void assertProblem(ConfigLoader loader, String line) {
        assertThatThrownBy(loader::load)
                .isInstanceOf(InvalidConfigException.class)
                .hasMessage(line);
    }
}
