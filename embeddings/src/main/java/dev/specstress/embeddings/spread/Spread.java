package dev.specstress.embeddings.spread;

import java.util.List;

/**
 * What was chosen, and how well it covers the rest.
 *
 * @param centers places of the chosen, in the order they were chosen
 * @param radius the largest weight times distance to the nearest chosen, over all; 0 if all were chosen
 * @param least a lower bound of what any choice of as many could reach; 0 if nothing is known
 */
public record Spread(List<Integer> centers, double radius, double least) {

    public Spread {
        centers = List.copyOf(centers);
    }

    /** The radius is at most this many times the least possible one; 1 if it is 0. */
    public double atMostTimesTheLeast() {
        return radius == 0 ? 1 : radius / least;
    }
}
