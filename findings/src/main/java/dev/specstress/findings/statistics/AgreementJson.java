package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.agreement.Agreement;
import dev.specstress.findings.agreement.GraderAgreement;
import dev.specstress.findings.internal.Json;
import java.nio.charset.StandardCharsets;

/** Agreement of graders as written. */
public final class AgreementJson {
    private AgreementJson() {}

    /** As a text of its own. */
    public static String text(GraderAgreement agreement) {
        return new String(Json.pretty(of(agreement)), StandardCharsets.UTF_8);
    }

    static ObjectNode of(GraderAgreement agreement) {
        var node = Json.object();
        node.set("decisions", of(agreement.decisions()));
        node.set("flag", of(agreement.flags()));
        var graders = node.putObject("flaggedByGrader");
        agreement.flagged().forEach((grader, rate) -> graders.set(grader, FigureJson.rate(rate)));
        node.set(
                "pairs",
                Json.objects(agreement.twos().stream().map(AgreementJson::two).toList()));
        return node;
    }

    private static ObjectNode two(GraderAgreement.Two two) {
        var node = Json.object().put("one", two.one()).put("other", two.other());
        node.set("decisions", of(two.decisions()));
        node.set("flag", of(two.flags()));
        return node;
    }

    static ObjectNode of(Agreement agreement) {
        var node = Json.object().put("items", agreement.items()).put("valuePairs", agreement.clusters());
        node.set("fleissKappa", FigureJson.estimate(agreement.fleissKappa()));
        node.set("krippendorffAlpha", FigureJson.estimate(agreement.krippendorffAlpha()));
        node.set("gwetAc1", FigureJson.estimate(agreement.gwetAc1()));
        node.set("pairwise", FigureJson.estimate(agreement.pairwise()));
        return node;
    }
}
