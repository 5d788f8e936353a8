package dev.specstress.benchmarks.join;

import dev.specstress.benchmarks.serde.SampleScenario;
import dev.specstress.benchmarks.serde.SampleText;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The two topics every contender reads: scenarios, and responses that come in any order among those of the other open
 * scenarios. Both are written from a seed.
 *
 * @param expected what the sets made from it must be
 */
record JoinInput(JoinLoad load, String scenarios, String responses, SetDigest expected) {
    private static final long SEED = 17;
    /** None of the contenders is to close a set for another reason than that it is complete. */
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    /** Writes a load; both topics must be there and empty. */
    static JoinInput write(JoinLoad load, String scenarios, String responses, KafkaAccess kafka) {
        Random draw = new Random(SEED);
        List<String> models = IntStream.rangeClosed(1, load.models())
                .mapToObj("subject-%02d"::formatted)
                .toList();
        SetDigest expected = SetDigest.NOTHING;
        try (Producer<String, SpecificRecord> out = kafka.producer(Map.of())) {
            for (int from = 0; from < load.scenarios(); from += load.open()) {
                List<Response> waiting = new ArrayList<>();
                for (int at = from; at < Math.min(from + load.open(), load.scenarios()); at++) {
                    Scenario scenario = SampleScenario.asking(models);
                    scenario.setScenarioId("s-%032x".formatted(at));
                    scenario.setDeadline(NEVER);
                    List<Response> answers = models.stream()
                            .map(model -> response(scenario, model, draw, load.textBytes()))
                            .toList();
                    send(out, scenarios, scenario.getScenarioId(), scenario);
                    waiting.addAll(answers);
                    expected = expected.plus(
                            new ResponseSet(scenario, answers, Completeness.COMPLETE, SampleScenario.AT, 0));
                }
                Collections.shuffle(waiting, draw);
                waiting.forEach(response -> send(out, responses, response.getScenarioId(), response));
            }
            out.flush();
        }
        return new JoinInput(load, scenarios, responses, expected);
    }

    private static Response response(Scenario scenario, String model, Random draw, int bytes) {
        CallAccount call = new CallAccount(1, 310L, 0L, 402L, 0L, 95L, 2_400L, SampleScenario.AT, true);
        Answered answered = new Answered(SampleText.of(bytes, draw, ", "), false, false, "stop");
        return new Response(SampleScenario.CAMPAIGN, scenario.getScenarioId(), model, "acme", 0, answered, call);
    }

    private static void send(Producer<String, SpecificRecord> out, String topic, String key, SpecificRecord value) {
        Future<?> _ = out.send(new ProducerRecord<>(topic, key, value));
    }
}
