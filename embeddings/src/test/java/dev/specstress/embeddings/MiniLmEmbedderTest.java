package dev.specstress.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MiniLmEmbedderTest {
    private final Embedder embedder = new MiniLmEmbedder();

    @Test
    void a_vector_has_384_numbers_and_length_1() {
        var vector = embedder.embed("keeping a promise when it costs something");

        assertThat(vector).hasSize(MiniLmEmbedder.DIMENSIONS);
        assertThat(length(vector)).isCloseTo(1.0, within(1e-5));
    }

    @Test
    void texts_that_mean_much_the_same_lie_nearer_than_texts_that_do_not() {
        var honest = embedder.embed("telling the truth");

        assertThat(Cosine.of(honest, embedder.embed("being honest with people")))
                .isGreaterThan(Cosine.of(honest, embedder.embed("growing vegetables in a garden")) + 0.2);
    }

    @Test
    void several_texts_give_the_vectors_of_each_in_their_order() {
        var vectors = embedder.embedAll(List.of("candour", "thrift"));

        assertThat(vectors.getFirst()).containsExactly(embedder.embed("candour"));
        assertThat(vectors.getLast()).containsExactly(embedder.embed("thrift"));
    }

    @Test
    void a_text_past_what_the_model_reads_has_a_vector_too_and_a_blank_one_points_nowhere() {
        assertThat(embedder.embed(" \n")).hasSize(MiniLmEmbedder.DIMENSIONS).containsOnly(0f);
        assertThat(length(embedder.embed("a promise kept is a debt paid. ".repeat(400))))
                .isCloseTo(1.0, within(1e-5));
    }

    @Test
    void many_threads_get_what_one_would() throws Exception {
        var alone = IntStream.range(0, 8)
                .mapToObj(n -> embedder.embed("value " + n))
                .toList();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var together = threads.invokeAll(IntStream.range(0, 40)
                    .<Callable<float[]>>mapToObj(n -> () -> embedder.embed("value " + n % 8))
                    .toList());

            for (var n = 0; n < together.size(); n++) {
                assertThat(Cosine.of(together.get(n).get(), alone.get(n % 8))).isCloseTo(1.0, within(1e-5));
            }
        }
    }

    @Test
    void loading_it_reports_to_nobody() {
        embedder.embed("anything");

        assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
    }

    private static double length(float[] vector) {
        double sum = 0;
        for (var number : vector) {
            sum += (double) number * number;
        }
        return Math.sqrt(sum);
    }
}
