package dev.specstress.inputs.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.specstress.inputs.SharedData;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Clause;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, reading it ends soon, in a spec or a refusal. */
class SpecMutationsTest {
    private static final int MUTATIONS = 1_000;
    private static final int WINDOW = 6_000;
    private static final int HOSTILE = 200_000;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> INSERTS = List.of(
            "~~~\n",
            "```\n",
            "<!--",
            "-->",
            "# ",
            "\n# A {#a}\n",
            "{#",
            "}",
            "!!! meta \"",
            "\n    ",
            "> ",
            "\n- ",
            "[^1]",
            "[^1]: x\n",
            "[",
            "](",
            "**",
            "`",
            "|",
            "\n|-|\n",
            "---\n",
            "\t",
            "\u0001",
            "\uD800",
            "\u202E",
            "é",
            "1. ",
            "\n\n");

    @ParameterizedTest
    @ValueSource(strings = {"2025-04-11", "2025-09-12", "2025-12-18"})
    void a_mutated_release_is_a_spec_or_is_refused(String release) {
        var text = InputText.read(
                        "spec", SharedData.file("openai-model-spec/" + release + ".md"), SizeLimit.ofMebibytes(4))
                .text();
        var seed = 20_261_124L + release.hashCode();
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < MUTATIONS; round++) {
            // A stretch of the file, so that thousands of rounds take seconds.
            var start = random.nextInt(text.length() - WINDOW);
            if (!ends(mutated(text.substring(start, start + WINDOW), random), "seed " + seed + " round " + round)) {
                refused++;
            }
        }
        assertThat(refused).as("refused, seed %d", seed).isBetween(1, MUTATIONS - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "- 1. ",
                "[",
                "![",
                "*",
                "*a **b ",
                "_a ",
                "`",
                "``a` ",
                "[a](",
                "<",
                "<a ",
                "<!--",
                "&",
                "\\",
                "|",
                "\n|",
                "| a |\n",
                "!!! meta \"x\"\n",
                "!!! a\n    ",
                "#",
                "# a\n",
                "# a {#b",
                "{",
                "a. ",
                "\"A. B. \" ",
                "e.g. ",
                "[?](#a)",
                "[^a]",
                "[^a]: b\n",
                "[a]: b\n",
                "~~~\n",
                "---\n",
                "1. A\n\nb\n\n",
                "A\n=\n",
                "\u200B",
                "\uD83D\uDE00",
                "\n\n",
                "    "
            })
    void a_file_of_one_mark_ends_soon(String mark) {
        for (var text : List.of(
                "# A\nBe kind.\n\n" + mark.repeat(HOSTILE / mark.length()), mark.repeat(HOSTILE / mark.length()))) {
            assertTimeoutPreemptively(SOON, () -> ends(text, "repeated " + mark));
        }
    }

    @Test
    void steps_of_nesting_end_soon() {
        var stairs = new StringBuilder("# A\n");
        for (var depth = 0; depth < 1_000; depth++) {
            stairs.append(" ".repeat(2 * depth)).append("- a\n");
        }
        assertTimeoutPreemptively(SOON, () -> ends(stairs.toString(), "stairs"));
    }

    @Test
    void a_paragraph_that_would_take_hours_is_refused_with_its_line() {
        assertThatThrownBy(() -> parse("# A\n\nBe kind.\n\n" + "<".repeat(1_000_000)))
                .isInstanceOf(UserErrorException.class)
                .hasMessageStartingWith(
                        "spec s: line 5: a paragraph of 1000000 characters with 1000000 marks of Markdown");
    }

    private static String mutated(String text, Random random) {
        var mutated = new StringBuilder(text);
        for (var change = random.nextInt(8); change >= 0; change--) {
            var at = random.nextInt(mutated.length());
            switch (random.nextInt(4)) {
                case 0 -> mutated.insert(at, INSERTS.get(random.nextInt(INSERTS.size())));
                case 1 -> mutated.delete(at, Math.min(mutated.length(), at + random.nextInt(200)));
                case 2 ->
                    mutated.insert(at, mutated.substring(at, Math.min(mutated.length(), at + random.nextInt(400))));
                default -> mutated.setCharAt(at, (char) (1 + random.nextInt(0x2FF)));
            }
        }
        return mutated.toString();
    }

    /** Whether it ends as a spec; its clauses must then be sound. */
    private static boolean ends(String text, String round) {
        try {
            var spec = new SpecParser().parse("s", new InputText("spec", "s", text));
            assertThat(spec.getSections().stream()
                            .flatMap(section -> section.getClauses().stream())
                            .map(Clause::getClauseId))
                    .as(round)
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            return true;
        } catch (UserErrorException e) {
            assertThat(e).as(round).hasMessageStartingWith("spec s: ");
            return false;
        }
    }

    private static void parse(String text) {
        new SpecParser().parse("s", new InputText("spec", "s", text));
    }
}
