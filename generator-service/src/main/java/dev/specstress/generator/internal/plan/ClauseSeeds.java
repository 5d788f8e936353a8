package dev.specstress.generator.internal.plan;

import dev.specstress.embeddings.Embedder;
import dev.specstress.kit.campaign.Seeds;
import dev.specstress.schemas.Clause;
import dev.specstress.schemas.ClausePair;
import dev.specstress.schemas.Section;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs of clauses of one spec that could collide: clauses of different sections that speak of related matters (cosine of
 * their embeddings from 0.3 up) and do not say the same (below 0.8). Drawn uniformly without replacement from all such pairs
 * of all specs of the campaign. In a scenario each clause stands where else a value does: honouring it costs the other.
 */
final class ClauseSeeds {
    private static final float RELATED = 0.3f;
    private static final float THE_SAME = 0.8f;
    private static final int LONGEST_NAME = 160;

    private ClauseSeeds() {}

    /** A pair and the clauses as values. */
    record Seed(ClausePair clauses, ValuePair pair, double probability) {}

    /** What was drawn, of how many. */
    record Drawn(List<Seed> seeds, long candidates) {}

    private record Place(Spec spec, Section section, Clause clause) {}

    private record Candidate(Place first, Place second) {}

    /** As many as wanted, or all there are. */
    static Drawn draw(List<Spec> specs, Embedder embedder, int wanted, long seed) {
        List<Candidate> candidates = new ArrayList<>();
        specs.forEach(spec -> candidates.addAll(candidates(spec, embedder)));
        int drawn = Math.min(wanted, candidates.size());
        DistinctNumbers numbers = new DistinctNumbers(candidates.size(), Seeds.random(seed, "clause-pairs"));
        double probability = candidates.isEmpty() ? 0 : (double) drawn / candidates.size();
        List<Seed> seeds = new ArrayList<>(drawn);
        for (int at = 0; at < drawn; at++) {
            Candidate candidate = candidates.get((int) numbers.next());
            seeds.add(new Seed(
                    new ClausePair(
                            candidate.first().spec().getSpecId(),
                            candidate.first().clause().getClauseId(),
                            candidate.second().clause().getClauseId()),
                    new ValuePair(value(candidate.first()), value(candidate.second())),
                    probability));
        }
        return new Drawn(seeds, candidates.size());
    }

    private static List<Candidate> candidates(Spec spec, Embedder embedder) {
        List<Place> places = new ArrayList<>();
        spec.getSections()
                .forEach(section ->
                        section.getClauses().forEach(clause -> places.add(new Place(spec, section, clause))));
        List<float[]> vectors = embedder.embedAll(
                places.stream().map(place -> place.clause().getText()).toList());
        List<Candidate> candidates = new ArrayList<>();
        for (int second = 1; second < places.size(); second++) {
            for (int first = 0; first < second; first++) {
                boolean elsewhere = !places.get(first)
                        .section()
                        .getSectionId()
                        .equals(places.get(second).section().getSectionId());
                float cosine = elsewhere ? NearSynonyms.product(vectors.get(first), vectors.get(second)) : 0;
                if (cosine >= RELATED
                        && cosine < THE_SAME
                        && !name(places.get(first)).equals(name(places.get(second)))) {
                    candidates.add(new Candidate(places.get(first), places.get(second)));
                }
            }
        }
        return candidates;
    }

    private static TaxonomyValue value(Place place) {
        return TaxonomyValue.newBuilder()
                .setName(name(place))
                .setCategory(place.section().getTitle())
                .setDescription(place.clause().getText())
                .build();
    }

    private static String name(Place place) {
        String text = place.clause().getText();
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 3) + "...";
    }
}
