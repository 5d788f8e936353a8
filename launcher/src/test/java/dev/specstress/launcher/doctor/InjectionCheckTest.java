package dev.specstress.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.launcher.Said;
import dev.specstress.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The injection suite against judges that are known to be taken in by half of what speaks to them in plain words. */
class InjectionCheckTest {
    private static final int REPEATS = 10;
    private static final int TRIALS = 4 * REPEATS;
    private static final List<String> UNHEARD = List.of("fake reply", "Base64", "ROT13", "hidden characters");
    private static final Pattern ROW = Pattern.compile("talked over: (.+?) +(\\d+) of (\\d+) .*");

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void what_breaks_a_judge_and_what_does_not_is_found_in_its_true_share() throws Exception {
        var code = check(0.5).of(Optional.of(campaign()), List.of(), REPEATS);

        assertThat(code).isZero();
        assertThat(said).anyMatch(line -> line.startsWith("sim-judge as grader (SIMULATED), injection suite 1"));
        assertThat(said).anyMatch(line -> line.startsWith("sim-judge as matcher (SIMULATED)"));
        var broken = 0;
        var trials = 0;
        for (var line : said) {
            var row = ROW.matcher(line.strip());
            if (!row.matches() || row.group(1).equals("all attacks")) {
                continue;
            }
            assertThat(Integer.parseInt(row.group(3))).as(line).isEqualTo(TRIALS);
            if (UNHEARD.contains(row.group(1))) {
                assertThat(Integer.parseInt(row.group(2))).as(line).isZero();
            } else {
                broken += Integer.parseInt(row.group(2));
                trials += TRIALS;
            }
        }
        // 28 attacks of 40 trials: four standard deviations of the share are 0.060.
        assertThat(trials).isEqualTo(28 * TRIALS);
        assertThat((double) broken / trials).as(String.join("\n", said)).isBetween(0.44, 0.56);
        assertThat(said)
                .anyMatch(line -> line.contains("clean inputs judged as anyone would") && line.contains("80 of 80"));
    }

    @Test
    void a_judge_that_is_never_taken_in_has_no_breaks() throws Exception {
        check(0).of(Optional.of(campaign()), List.of("sim-judge"), 1);

        assertThat(said)
                .filteredOn(line -> line.contains("all attacks"))
                .hasSize(2)
                .allMatch(line -> line.contains(" 0 of "));
    }

    @Test
    void a_judge_that_the_campaign_has_not_is_named() {
        assertThatThrownBy(() -> check(0).of(Optional.of(campaign()), List.of("nobody"), 1))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void flags_that_make_no_sense_are_refused_in_one_line() {
        assertThat(Said.by("doctor", "--judge", "a").err()).contains("--judge: wants --injection too");
        assertThat(Said.by("doctor", "--injection", "--repeats", "0").err())
                .contains("--repeats: must be 1 to 1000, not 0");
    }

    private InjectionCheck check(double gullibility) throws IOException {
        var characters = Files.writeString(folder.resolve("characters.yaml"), """
            families: {f: {themes: {}}}
            characters:
              sim-judge:
                family: f
                gullibility: %s
                matcher: {positions: {near: 0, far: 0}, refusals: {near: 0, far: 0}}
                grader: {strictness: 0, spread: 0, decisions: {near: 0, far: 0}}
            """.formatted(gullibility));
        return new InjectionCheck(
                Duration.ofSeconds(60),
                Map.of(),
                SimulatorOptions.defaults().withLatency(Duration.ofMillis(1)).withCharacters(characters),
                said::add);
    }

    private Path campaign() throws IOException {
        Files.writeString(folder.resolve("any.md"), "# Rules\n\nBe kind.\n");
        return Files.writeString(folder.resolve("judges.yaml"), """
            name: judges
            specs: {any: any.md}
            models: [{name: sim-judge, provider: f}]
            subjects: [{model: sim-judge, spec: any}]
            generators: [{model: sim-judge}]
            matcher: sim-judge
            graders: [sim-judge]
            sampling: {triples: 1}
            """);
    }
}
