package dev.specstress.inputs.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a command line gives instead of the campaign's own files. */
class OverriddenFilesTest {
    private static final String MODELS = """
            name: small
            models: [{name: a, provider: p}, {name: b, provider: p}, {name: c, provider: q}]
            generators: [{model: a}]
            matcher: a
            graders: [a]
            """;
    private static final String GOVERNED = MODELS + """
            specs: {house: house.md}
            subjects: [{model: a, spec: house}, {model: b, spec: house}, {model: c}]
            """;
    private static final String FREE = MODELS + "subjects: [{model: a}, {model: b}, {model: c}]\n";

    @TempDir
    Path folder;

    private Path one;
    private Path two;

    @BeforeEach
    void specs() throws IOException {
        Files.writeString(folder.resolve("house.md"), "# House\nBe kind.\n");
        one = Files.writeString(folder.resolve("one.md"), "# One\nNever lie.\n");
        two = Files.writeString(folder.resolve("two.md"), "# Two\nBe brief.\n");
    }

    @Test
    void a_spec_governs_whom_the_campaign_governs_and_becomes_the_reference() throws IOException {
        var loaded = load(GOVERNED, new SpecOverride(one, List.of()));

        assertThat(governed(loaded)).isEqualTo(Map.of("a", "one.md", "b", "one.md", "c", ""));
        assertThat(loaded.specs()).extracting(Spec::getName).containsExactly("one.md");
        assertThat(loaded.campaign().getReferenceSpecId())
                .isEqualTo(loaded.specs().getFirst().getSpecId());
    }

    @Test
    void a_spec_governs_all_subjects_of_a_campaign_that_governs_none() throws IOException {
        assertThat(governed(load(FREE, new SpecOverride(one, List.of()))))
                .isEqualTo(Map.of("a", "one.md", "b", "one.md", "c", "one.md"));
    }

    @Test
    void each_of_several_specs_governs_the_models_named_with_it() throws IOException {
        var loaded = load(GOVERNED, new SpecOverride(two, List.of("c")), new SpecOverride(one, List.of("a")));

        assertThat(governed(loaded)).isEqualTo(Map.of("a", "one.md", "b", "", "c", "two.md"));
        assertThat(loaded.specs()).extracting(Spec::getName).containsExactly("two.md", "one.md");
        assertThat(loaded.campaign().getReferenceSpecId())
                .isEqualTo(loaded.specs().getFirst().getSpecId());
    }

    @Test
    void two_specs_for_one_model_and_models_that_are_no_subjects_are_refused() {
        assertThatThrownBy(() -> load(GOVERNED, new SpecOverride(one, List.of()), new SpecOverride(two, List.of("b"))))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith("--spec: two specs govern b: ");
        assertThatThrownBy(() -> load(GOVERNED, new SpecOverride(one, List.of("z"))))
                .hasMessageContaining("z is not a subject")
                .hasMessageEndingWith("its subjects: a, b, c");
    }

    @Test
    void what_is_given_instead_makes_another_campaign() throws IOException {
        var values = Files.writeString(folder.resolve("v.yaml"), "Honesty: [candour, frankness]\n");
        var before = load(GOVERNED).campaign().getCampaignId();
        var overrides = new CampaignOverrides(
                OptionalInt.of(1),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(values),
                List.of());

        var drawn = load(GOVERNED, overrides);

        assertThat(drawn.taxonomy().getValues()).hasSize(2);
        assertThat(drawn.campaign().getCampaignId()).isNotEqualTo(before);
        assertThat(load(GOVERNED, new SpecOverride(one, List.of())).campaign().getCampaignId())
                .isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sampling: 3 | line 8: sampling: must be keys with values, not 3",
                "panels: x | line 8: panels: must be a list, not x",
                "quorum: [1] | line 8: quorum: must be a whole number, not a list",
                "taxonomy: {a: b} | line 8: taxonomy: must be a text, not keys with values",
                "providers: {p: 5} | line 8: providers.p: must be keys with values, not 5",
                "sampling: {repeatShare: high} | line 8: sampling.repeatShare: must be a number, not high",
                "name: again | line 8: the key name occurs twice, first in line 1",
                "quorum: 99999999999 | line 8: quorum: ",
                "panels: &p [] | ~~",
                "panels: *p | line 8: ",
                "---\\nname: two | line 8: a second document begins; a file holds one",
                "sampling:\\n\\ttriples: 3 | line 9: a tab stands where YAML wants spaces",
                "responseDeadline: \"30m | line 9: not readable as YAML",
                "taxonomy: \"a\\0b\" | taxonomy: is not the path of a file",
            })
    void yaml_that_cannot_be_used_is_told_in_plain_words(String line, String message) {
        var yaml = GOVERNED + line.replace("\\n", "\n").replace("\\t", "\t") + "\n";
        if (message.isEmpty()) {
            assertThatThrownBy(() -> load(yaml + "quorum: 77\n")).hasMessageContaining("quorum: 77 answers");
            return;
        }
        assertThatThrownBy(() -> load(yaml))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n", "java.", "dev.specstress", "com.fasterxml");
    }

    @Test
    void a_bomb_of_aliases_is_refused_at_once() {
        var bomb = new StringBuilder(GOVERNED).append("a0: &a0 [x]\n");
        for (var step = 1; step < 20; step++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(step, step, ("*a" + (step - 1) + ", ").repeat(9) + "x"));
        }
        assertThatThrownBy(() -> load(bomb.toString())).hasMessageContaining("aliases (*name) are not read");
        assertThatThrownBy(() -> load(GOVERNED + "panels: " + "[".repeat(100_000)))
                .isInstanceOf(UserErrorException.class);
    }

    private LoadedCampaign load(String yaml, SpecOverride... specs) throws IOException {
        return load(
                yaml,
                new CampaignOverrides(
                        OptionalInt.empty(),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(specs)));
    }

    private LoadedCampaign load(String yaml, CampaignOverrides overrides) throws IOException {
        var file = Files.writeString(folder.resolve("campaign.yaml"), yaml);
        return new CampaignLoader().load(Optional.of(file), overrides);
    }

    private static Map<String, String> governed(LoadedCampaign loaded) {
        var names = loaded.specs().stream().collect(Collectors.toMap(Spec::getSpecId, Spec::getName));
        var governed = new LinkedHashMap<String, String>();
        for (Subject subject : loaded.campaign().getSubjects()) {
            governed.put(
                    subject.getModel().getName(), subject.getSpecId() == null ? "" : names.get(subject.getSpecId()));
        }
        return governed;
    }
}
