package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.CampaignFacts;
import dev.specstress.findings.CampaignFigures;
import dev.specstress.findings.DisagreementFigures;
import dev.specstress.findings.FrameFigures;
import dev.specstress.findings.OutcomeCounts;
import dev.specstress.findings.PlanFigures;
import dev.specstress.findings.ResponseFigures;
import dev.specstress.findings.Role;
import dev.specstress.findings.RunSummary;
import dev.specstress.findings.Spending;
import dev.specstress.findings.Usage;
import dev.specstress.findings.VerdictFigures;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.VerdictDecision;
import java.util.TreeMap;

/** {@code summary.json}: every figure of a run with its denominator beside it. */
public final class SummaryJson {
    private SummaryJson() {}

    /** The bytes of the file. */
    public static byte[] of(RunSummary summary) {
        var figures = summary.figures();
        var root = Json.object();
        campaign(root, summary);
        plan(root, figures.plan());
        root.set("generations", counts(figures.generations().outcomes(), "generated"));
        GenerationJson.put(root, figures.generations());
        responses(root, figures.responses());
        root.put("positionSets", figures.disagreements().matched())
                .put("disagreements", figures.disagreements().measured());
        verdicts(root, figures.verdicts());
        rates(root, figures);
        root.set("weightedRates", RatesJson.of(figures.rates()));
        root.set("frames", FramesJson.of(figures.frames()));
        spending(root, figures.spending());
        root.put("unreadableRecords", summary.unreadable())
                .put("readToEnd", summary.readToEnd())
                .put("wallSeconds", summary.wall().toMillis() / 1000.0);
        return Json.pretty(root);
    }

    private static void campaign(ObjectNode root, RunSummary summary) {
        CampaignFigures figures = summary.figures();
        var facts = figures.campaign();
        root.putObject("campaign")
                .put("id", figures.campaignId())
                .put("name", facts.map(CampaignFacts::name).orElse(null));
        root.put("state", Json.word(summary.state()))
                .put("complete", figures.complete())
                .put("simulated", figures.simulated())
                .put("seed", facts.map(CampaignFacts::seed).orElse(null))
                .put("triples", facts.map(CampaignFacts::triples).orElse(null))
                .put(
                        "importedQuestions",
                        facts.map(CampaignFacts::importedQuestions).orElse(null))
                .put("generationTasks", figures.generations().planned());
        root.set("quarantinedRows", FramesJson.quarantined(facts));
    }

    private static void plan(ObjectNode root, PlanFigures plan) {
        root.putObject("plan")
                .put("waves", plan.waves())
                .put("tasks", plan.tasks())
                .put("candidatePairs", plan.candidatePairs())
                .put("nearSynonymPairs", plan.nearSynonymPairs())
                .put("last", plan.last())
                .put("reason", plan.reason())
                .set(
                        "targets",
                        Json.objects(plan.targets().stream()
                                .map(target -> Json.object()
                                        .put("stratum", target.stratum())
                                        .put("wanted", target.wanted())
                                        .put("trulyHazardous", target.hazardous())
                                        .put("tasks", target.tasks()))
                                .toList()));
    }

    private static void responses(ObjectNode root, ResponseFigures responses) {
        root.put("scenarios", responses.scenarios()).put("expected", responses.expected());
        root.set("outcomes", counts(responses.outcomes(), "answered"));
        root.put("unaccounted", responses.unaccounted());
        root.putObject("responseSets")
                .put("complete", responses.complete())
                .put("partial", responses.partial())
                .put("expired", responses.expired());
        root.put("lateResponses", responses.late()).put("duplicateResponses", responses.duplicates());
        var models = root.putObject("outcomesByModel");
        new TreeMap<>(responses.byModel())
                .forEach((model, outcomes) -> models.set(model, counts(outcomes, "answered")));
    }

    /** Overall rates are those of one frame: frames are never pooled. */
    private static void rates(ObjectNode root, CampaignFigures figures) {
        var frame = figures.ratesOf();
        root.put("ratesOf", frame.map(Json::word).orElse(null));
        var own = frame.map(figures.frames()::get);
        disagreements(root, own.map(FrameFigures::disagreements).orElse(figures.disagreements()));
        decisions(root, own.map(FrameFigures::verdicts).orElse(figures.verdicts()));
    }

    private static void disagreements(ObjectNode root, DisagreementFigures disagreements) {
        root.put("highDisagreement", disagreements.high())
                .put("highDisagreementOf", disagreements.measured())
                .put("highDisagreementPanel", disagreements.panel());
        var bins = root.putObject("disagreementBins");
        for (var bin : DBin.values()) {
            bins.put(Json.word(bin), disagreements.bins().getOrDefault(bin, 0L));
        }
        bins.put("without_bin", disagreements.withoutBin());
    }

    private static void verdicts(ObjectNode root, VerdictFigures verdicts) {
        root.put("gradingTasks", verdicts.gradingTasks())
                .put("grades", verdicts.grades().total());
        root.set("gradesByOutcome", counts(verdicts.grades(), "judged"));
        root.put("repeatedGrades", verdicts.repeatedGrades())
                .put("expectedVerdicts", verdicts.expected())
                .put("verdicts", verdicts.verdicts())
                .put("duplicateVerdicts", verdicts.duplicates())
                .put("verdictsOfOtherRounds", verdicts.otherRounds());
    }

    private static void decisions(ObjectNode root, VerdictFigures verdicts) {
        var decisions = root.putObject("verdictDecisions");
        for (var decision : VerdictDecision.values()) {
            decisions.put(Json.word(decision), verdicts.decisions().getOrDefault(decision, 0L));
        }
        var kappa = verdicts.kappa();
        root.put(
                        "fleissKappa",
                        kappa.value().isPresent() ? (Double) kappa.value().getAsDouble() : null)
                .put("fleissKappaItems", kappa.items())
                .put("fleissKappaExcluded", kappa.excluded());
    }

    private static void spending(ObjectNode root, Spending spending) {
        root.put("costUsd", Json.usd(spending.total().costMicroUsd()));
        var costs = root.putObject("costUsdByRole");
        var tokens = root.putObject("tokensByRole");
        for (var role : Role.values()) {
            costs.put(Json.word(role), Json.usd(spending.of(role).costMicroUsd()));
            tokens.set(Json.word(role), tokens(spending.of(role)));
        }
    }

    private static ObjectNode tokens(Usage usage) {
        return Json.object()
                .put("input", usage.inputTokens())
                .put("cachedInput", usage.cachedInputTokens())
                .put("output", usage.outputTokens())
                .put("thinking", usage.thinkingTokens());
    }

    private static ObjectNode counts(OutcomeCounts counts, String done) {
        return OutcomesJson.of(counts, done);
    }
}
