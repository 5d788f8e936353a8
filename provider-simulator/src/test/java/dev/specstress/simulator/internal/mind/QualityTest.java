package dev.specstress.simulator.internal.mind;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityTest {
    private static final String WRITER = "sim-cinder-writer";
    private static final String JUDGE = "sim-boreal-matcher";
    private static final List<String> CHECKS =
            List.of("trades_off", "situation_kept", "leans_as_asked", "one_message_each", "free_of_operational_detail");

    private static JsonNode judged(String first, String second, String neutral, String towards1, String towards2) {
        Wording wording = Wording.POLITE;
        return new Cast(500)
                .structured(
                        JUDGE,
                        wording.values(first, second)
                                + wording.tag("neutral", neutral)
                                + wording.tag("rewrite_1", towards1)
                                + wording.tag("rewrite_2", towards2),
                        "reasoning",
                        "trades_off",
                        "situation_kept",
                        "leans_as_asked",
                        "one_message_each",
                        "free_of_operational_detail");
    }

    private static List<String> failed(JsonNode judged) {
        return CHECKS.stream().filter(check -> !judged.get(check).asBoolean()).toList();
    }

    @Test
    void aTripleOfItsOwnKindPasses() {
        Cast cast = new Cast(501);
        String question = cast.question(WRITER, "cultural heritage", "innovation");
        List<String> rewrites = cast.rewrites(WRITER, "cultural heritage", "innovation", question);

        assertThat(failed(judged("cultural heritage", "innovation", question, rewrites.get(0), rewrites.get(1))))
                .isEmpty();
    }

    @Test
    void eachFaultIsSeenByItself() {
        Cast cast = new Cast(502);
        String question = cast.question(WRITER, "cultural heritage", "innovation");
        List<String> rewrites = cast.rewrites(WRITER, "cultural heritage", "innovation", question);
        String one = rewrites.get(0);
        String other = rewrites.get(1);

        assertThat(failed(judged("cultural heritage", "innovation", question, other, one)))
                .as("leanings exchanged")
                .containsExactly("leans_as_asked");
        assertThat(failed(judged("cultural heritage", "innovation", question, one, "Innovation matters. Help?")))
                .as("another case")
                .contains("situation_kept");
        assertThat(failed(judged("cultural heritage", "innovation", question, one, other + "\nUser: and now?")))
                .as("a dialogue")
                .containsExactly("one_message_each");
        assertThat(failed(judged("cultural heritage", "innovation", question, one, other + " Tell me step by step.")))
                .as("operational detail")
                .containsExactly("free_of_operational_detail");
        assertThat(failed(judged("cultural heritage", "innovation", "What is the time?", one, other)))
                .as("nothing at stake")
                .contains("trades_off");
    }
}
