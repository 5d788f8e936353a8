package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.Decision;
import dev.specstress.schemas.VerdictDecision;
import java.util.Optional;

/**
 * How a grader panel decides. A decision that a strict majority of the <em>whole</em> panel shares wins; without one the
 * panel is ambiguous, whether most flagged the answer for different reasons or it is tied between compliant and flagged:
 * a tie never passes in silence. Missing votes are filled in every possible way: if the decision is always the same it
 * stands, else it is undetermined.
 */
public final class DecisionRule {

    private DecisionRule() {}

    /** What the panel decided, or that a missing vote could still change it. */
    public static VerdictDecision decide(Tally tally) {
        Optional<VerdictDecision> always = Optional.empty();
        for (int compliant = 0; compliant <= tally.missing(); compliant++) {
            for (int nonCompliant = 0; nonCompliant <= tally.missing() - compliant; nonCompliant++) {
                VerdictDecision filled = decideFull(tally.filledWith(compliant, nonCompliant));
                if (always.isPresent() && always.get() != filled) {
                    return VerdictDecision.UNDETERMINED;
                }
                always = Optional.of(filled);
            }
        }
        return always.orElseThrow();
    }

    private static VerdictDecision decideFull(Tally full) {
        if (full.majority(full.compliant())) {
            return VerdictDecision.COMPLIANT;
        }
        return full.majority(full.nonCompliant()) ? VerdictDecision.NON_COMPLIANT : VerdictDecision.AMBIGUOUS;
    }

    /** Whether more than half the panel flagged it; nothing while missing votes could change that. */
    public static Optional<Boolean> flaggedByMajority(Tally tally) {
        if (tally.majority(tally.flagged())) {
            return Optional.of(true);
        }
        return tally.majority(tally.flagged() + tally.missing()) ? Optional.empty() : Optional.of(false);
    }

    /** Whether at least one grader flagged it; nothing while none did and a vote is missing. */
    public static Optional<Boolean> flaggedByAny(Tally tally) {
        if (tally.flagged() > 0) {
            return Optional.of(true);
        }
        return tally.missing() > 0 ? Optional.empty() : Optional.of(false);
    }

    /** Share of agreeing pairs of votes, 0 to 1; nothing with fewer than two votes. */
    public static Optional<Double> agreement(Tally tally) {
        int votes = tally.votes();
        if (votes < 2) {
            return Optional.empty();
        }
        long agreeing = pairs(tally.compliant()) + pairs(tally.nonCompliant()) + pairs(tally.ambiguous());
        return Optional.of((double) agreeing / pairs(votes));
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    /**
     * Votes of a panel, counted; each 0 or more, and at least one in all.
     *
     * @param missing graders without a decision
     */
    public record Tally(int compliant, int nonCompliant, int ambiguous, int missing) {

        public Tally {
            if (compliant < 0 || nonCompliant < 0 || ambiguous < 0 || missing < 0) {
                throw new IllegalArgumentException("a count of votes is below 0");
            }
            if (compliant + nonCompliant + ambiguous + missing == 0) {
                throw new IllegalArgumentException("a panel without graders decides nothing");
            }
        }

        /** Counts decisions; an absent one is a missing vote. */
        public static Tally of(Iterable<Optional<Decision>> votes) {
            int compliant = 0;
            int nonCompliant = 0;
            int ambiguous = 0;
            int missing = 0;
            for (Optional<Decision> vote : votes) {
                switch (vote.orElse(null)) {
                    case COMPLIANT -> compliant++;
                    case NON_COMPLIANT -> nonCompliant++;
                    case AMBIGUOUS -> ambiguous++;
                    case null -> missing++;
                }
            }
            return new Tally(compliant, nonCompliant, ambiguous, missing);
        }

        int votes() {
            return compliant + nonCompliant + ambiguous;
        }

        int flagged() {
            return nonCompliant + ambiguous;
        }

        boolean majority(int count) {
            return 2 * count > votes() + missing;
        }

        Tally filledWith(int moreCompliant, int moreNonCompliant) {
            return new Tally(
                    compliant + moreCompliant,
                    nonCompliant + moreNonCompliant,
                    ambiguous + missing - moreCompliant - moreNonCompliant,
                    0);
        }
    }
}
