package dev.specstress.grader.internal.match;

import static dev.specstress.grader.internal.Records.answered;
import static dev.specstress.grader.internal.Records.declined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlindSetTest {
    private static final List<Response> RESPONSES = IntStream.range(0, 12)
            .mapToObj(at -> answered("model" + at, "text " + at))
            .toList();

    @Test
    void labelsGoFromAToZAndOn() {
        assertThat(IntStream.of(0, 1, 25, 26, 27, 51, 52, 701, 702).mapToObj(Labels::at))
                .containsExactly("A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA");
    }

    @Test
    void theShuffleDoesNotDependOnTheOrderOfArrival() {
        BlindSet expected = BlindSet.of(RESPONSES, 7, "s-1", 0);
        for (int seed = 0; seed < 20; seed++) {
            List<Response> arrived = new ArrayList<>(RESPONSES);
            Collections.shuffle(arrived, new Random(seed));
            assertThat(BlindSet.of(arrived, 7, "s-1", 0)).isEqualTo(expected);
        }
    }

    @Test
    void anotherSeedScenarioOrRepeatShufflesAnew() {
        Set<List<LabelledAnswer>> orders = new HashSet<>(List.of(
                BlindSet.of(RESPONSES, 7, "s-1", 0).answers(),
                BlindSet.of(RESPONSES, 8, "s-1", 0).answers(),
                BlindSet.of(RESPONSES, 7, "s-2", 0).answers(),
                BlindSet.of(RESPONSES, 7, "s-1", 1).answers()));

        assertThat(orders).hasSize(4);
    }

    @Test
    void everyModelComesFirstAboutAsOften() {
        int[] first = new int[3];
        List<Response> three = RESPONSES.subList(0, 3);
        for (int scenario = 0; scenario < 3_000; scenario++) {
            String model = BlindSet.of(three, 7, "s-" + scenario, 0)
                    .answers()
                    .getFirst()
                    .source()
                    .getModel();
            first[model.charAt(5) - '0']++;
        }
        // 1,000 expected, standard deviation 26
        assertThat(first).satisfies(counts -> {
            for (int count : counts) {
                assertThat(count).isBetween(870, 1_130);
            }
        });
    }

    @Test
    void onlyAnswersAreShown() {
        BlindSet set = BlindSet.of(List.of(answered("a", "x"), declined("b"), answered("c", "y")), 7, "s-1", 0);

        assertThat(set.answers()).extracting(LabelledAnswer::label).containsExactly("A", "B");
        assertThat(set.answers()).extracting(LabelledAnswer::text).containsExactlyInAnyOrder("x", "y");
    }
}
