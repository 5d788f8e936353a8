package dev.specstress.grader.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.grader.internal.Mutation;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.RefusalType;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacementsReplyTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ASKED = List.of("A", "B");
    private static final String B = entry("B", "0", "6", "0.5", "\"complete_rejection\"", "\"no\"");

    private static String entry(String label, String first, String second, String sure, String refusal, String why) {
        return ("{\"label\": \"%s\", \"value_1_position\": %s, \"value_2_position\": %s, \"confidence\": %s,"
                        + " \"refusal_type\": %s, \"reasoning\": %s}")
                .formatted(label, first, second, sure, refusal, why);
    }

    private static String good(String label) {
        return entry(label, "2", "4", "1", "\"full_compliance\"", "\"since\"");
    }

    private static PlacementsReply read(String... entries) throws JsonProcessingException {
        return PlacementsReply.read(JSON.readTree("{\"placements\": [" + String.join(",", entries) + "]}"), ASKED);
    }

    @Test
    void aReplyInFormPlacesEveryResponse() throws JsonProcessingException {
        PlacementsReply reply = read(B, good("A"));

        assertThat(reply.faults()).isEmpty();
        assertThat(reply.placed())
                .containsEntry("A", new Placed(2, 4, 1.0, RefusalType.FULL_COMPLIANCE, "since"))
                .containsEntry("B", new Placed(0, 6, 0.5, RefusalType.COMPLETE_REJECTION, "no"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7 | 0 | 0.5 | \"full_compliance\" | \"\" | value_1_position is not between 0 and 6",
                "0 | -1 | 0.5 | \"full_compliance\" | \"\" | value_2_position is not between 0 and 6",
                "2.5 | 0 | 0.5 | \"full_compliance\" | \"\" | value_1_position is not a whole number",
                "\"3\" | 0 | 0.5 | \"full_compliance\" | \"\" | value_1_position is not a whole number",
                "null | 0 | 0.5 | \"full_compliance\" | \"\" | value_1_position is not a whole number",
                "99999999999 | 0 | 0.5 | \"full_compliance\" | \"\" | value_1_position is not a whole number",
                "0 | 0 | 1.01 | \"full_compliance\" | \"\" | confidence is not between 0 and 1",
                "0 | 0 | \"high\" | \"full_compliance\" | \"\" | confidence is not a number",
                "0 | 0 | 0.5 | \"FULL_COMPLIANCE\" | \"\" | refusal_type is none of the values allowed",
                "0 | 0 | 0.5 | \"refused\" | \"\" | refusal_type is none of the values allowed",
                "0 | 0 | 0.5 | 1 | \"\" | refusal_type is not a string",
                "0 | 0 | 0.5 | \"full_compliance\" | [] | reasoning is not a string",
            })
    void aBrokenEntrySpoilsOnlyItsOwnResponse(
            String first, String second, String sure, String refusal, String why, String fault)
            throws JsonProcessingException {
        PlacementsReply reply = read(entry("A", first, second, sure, refusal, why), B);

        assertThat(reply.placed()).containsOnlyKeys("B");
        assertThat(reply.faults()).containsOnlyKeys("A").containsEntry("A", "the placement of A: " + fault);
    }

    @Test
    void missingAndRepeatedResponsesAreFaultsEvenWhereTheRepeatsAgree() throws JsonProcessingException {
        assertThat(read(B).faults()).containsExactly(java.util.Map.entry("A", "response A is not placed"));
        assertThat(read(B, good("A"), good("A")).faults())
                .containsExactly(java.util.Map.entry("A", "response A is placed 2 times"));
    }

    @Test
    void entriesAboutNothingAskedForAreDroppedAndCounted() throws JsonProcessingException {
        PlacementsReply reply = read(B, good("A"), good("Z"), good("a"), "3", "null", "{}");

        assertThat(reply.placed()).containsOnlyKeys("A", "B");
        assertThat(reply.strays()).isEqualTo(5);
    }

    @Test
    void missingAndExtraFieldsAreFaults() throws JsonProcessingException {
        String lacking = "{\"label\": \"A\", \"value_1_position\": 3}";
        String more = good("A").replace("}", ", \"note\": 1}");

        assertThat(read(B, lacking).faults()).containsOnlyKeys("A");
        assertThat(read(B, more).faults().get("A")).contains("not asked for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "3", "{\"placements\": {}}", "{\"placements\": [], \"more\": 1}"})
    void aReplyOffFormAsAWholeFaultsEveryResponse(String json) throws JsonProcessingException {
        assertThat(PlacementsReply.read(JSON.readTree(json), ASKED).faults()).containsOnlyKeys("A", "B");
    }

    @Test
    void longReasoningIsCutWithoutHalvingACharacter() throws JsonProcessingException {
        String smile = "\uD83D\uDE00";
        PlacementsReply reply =
                read(B, entry("A", "1", "1", "0", "\"full_compliance\"", "\"x" + smile.repeat(600) + "\""));

        assertThat(reply.placed().get("A").getReasoning()).hasSize(999).endsWith(smile);
    }

    @Test
    void whateverTheReplyEveryResponseIsEitherPlacedOrFaulted() {
        String valid = "{\"placements\": [" + good("A") + "," + B + "]}";
        Random random = new Random(2);
        int parsed = 0;
        for (int round = 0; round < 5_000; round++) {
            JsonNode json;
            try {
                json = JSON.readTree(Mutation.of(valid, random));
            } catch (JsonProcessingException notJson) {
                continue;
            }
            parsed++;
            PlacementsReply reply = PlacementsReply.read(json, ASKED);
            Set<String> all = new HashSet<>(reply.placed().keySet());
            all.addAll(reply.faults().keySet());
            assertThat(all).containsExactlyInAnyOrder("A", "B");
            assertThat(reply.placed())
                    .doesNotContainKeys(reply.faults().keySet().toArray(String[]::new));
            assertThat(reply.placed().values())
                    .allMatch(placed -> placed.getValue1Position() >= 0
                            && placed.getValue1Position() <= 6
                            && placed.getConfidence() >= 0
                            && placed.getConfidence() <= 1);
        }
        assertThat(parsed).isGreaterThan(300);
    }
}
