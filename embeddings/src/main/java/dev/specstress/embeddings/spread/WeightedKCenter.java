package dev.specstress.embeddings.spread;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted k-center: of n points choose k, the centers S, so that
 *
 * <pre>radius(S) = max over points x of w(x) * min over s in S of d(x, s)</pre>
 *
 * is small. The weight is that of the <em>covered</em> point x, so that points of great weight get a center near them; d is
 * the Euclidean distance. Greedy farthest-first (Gonzalez, Theoretical Computer Science 38, 1985; with weights Dyer and
 * Frieze, Operations Research Letters 3, 1985): first the point of the greatest weight, then always the point x of the
 * greatest {@code w(x) * d(x, S)}; of equals the first.
 *
 * <p>With equal weights the radius is at most twice the least possible. With weights it is at most
 * {@code min(3, 1 + greatest weight / smallest weight)} times it; how near it came for this choice is computed afterwards:
 * of the chosen and the next farthest, k + 1 points, two must share a center in any choice of k, and two points at distance d
 * that do have radius {@code d * w1 * w2 / (w1 + w2)} or more, so that the least of these over all pairs is a lower bound.
 *
 * <p>A point's distance to S only shrinks as S grows, so an old one is an upper bound: only the points that lead by it are
 * measured anew, which changes nothing of the choice and saves most of the n * k distances.
 */
public final class WeightedKCenter {
    private static final int AT_ONCE = 64;

    private final UnitVectors vectors;
    private final float[] weights;
    private final float[] nearest;
    private final int[] seen;
    private final float[] centerNumbers;
    private final List<Integer> centers = new ArrayList<>();
    private final LeadingPoints leading;

    private WeightedKCenter(UnitVectors vectors, float[] weights, int wanted) {
        this.vectors = vectors;
        this.weights = weights;
        this.nearest = new float[vectors.count()];
        this.seen = new int[vectors.count()];
        this.centerNumbers = new float[wanted * vectors.dimensions()];
        this.leading = new LeadingPoints(vectors.count());
        Arrays.fill(nearest, -1);
    }

    /**
     * Chooses.
     *
     * @param weights of the points, above 0
     * @param wanted how many to choose, 1 or more; all if there are fewer
     */
    public static Spread select(UnitVectors vectors, float[] weights, int wanted) {
        if (weights.length != vectors.count() || wanted < 1) {
            throw new IllegalArgumentException(
                    weights.length + " weights for " + vectors.count() + " points, of which to choose " + wanted);
        }
        for (float weight : weights) {
            if (!(weight > 0)) {
                throw new IllegalArgumentException("a weight must be above 0, not " + weight);
            }
        }
        return new WeightedKCenter(vectors, weights, Math.min(wanted, vectors.count())).select(wanted);
    }

    private Spread select(int wanted) {
        if (vectors.count() == 0) {
            return new Spread(List.of(), 0, 0);
        }
        add(heaviest());
        for (int at = 0; at < vectors.count(); at++) {
            if (at != centers.getFirst()) {
                leading.add(at, Float.MAX_VALUE);
            }
        }
        while (centers.size() < wanted && !leading.isEmpty()) {
            add(farthest());
        }
        if (leading.isEmpty()) {
            return new Spread(centers, 0, 0);
        }
        int next = farthest();
        return new Spread(centers, value(next), least(next));
    }

    private int heaviest() {
        int heaviest = 0;
        for (int at = 1; at < weights.length; at++) {
            heaviest = weights[at] > weights[heaviest] ? at : heaviest;
        }
        return heaviest;
    }

    private void add(int point) {
        System.arraycopy(
                vectors.numbers(),
                point * vectors.dimensions(),
                centerNumbers,
                centers.size() * vectors.dimensions(),
                vectors.dimensions());
        centers.add(point);
    }

    /** Takes the farthest point out of those that are left. */
    private int farthest() {
        while (true) {
            List<Integer> stale = new ArrayList<>();
            while (stale.size() < AT_ONCE && !leading.isEmpty()) {
                int first = leading.first();
                boolean measured = seen[first] == centers.size();
                if (measured && stale.isEmpty()) {
                    leading.take();
                    return first;
                }
                if (measured) {
                    break;
                }
                stale.add(leading.take());
            }
            IntStream.range(0, stale.size()).parallel().forEach(at -> measure(stale.get(at)));
            stale.forEach(point -> leading.add(point, value(point)));
        }
    }

    /** Against the centers it has not seen. */
    private void measure(int point) {
        int dimensions = vectors.dimensions();
        float most = nearest[point];
        for (int center = seen[point]; center < centers.size(); center++) {
            most = Math.max(
                    most,
                    UnitVectors.product(
                            vectors.numbers(), point * dimensions, centerNumbers, center * dimensions, dimensions));
        }
        nearest[point] = most;
        seen[point] = centers.size();
    }

    private float value(int point) {
        return (float) (weights[point] * UnitVectors.distance(nearest[point]));
    }

    private double least(int next) {
        List<Integer> all = new ArrayList<>(centers);
        all.add(next);
        return IntStream.range(1, all.size())
                .parallel()
                .mapToDouble(later -> IntStream.range(0, later)
                        .mapToDouble(earlier -> shared(all.get(earlier), all.get(later)))
                        .min()
                        .orElseThrow())
                .min()
                .orElseThrow();
    }

    private double shared(int one, int other) {
        double first = weights[one];
        double second = weights[other];
        return UnitVectors.distance(vectors.cosine(one, other)) * first * second / (first + second);
    }
}
