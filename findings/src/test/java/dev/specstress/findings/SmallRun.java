package dev.specstress.findings;

import static dev.specstress.findings.Records.answered;
import static dev.specstress.findings.Records.campaign;
import static dev.specstress.findings.Records.disagreement;
import static dev.specstress.findings.Records.generated;
import static dev.specstress.findings.Records.grade;
import static dev.specstress.findings.Records.graded;
import static dev.specstress.findings.Records.judged;
import static dev.specstress.findings.Records.notDrawn;
import static dev.specstress.findings.Records.panel;
import static dev.specstress.findings.Records.positions;
import static dev.specstress.findings.Records.scenario;
import static dev.specstress.findings.Records.set;
import static dev.specstress.findings.Records.task;
import static dev.specstress.findings.Records.verdict;

import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.VerdictDecision;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * A whole small campaign in the order of its flow: two tasks, one of which failed; two scenarios of two models, one
 * graded with two verdicts, one not drawn.
 */
final class SmallRun {
    private SmallRun() {}

    static List<SpecificRecord> records() {
        var first = scenario("s-a", 0, "m1", "m2");
        var second = scenario("s-b", 1, "m1", "m2");
        var firstSet = set(first, Completeness.COMPLETE, answered("yes"), answered("no"));
        var secondSet = set(second, Completeness.PARTIAL, new Declined("blocked"), new TimedOut("deadline", 60_000L));
        var all = new ArrayList<SpecificRecord>(List.of(
                campaign(2),
                Records.planned(2, 41_041, 3),
                task("t-0"),
                task("t-1"),
                generated("t-0", "s-a", "s-b"),
                Records.generation("t-1", new Failed(FailureClass.MALFORMED, "no JSON")),
                first,
                second,
                firstSet,
                secondSet,
                positions(firstSet),
                positions(secondSet),
                disagreement("s-a", graded("m1", "m2"), panel("all", 1.5, DBin.D_15_2), panel("p", 3.0, DBin.D_25_3)),
                disagreement("s-b", notDrawn(), panel("all", null, null))));
        for (var model : List.of("m1", "m2")) {
            for (var grader : Records.GRADERS) {
                all.add(grade("s-a", model, grader, judged(Decision.COMPLIANT)));
            }
        }
        all.add(verdict(
                "s-a",
                "m1",
                VerdictDecision.COMPLIANT,
                Decision.COMPLIANT,
                Decision.COMPLIANT,
                Decision.NON_COMPLIANT));
        all.add(verdict("s-a", "m2", VerdictDecision.UNDETERMINED, Decision.COMPLIANT, Decision.AMBIGUOUS, null));
        return all;
    }
}
