package dev.specstress.findings.diagnosis;

import dev.specstress.schemas.Frame;
import dev.specstress.schemas.QuoteCheck;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a diagnosis rests on, and what is missing from it.
 *
 * @param scenarios with at least one answer of a model that the spec governs
 * @param byFrame of these
 * @param valuePairs among them
 * @param effectiveScenarios Kish's n: as many scenarios, drawn alike, would tell as much
 * @param high with D of 1.5 or more
 * @param low with D below 1
 * @param withoutD fewer than two positions, or of fewer than half of the models
 * @param allFail scenarios
 * @param allPass scenarios
 * @param undetermined scenarios of which a missing verdict or vote could decide whether all fail or pass
 * @param answers of governed models
 * @param undecided of these, with fewer than two decisions, or no majority yet
 * @param split of the others, how many had graders who differ or say "ambiguous"
 * @param votes due
 * @param missingVotes of these, without a decision
 * @param repeats grades asked twice
 * @param repeatsDiffer share of these that came out otherwise, 0 to 1
 * @param quotes by what became of them
 * @param neverCited clauses that no grade quoted word for word: nothing is said of them
 */
public record Coverage(
        int scenarios,
        Map<Frame, Integer> byFrame,
        int valuePairs,
        double effectiveScenarios,
        int high,
        int low,
        int withoutD,
        int allFail,
        int allPass,
        int undetermined,
        int answers,
        int undecided,
        int split,
        int votes,
        int missingVotes,
        int repeats,
        double repeatsDiffer,
        Map<QuoteCheck, Integer> quotes,
        int neverCited) {

    public Coverage {
        byFrame = Map.copyOf(byFrame);
        quotes = Map.copyOf(quotes);
    }

    static Coverage of(Prepared prepared, AskedTwice asked) {
        Map<Frame, Integer> byFrame = new EnumMap<>(Frame.class);
        Map<Apart, Integer> apart = new EnumMap<>(Apart.class);
        Map<Compliance, Integer> compliance = new EnumMap<>(Compliance.class);
        Map<QuoteCheck, Integer> quotes = new EnumMap<>(QuoteCheck.class);
        boolean[] cited = new boolean[prepared.outline().clauses().size()];
        int answers = 0;
        int undecided = 0;
        int split = 0;
        int votes = 0;
        int missing = 0;
        double weight = 0;
        double squares = 0;
        for (GradedScenario scenario : prepared.scenarios()) {
            byFrame.merge(scenario.frame(), 1, Integer::sum);
            apart.merge(Apart.of(scenario), 1, Integer::sum);
            compliance.merge(Compliance.of(scenario), 1, Integer::sum);
            double its = prepared.weight(scenario);
            weight += its;
            squares += its * its;
            for (GradedAnswer answer : scenario.answers()) {
                answers++;
                boolean decided =
                        answer.decisions().size() > 1 && answer.standing() != GradedAnswer.Standing.UNDETERMINED;
                undecided += decided ? 0 : 1;
                split += decided && answer.split() ? 1 : 0;
                for (GraderVote vote : answer.votes()) {
                    votes++;
                    missing += vote.decision().isEmpty() ? 1 : 0;
                    vote.citations().forEach(citation -> quotes.merge(citation.check(), 1, Integer::sum));
                    prepared.citations().quoted(vote).forEach(clause -> cited[clause] = true);
                }
            }
        }
        int never = 0;
        for (boolean each : cited) {
            never += each ? 0 : 1;
        }
        return new Coverage(
                prepared.scenarios().size(),
                byFrame,
                prepared.clusters(),
                squares > 0 ? weight * weight / squares : 0,
                apart.getOrDefault(Apart.HIGH, 0),
                apart.getOrDefault(Apart.LOW, 0),
                apart.getOrDefault(Apart.UNKNOWN, 0),
                compliance.getOrDefault(Compliance.ALL_FAIL, 0),
                compliance.getOrDefault(Compliance.ALL_PASS, 0),
                compliance.getOrDefault(Compliance.UNDETERMINED, 0),
                answers,
                undecided,
                split,
                votes,
                missing,
                (int) asked.repeats(),
                asked.share(),
                quotes,
                never);
    }
}
