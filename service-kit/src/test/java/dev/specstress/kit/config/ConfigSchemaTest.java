package dev.specstress.kit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {
    private enum Wire {
        OPENAI_COMPATIBLE,
        OTHER
    }

    private static final ConfigSchema WORKER = ConfigSchema.of(
                    "worker",
                    new ConfigDef()
                            .define("batch", Type.INT, 3, Importance.LOW, "A batch.")
                            .define(
                                    "wire",
                                    Type.STRING,
                                    "other",
                                    ValidString.in("other", "openai-compatible"),
                                    Importance.LOW,
                                    "One | two.")
                            .define("secret", Type.PASSWORD, "preset", Importance.LOW, "Hidden.")
                            .define("must", Type.STRING, Importance.LOW, "Needed."))
            .withFamily(new ConfigFamily(
                    "p.", "<name>", new ConfigDef().define("url", Type.STRING, "none", Importance.LOW, "Where.")))
            .withPassThrough(new PassThrough("lib.", "For the library.", Set.of("linger.ms"), Set.of("linger.ms")));

    @Test
    void two_components_cannot_declare_one_key() {
        assertThatThrownBy(() -> WORKER.with(WORKER)).hasMessage("worker and worker both declare batch");
    }

    @Test
    void a_prefix_lets_one_process_host_the_same_keys_twice() {
        ConfigSchema both = ConfigSchema.of("both", new ConfigDef())
                .with(WORKER.under("a."))
                .with(WORKER.under("b."));

        ConfigValues values = ConfigLoader.of(both)
                .flags(List.of("--a.must=1", "--b.must=2", "--a.batch=9", "--b.p.x.url=u", "--a.lib.linger.ms=5"))
                .load();

        assertThat(values.under("a.").integer("batch")).isEqualTo(9);
        assertThat(values.under("b.").integer("batch")).isEqualTo(3);
        assertThat(values.under("b.").family("p.").get("x").text("url")).isEqualTo("u");
        assertThat(values.under("a.").family("p.")).isEmpty();
        assertThat(values.under("a.").passedThrough("lib.")).isEqualTo(Map.of("linger.ms", "5"));
    }

    @Test
    void what_passes_through_is_printed_only_where_known_to_be_no_secret() {
        ConfigValues values = ConfigLoader.of(WORKER)
                .flags(List.of("--must=1", "--lib.linger.ms=5", "--lib.some.token=abc"))
                .load();

        assertThat(values.passedThrough("lib.")).isEqualTo(Map.of("linger.ms", "5", "some.token", "abc"));
        assertThat(values.print())
                .contains("lib.linger.ms = 5 (flag --lib.linger.ms)")
                .contains("lib.some.token = [hidden] (flag --lib.some.token)")
                .doesNotContain("abc")
                .doesNotContain("preset");
    }

    @Test
    void a_slip_in_a_name_the_library_knows_is_caught() {
        assertThatThrownBy(() -> ConfigLoader.of(WORKER)
                        .flags(List.of("--must=1", "--lib.liner.ms=5"))
                        .load())
                .hasMessage("lib.liner.ms (flag --lib.liner.ms): no such key; did you mean --lib.linger.ms?");
    }

    @Test
    void constants_are_matched_in_any_case_with_dashes() {
        ConfigValues values = ConfigLoader.of(WORKER)
                .set("must", "1")
                .set("wire", "openai-compatible")
                .load();

        assertThat(values.oneOf("wire", Wire.class)).isEqualTo(Wire.OPENAI_COMPATIBLE);
    }

    @Test
    void a_component_refuses_a_combination_with_the_place_it_was_given_at() {
        ConfigValues values =
                ConfigLoader.of(WORKER).set("must", "1").set("batch", "7").load();

        assertThat(values.refuse("batch", "less than must"))
                .hasMessage("batch (flag --batch): bad value; allowed is less than must");
    }

    @Test
    void asking_for_what_was_not_declared_is_a_programming_error() {
        ConfigValues values = ConfigLoader.of(WORKER).set("must", "1").load();

        assertThatThrownBy(() -> values.integer("bacth")).hasMessage("worker declares no key bacth");
        assertThatThrownBy(() -> values.text("batch")).hasMessage("batch is not of type String");
        assertThatThrownBy(() -> values.family("q.")).hasMessage("worker declares no family q.");
    }

    @Test
    void the_reference_is_a_markdown_table_of_all_keys() {
        assertThat(ConfigReference.markdown(WORKER)).isEqualTo("""
                | Key | Default | Allowed | Meaning |
                | --- | --- | --- | --- |
                | `batch` | `3` | an integer | A batch. |
                | `wire` | `other` | one of [other, openai-compatible] | One \\| two. |
                | `secret` |  | a secret | Hidden. |
                | `must` | `(required)` | text | Needed. |
                | `p.<name>.url` | `none` | text | Where. |
                | `lib.*` |  | any | For the library. |
                """);
    }

    @Test
    void help_lists_all_keys() {
        assertThat(ConfigReference.text(WORKER))
                .contains("--batch=3\n      A batch. Allowed is an integer.")
                .contains("--secret=…\n")
                .doesNotContain("preset");
    }
}
