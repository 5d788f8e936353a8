package dev.specstress.grader.internal.match;

import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * The answers of a set in a shuffled order, under labels. Order and labels follow from the campaign's seed, the scenario
 * and the match's repeat: never from when an answer arrived.
 */
public record BlindSet(long shuffleSeed, List<LabelledAnswer> answers) {
    /** Shuffles and labels those that are answered. */
    public static BlindSet of(List<Response> responses, long campaignSeed, String scenarioId, int matchRepeat) {
        long seed = Seeds.hash(campaignSeed, "match-labels", scenarioId, Integer.toString(matchRepeat));
        List<Response> order = new ArrayList<>(responses.stream()
                .filter(response -> response.getOutcome() instanceof Answered)
                .sorted(Comparator.comparing(Response::getModel).thenComparingInt(Response::getRepeat))
                .toList());
        Collections.shuffle(order, RandomGeneratorFactory.of("L64X128MixRandom").create(seed));
        List<LabelledAnswer> answers = new ArrayList<>(order.size());
        for (Response response : order) {
            if (response.getOutcome() instanceof Answered answered) {
                answers.add(new LabelledAnswer(Labels.at(answers.size()), answered.getText(), response));
            }
        }
        return new BlindSet(seed, List.copyOf(answers));
    }
}
