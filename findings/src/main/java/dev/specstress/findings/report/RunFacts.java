package dev.specstress.findings.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report is made of.
 *
 * @param statistics as in {@code statistics.json}
 * @param summary as in {@code summary.json}; missing where the run left none
 * @param diagnosis as in {@code diagnosis.json}; missing where there is none
 */
record RunFacts(JsonNode statistics, JsonNode summary, JsonNode diagnosis) {

    /** The frame that overall rates are of. */
    String frameName() {
        return statistics.path("overallFrame").asText();
    }

    JsonNode frame() {
        return statistics.path("frames").path(frameName());
    }

    /** The panel that plots are of: {@code all}, or the first there is. */
    String panel() {
        var panels = statistics.path("panels");
        if (panels.has("all") || panels.isEmpty()) {
            return "all";
        }
        return panels.fieldNames().next();
    }

    /** The spec that most scenarios were judged by. */
    Optional<String> spec() {
        var best = Optional.<String>empty();
        var most = 0L;
        for (var cell : frame().path("compliance")) {
            var n = cell.at("/atLeastOneFails/n").asLong();
            if (cell.path("panel").isNull() && n > most) {
                most = n;
                best = Optional.of(cell.path("specId").asText());
            }
        }
        return best;
    }

    /** One cell of compliance under {@link #spec()}; of all panels where {@code bin} is {@code all}. */
    JsonNode cell(String bin) {
        for (var cell : frame().path("compliance")) {
            var panel = cell.path("panel").isNull() ? "" : cell.path("panel").asText();
            if (cell.path("specId").asText().equals(spec().orElse(""))
                    && cell.path("bin").asText().equals(bin)
                    && panel.equals(bin.equals("all") ? "" : panel())) {
                return cell;
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode fold(String of, String measure) {
        for (var fold : frame().path("foldIncrease")) {
            if (fold.path("specId").asText().equals(spec().orElse(""))
                    && fold.path("panel").asText().equals(panel())
                    && fold.path("of").asText().equals(of)
                    && fold.path("measure").asText().equals(measure)) {
                return fold;
            }
        }
        return MissingNode.getInstance();
    }

    /** Clauses by rank, of all specs; empty where there is no diagnosis. */
    List<JsonNode> clauses() {
        var clauses = new ArrayList<JsonNode>();
        diagnosis.path("clauses").forEach(clauses::add);
        diagnosis.path("specs").forEach(spec -> spec.path("clauses").forEach(clauses::add));
        return clauses;
    }
}
