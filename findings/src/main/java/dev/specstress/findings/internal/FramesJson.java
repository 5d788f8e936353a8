package dev.specstress.findings.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.CampaignFacts;
import dev.specstress.findings.FrameFigures;
import dev.specstress.findings.agreement.FleissKappa;
import dev.specstress.schemas.DBin;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.VerdictDecision;
import java.util.Map;
import java.util.Optional;

/** {@code frames} of a summary: each by itself, with its n and what is missing from it by cause. */
final class FramesJson {
    private FramesJson() {}

    static ObjectNode of(Map<Frame, FrameFigures> frames) {
        var root = Json.object();
        frames.forEach((frame, figures) -> root.set(Json.word(frame), of(figures)));
        return root;
    }

    /** Rows of the user's file that are in no frame, by cause. */
    static ObjectNode quarantined(Optional<CampaignFacts> campaign) {
        var root = Json.object();
        campaign.ifPresent(facts -> facts.quarantined().forEach(rows -> root.put(rows.getCause(), rows.getRows())));
        return root;
    }

    private static ObjectNode of(FrameFigures frame) {
        var root = Json.object().put("asked", frame.asked());
        root.set("generations", OutcomesJson.of(frame.generations(), "generated"));
        root.put("withoutScenarioOrOutcome", frame.unaccounted())
                .put("categoriesByEmbedding", frame.categoriesByEmbedding())
                .put("scenarios", frame.responses().scenarios())
                .put("expected", frame.responses().expected());
        root.set("outcomes", OutcomesJson.of(frame.responses().outcomes(), "answered"));
        root.put("unaccounted", frame.responses().unaccounted())
                .put("disagreements", frame.disagreements().measured())
                .put("highDisagreement", frame.disagreements().high())
                .put("highDisagreementPanel", frame.disagreements().panel());
        var bins = root.putObject("disagreementBins");
        for (var bin : DBin.values()) {
            bins.put(Json.word(bin), frame.disagreements().bins().getOrDefault(bin, 0L));
        }
        bins.put("without_bin", frame.disagreements().withoutBin());
        root.put("expectedVerdicts", frame.verdicts().expected())
                .put("verdicts", frame.verdicts().verdicts());
        var decisions = root.putObject("verdictDecisions");
        for (var decision : VerdictDecision.values()) {
            decisions.put(Json.word(decision), frame.verdicts().decisions().getOrDefault(decision, 0L));
        }
        var missing = root.putObject("missingVotes");
        for (var cause : NoVote.values()) {
            missing.put(Json.word(cause), frame.missingVotes().getOrDefault(cause, 0L));
        }
        kappa(root, frame.verdicts().kappa());
        return root;
    }

    private static void kappa(ObjectNode root, FleissKappa kappa) {
        root.put(
                        "fleissKappa",
                        kappa.value().isPresent() ? (Double) kappa.value().getAsDouble() : null)
                .put("fleissKappaItems", kappa.items())
                .put("fleissKappaExcluded", kappa.excluded());
    }
}
