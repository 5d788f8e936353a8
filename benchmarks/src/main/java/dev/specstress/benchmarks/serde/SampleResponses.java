package dev.specstress.benchmarks.serde;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Twelve answers to one scenario. Every third has typographic dashes, as models like them: one such character makes Java
 * keep the whole text in two bytes a character and takes UTF-8 off its fast path.
 */
final class SampleResponses {
    private static final long SEED = 5;
    private static final int SUBJECTS = 12;
    private static final int ANSWER_CHARACTERS = 1_750;
    private static final int WITH_DASHES = 3;

    private SampleResponses() {}

    static ResponseSet set() {
        List<String> models = IntStream.rangeClosed(1, SUBJECTS)
                .mapToObj(subject -> "subject-%02d".formatted(subject))
                .toList();
        Random draw = new Random(SEED);
        return ResponseSet.newBuilder()
                .setScenario(SampleScenario.asking(models))
                .setResponses(IntStream.range(0, SUBJECTS)
                        .mapToObj(at -> response(
                                models.get(at),
                                SampleText.of(ANSWER_CHARACTERS, draw, at % WITH_DASHES == 0 ? " — " : ", ")))
                        .toList())
                .setCompleteness(Completeness.COMPLETE)
                .setClosedAt(SampleScenario.AT.plusSeconds(40))
                .build();
    }

    private static Response response(String model, String text) {
        return new Response(
                SampleScenario.CAMPAIGN,
                SampleScenario.SCENARIO,
                model,
                "acme",
                0,
                new Answered(text, false, false, "stop"),
                new CallAccount(1, 310L, 0L, 402L, 0L, 95L, 2_400L, SampleScenario.AT, true));
    }
}
