package dev.specstress.findings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Generation;
import dev.specstress.schemas.GenerationTry;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.QualityFault;
import dev.specstress.schemas.QualityJudged;
import dev.specstress.schemas.QualityReading;
import dev.specstress.schemas.Rejected;
import dev.specstress.schemas.TimedOut;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GenerationTallyTest {
    private static final CallAccount CALL = new CallAccount(0, 0L, 0L, 0L, 0L, 0L, 0L, Instant.EPOCH, true);

    private final GenerationTally tally = new GenerationTally();

    private static Generation.Builder generation(String taskId, Object outcome) {
        return Generation.newBuilder()
                .setCampaignId("c-1")
                .setTaskId(taskId)
                .setOrdinal(0)
                .setGenerator("poet")
                .setFrame(Frame.BASE)
                .setOutcome(outcome)
                .setCall(CALL);
    }

    private static QualityReading reading(Object outcome) {
        return new QualityReading("judge", outcome, new PromptVersion("quality", 1, "0"), CALL);
    }

    private static GenerationTry earlier(String generator, Object outcome) {
        return GenerationTry.newBuilder()
                .setGenerator(generator)
                .setOutcome(outcome)
                .setCall(CALL)
                .build();
    }

    @Test
    void everyGeneratorThatHadATaskIsCountedByCauseAndByStratum() {
        tally.add(generation("t-1", new Generated(List.of("s-1")))
                .setEarlier(List.of(earlier("writer", new Declined("no")), earlier("clerk", new TimedOut("call", 1L))))
                .setStrata(List.of("politics"))
                .build());
        tally.add(generation("t-2", new Declined("no")).build());
        tally.add(generation("t-2", new Generated(List.of("s-2"))).build());

        var figures = tally.figures(2);

        assertThat(figures.byGenerator())
                .isEqualTo(Map.of(
                        "poet", Map.of("generated", 1L, "declined", 1L),
                        "writer", Map.of("declined", 1L),
                        "clerk", Map.of("timed_out", 1L)));
        assertThat(figures.byStratum().get("politics"))
                .isEqualTo(Map.of(
                        "poet", Map.of("generated", 1L),
                        "writer", Map.of("declined", 1L),
                        "clerk", Map.of("timed_out", 1L)));
        assertThat(figures.outcomes()).isEqualTo(new OutcomeCounts(1, 1, 0, 0, 0));
    }

    @Test
    void whatWasWrittenAndIsNotAskedIsCountedByCause() {
        tally.add(generation("t-1", new Generated(List.of()))
                .setUnused(new NearDuplicate("s-9", 0.9))
                .build());
        tally.add(generation("t-2", new Generated(List.of()))
                .setUnused(new Rejected(List.of(QualityFault.NO_TRADE_OFF)))
                .setQuality(reading(new QualityJudged(List.of(QualityFault.NO_TRADE_OFF, QualityFault.WRONG_LEANING))))
                .build());
        tally.add(generation("t-3", new Generated(List.of("s-3")))
                .setQuality(reading(new TimedOut("call", 1L)))
                .build());

        var figures = tally.figures(3);

        assertThat(figures.notProposed()).isEqualTo(Map.of("near_duplicate", 1L, "rejected", 1L));
        assertThat(figures.byGenerator().get("poet"))
                .isEqualTo(Map.of("generated", 1L, "near_duplicate", 1L, "rejected", 1L));
        assertThat(figures.quality().rejected()).isEqualTo(1);
        assertThat(figures.quality().readings()).isEqualTo(new OutcomeCounts(1, 0, 1, 0, 0));
        assertThat(figures.quality().faults())
                .isEqualTo(Map.of(QualityFault.NO_TRADE_OFF, 1L, QualityFault.WRONG_LEANING, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "'leaked instructions: the question speaks of them', leaked_instructions",
        "'empty: the question has no words', empty",
        "'not JSON at line 1, column 2', off_form",
        "'nonsense: of a model', off_form",
        "'', off_form"
    })
    void aFaultOfFormIsAWordOfAFixedSet(String reason, String cause) {
        tally.add(generation("t-1", new Failed(FailureClass.MALFORMED, reason)).build());

        assertThat(tally.figures(1).byGenerator().get("poet")).isEqualTo(Map.of(cause, 1L));
    }
}
