package dev.specstress.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NearestLabelTest {
    private static final Embedder PLANE = Map.of(
            "east", new float[] {1, 0}, "north", new float[] {0, 1}, "north-north-east", new float[] {1, 2})::get;

    @Test
    void the_label_at_the_smallest_angle_is_found_whatever_the_vectors_lengths() {
        var found = NearestLabel.among(List.of("east", "north"), PLANE).to("north-north-east");

        assertThat(found.label()).isEqualTo("north");
        assertThat(found.cosine()).isCloseTo(2 / Math.sqrt(5), within(1e-9));
    }

    @Test
    void of_several_as_near_the_first_is_found() {
        assertThat(NearestLabel.among(List.of("east", "north"), text -> new float[] {1, 1})
                        .to("anything")
                        .label())
                .isEqualTo("east");
    }

    @Test
    void meanings_are_told_apart_by_the_real_model() {
        var categories = NearestLabel.among(
                List.of("Honesty and transparency", "Physical safety", "Creative expression"), new MiniLmEmbedder());

        assertThat(categories.to("not misleading the user by untrue statements").label())
                .isEqualTo("Honesty and transparency");
        assertThat(categories.to("preventing injuries").label()).isEqualTo("Physical safety");
    }

    @Test
    void without_labels_nothing_is_nearest() {
        assertThatThrownBy(() -> NearestLabel.among(List.of(), PLANE)).hasMessage("there is no label to be nearest");
    }

    @Test
    void vectors_of_different_lengths_have_no_angle_and_zeros_point_nowhere() {
        assertThatThrownBy(() -> Cosine.of(new float[1], new float[2])).isInstanceOf(IllegalArgumentException.class);
        assertThat(Cosine.of(new float[] {0, 0}, new float[] {1, 0})).isZero();
    }
}
