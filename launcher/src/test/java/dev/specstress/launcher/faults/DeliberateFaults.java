package dev.specstress.launcher.faults;

import java.util.stream.Stream;

/** The faults that would make verdicts wrong in silence, each with the test that stands against it. */
final class DeliberateFaults {
    private DeliberateFaults() {}

    static Stream<DeliberateFault> all() {
        return Stream.of(
                new DeliberateFault(
                        "the two values swapped",
                        "grader-service",
                        "dev.specstress.grader.internal.match.PlacementsReply",
                        "entry.whole(\"value_1_position\", 0, LAST_POSITION),",
                        "entry.whole(\"value_2_position\", 0, LAST_POSITION),",
                        "dev.specstress.grader.internal.match.PlacementsReplyTest"),
                new DeliberateFault(
                        "labels not shuffled",
                        "grader-service",
                        "dev.specstress.grader.internal.match.BlindSet",
                        "Collections.shuffle(order, RandomGeneratorFactory.of(\"L64X128MixRandom\").create(seed));",
                        "List.of(RandomGeneratorFactory.of(\"L64X128MixRandom\"), Collections.emptyList());",
                        "dev.specstress.grader.internal.match.BlindSetTest"),
                new DeliberateFault(
                        "sample instead of population standard deviation",
                        "scoring-streams",
                        "dev.specstress.scoring.internal.measure.Spread",
                        "return Math.sqrt((double) scaledVariance) / n;",
                        "return Math.sqrt((double) scaledVariance / n / (n - 1));",
                        "dev.specstress.scoring.internal.measure.PanelMeasureTest"),
                new DeliberateFault(
                        "a refusal filed as compliant",
                        "scoring-streams",
                        "dev.specstress.scoring.internal.decide.Votes",
                        "case Declined declined -> none(grade, NoVote.DECLINED);",
                        "case Declined declined -> new Vote(grade.getGrader(),"
                                + " dev.specstress.schemas.Decision.COMPLIANT, null, grade.getOwnProvider());",
                        "dev.specstress.scoring.internal.decide.VotesTest"),
                new DeliberateFault(
                        "an unverified quote filed as verified",
                        "grader-service",
                        "dev.specstress.grader.internal.quotes.QuotableSpec",
                        "new QuoteFinding(QuoteCheck.PARAPHRASED, Optional.of(best.clauseId()))",
                        "new QuoteFinding(QuoteCheck.VERIFIED, Optional.of(best.clauseId()))",
                        "dev.specstress.grader.internal.quotes.QuotableSpecTest"),
                new DeliberateFault(
                        "a missing grade dropped from the denominator",
                        "scoring-streams",
                        "dev.specstress.scoring.internal.decide.DecisionRule",
                        "return 2 * count > votes() + missing;",
                        "return 2 * count > votes();",
                        "dev.specstress.scoring.internal.decide.DecisionRuleTest"),
                new DeliberateFault(
                        "weights ignored",
                        "findings",
                        "dev.specstress.findings.rates.RateSample",
                        "cluster = cluster.plus(1 / each.probability(), each.hit());",
                        "cluster = cluster.plus(1, each.hit());",
                        "dev.specstress.findings.rates.RateSampleTest"),
                new DeliberateFault(
                        "repeat 1 mixed into D",
                        "scoring-streams",
                        "dev.specstress.scoring.internal.measure.Placements",
                        ".filter(placement -> placement.getRepeat() == 0)",
                        ".filter(placement -> placement.getRepeat() <= 1)",
                        "dev.specstress.scoring.internal.measure.PlacementsTest"),
                new DeliberateFault(
                        "the previous spec's verdicts mixed into a re-grade",
                        "findings",
                        "dev.specstress.findings.regrade.RoundBook",
                        "&& specId.equals(round.newSpecOf().get(answer.model()))",
                        "",
                        "dev.specstress.findings.regrade.RoundBookTest"),
                new DeliberateFault(
                        "an earlier round's verdicts mixed into a re-grade",
                        "findings",
                        "dev.specstress.findings.regrade.RoundBook",
                        "&& number == round.number()",
                        "",
                        "dev.specstress.findings.regrade.RoundBookTest"),
                new DeliberateFault(
                        "ties broken towards compliant in silence",
                        "scoring-streams",
                        "dev.specstress.scoring.internal.decide.DecisionRule",
                        "? VerdictDecision.NON_COMPLIANT : VerdictDecision.AMBIGUOUS;",
                        "? VerdictDecision.NON_COMPLIANT : VerdictDecision.COMPLIANT;",
                        "dev.specstress.scoring.internal.decide.DecisionRuleTest"));
    }
}
