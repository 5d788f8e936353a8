package dev.specstress.launcher.export;

import dev.specstress.embeddings.Embedder;
import dev.specstress.embeddings.spread.Spread;
import dev.specstress.embeddings.spread.UnitVectors;
import dev.specstress.embeddings.spread.WeightedKCenter;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of a run's scenarios that is spread out and prefers high disagreement: weighted k-center over the embeddings of their
 * questions, a scenario with disagreement D having weight {@code 1 + D}, 1 to 4.
 *
 * @param chosen in the order they were chosen
 */
record Selection(List<MeasuredScenarios.Measured> chosen, Spread spread) {

    /** @param wanted 1 or more; all if there are fewer */
    static Selection of(List<MeasuredScenarios.Measured> scenarios, Embedder embedder, int wanted) {
        var vectors = IntStream.range(0, scenarios.size())
                .parallel()
                .mapToObj(at -> embedder.embed(scenarios.get(at).question()))
                .toList();
        var dimensions = vectors.getFirst().length;
        var numbers = new float[Math.multiplyExact(vectors.size(), dimensions)];
        var weights = new float[vectors.size()];
        for (var at = 0; at < weights.length; at++) {
            System.arraycopy(vectors.get(at), 0, numbers, at * dimensions, dimensions);
            weights[at] = (float) (1 + scenarios.get(at).d());
        }
        var spread = WeightedKCenter.select(new UnitVectors(numbers, dimensions), weights, wanted);
        return new Selection(spread.centers().stream().map(scenarios::get).toList(), spread);
    }
}
