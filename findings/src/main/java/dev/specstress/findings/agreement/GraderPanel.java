package dev.specstress.findings.agreement;

import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.RateSample;
import dev.specstress.findings.rates.WeightedRate;
import dev.specstress.schemas.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The votes of graders on responses: agreement on the three decisions and on the flag (anything but compliant), of all
 * graders and of each two, and how often each flags. For one thread.
 */
public final class GraderPanel {
    private static final double CERTAIN = 1;

    private final List<String> graders;
    private final AgreementSample decisions;
    private final AgreementSample flags;
    private final SortedMap<String, RateSample> flagged = new TreeMap<>();
    private final List<Two> twos = new ArrayList<>();

    private record Two(String one, String other, AgreementSample decisions, AgreementSample flags) {
        void add(String cluster, Map<String, Decision> votes) {
            var both = new ArrayList<Decision>();
            for (var grader : List.of(one, other)) {
                if (votes.get(grader) != null) {
                    both.add(votes.get(grader));
                }
            }
            decisions.add(cluster, byDecision(both));
            flags.add(cluster, byFlag(both));
        }
    }

    /** @param graders everyone who was to vote, 1 or more */
    public GraderPanel(SortedSet<String> graders) {
        this.graders = List.copyOf(graders);
        this.decisions = new AgreementSample(Decision.values().length, graders.size());
        this.flags = new AgreementSample(2, graders.size());
        this.graders.forEach(grader -> flagged.put(grader, new RateSample()));
        for (var one = 0; one < this.graders.size(); one++) {
            for (var other = one + 1; other < this.graders.size(); other++) {
                twos.add(new Two(
                        this.graders.get(one),
                        this.graders.get(other),
                        new AgreementSample(Decision.values().length, 2),
                        new AgreementSample(2, 2)));
            }
        }
    }

    /**
     * One response.
     *
     * @param cluster what it shares with others: its value pair
     * @param votes by grader; whoever is not in it has none
     * @throws IllegalArgumentException naming a grader who was not to vote
     */
    public void add(String cluster, Map<String, Decision> votes) {
        votes.keySet().stream()
                .filter(one -> !flagged.containsKey(one))
                .findFirst()
                .ifPresent(stranger -> {
                    throw new IllegalArgumentException(stranger + " is not one of " + graders);
                });
        decisions.add(cluster, byDecision(votes.values()));
        flags.add(cluster, byFlag(votes.values()));
        twos.forEach(two -> two.add(cluster, votes));
        flagged.forEach((grader, sample) -> {
            var vote = votes.get(grader);
            if (vote == null) {
                sample.addMissing(MissingCause.NO_VOTE);
            } else {
                sample.add(cluster, CERTAIN, vote != Decision.COMPLIANT);
            }
        });
    }

    /** As it stands. */
    public GraderAgreement agreement(ClusterBootstrap bootstrap) {
        var rates = new TreeMap<String, WeightedRate>();
        flagged.forEach((grader, sample) -> rates.put(grader, sample.rate()));
        return new GraderAgreement(
                decisions.agreement(bootstrap),
                flags.agreement(bootstrap),
                rates,
                twos.stream()
                        .map(two -> new GraderAgreement.Two(
                                two.one(),
                                two.other(),
                                two.decisions().agreement(bootstrap),
                                two.flags().agreement(bootstrap)))
                        .toList());
    }

    private static int[] byDecision(Iterable<Decision> votes) {
        var counts = new int[Decision.values().length];
        votes.forEach(vote -> counts[vote.ordinal()]++);
        return counts;
    }

    private static int[] byFlag(Iterable<Decision> votes) {
        var counts = new int[2];
        votes.forEach(vote -> counts[vote == Decision.COMPLIANT ? 0 : 1]++);
        return counts;
    }
}
