package dev.specstress.scoring.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.topics.RecordSizes;
import dev.specstress.scoring.internal.fixture.Sample;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** The largest set a campaign may ask for, with everything in it as long as it may be, is one record. */
class SetRoomTest {

    /** Three bytes of UTF-8, the most a char can have. */
    private static final String WIDE = "語";

    @Test
    void theLargestSetAndItsPlacementsFitIntoOneRecord() {
        PositionSet largest = placed(set(RecordSizes.MOST_RESPONSES));

        assertThat(bytes(largest)).hasSizeLessThan(RecordSizes.LARGEST_VALUE);
    }

    @Test
    void anAnswerOfAnOrdinaryPanelMayBeAsLongAsAnyAnswer() {
        assertThat(SetRoom.answerBytes(12, 32 << 10)).isEqualTo(32 << 10);
        assertThat(SetRoom.answerBytes(64, 32 << 10)).isEqualTo(32 << 10);
        assertThat(SetRoom.answerBytes(RecordSizes.MOST_RESPONSES, 32 << 10)).isLessThan(32 << 10);
    }

    private static ResponseSet set(int responses) {
        String answer = "x".repeat(SetRoom.answerBytes(responses, 32 << 10));
        List<Response> all = IntStream.range(0, responses)
                .mapToObj(i -> new Response(
                        Sample.CAMPAIGN.repeat(20),
                        "s".repeat(64),
                        name(i),
                        "provider",
                        0,
                        new Answered(answer, false, true, "stop"),
                        Sample.call()))
                .toList();
        return new ResponseSet(scenario(responses), all, Completeness.COMPLETE, Sample.START, 0);
    }

    private static Scenario scenario(int responses) {
        int anchor = SetRoom.QUESTION_BYTES / 15 / 3;
        List<String> anchors = Collections.nCopies(7, WIDE.repeat(anchor));
        Question question = Question.newBuilder(Sample.question())
                .setText(WIDE.repeat(anchor))
                .setRubric(new Rubric(anchors, anchors))
                .build();
        List<ExpectedResponse> expected = IntStream.range(0, responses)
                .mapToObj(i -> new ExpectedResponse(name(i), 0))
                .toList();
        return new Scenario(
                "c".repeat(64),
                "s".repeat(64),
                "t".repeat(64),
                1,
                question,
                Sample.START,
                Sample.START,
                expected,
                2,
                true);
    }

    private static PositionSet placed(ResponseSet set) {
        Placed longest = new Placed(3, 3, 0.5, RefusalType.FULL_COMPLIANCE, WIDE.repeat(1_000));
        List<Placement> placements = set.getResponses().stream()
                .map(response -> new Placement(response.getModel(), response.getProvider(), 0, "label", longest))
                .toList();
        return PositionSet.newBuilder()
                .setResponseSet(set)
                .setPlacements(placements)
                .setMatcher("matcher")
                .setShuffleSeed(1)
                .setCalls(1)
                .setCall(Sample.call())
                .build();
    }

    private static String name(int i) {
        return "a-model-with-a-name-of-some-length-%04d".formatted(i);
    }

    private static byte[] bytes(SpecificRecord value) {
        return RecordSerdes.configuredBy(Map.of("schema.registry.url", "mock://room"))
                .of(SpecificRecord.class)
                .serializer()
                .serialize("position-sets", value);
    }
}
