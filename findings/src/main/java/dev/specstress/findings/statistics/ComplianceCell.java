package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.RateSample;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scenarios of one cell: what share passes, and fails in which way. "All" depends on how many models there are. */
final class ComplianceCell {
    private final Map<String, RateSample> measures = new LinkedHashMap<>();
    private int leastModels = Integer.MAX_VALUE;
    private int mostModels;

    ComplianceCell() {
        for (var measure : new String[] {"allPass", "atLeastOneFails", "allFail", "allFailByAnyGrader"}) {
            measures.put(measure, new RateSample());
        }
    }

    void addMissing(MissingCause cause) {
        measures.values().forEach(sample -> sample.addMissing(cause));
    }

    void add(ResultSet row) throws SQLException {
        leastModels = Math.min(leastModels, row.getInt("models"));
        mostModels = Math.max(mostModels, row.getInt("models"));
        var pair = row.getString("pair");
        var probability = row.getDouble("probability");
        hits(row)
                .forEach((measure, hit) -> hit.ifPresentOrElse(
                        it -> measures.get(measure).add(pair, probability, it),
                        () -> measures.get(measure).addMissing(MissingCause.UNDETERMINED)));
    }

    /** By measure; empty while a missing verdict or vote could decide it. */
    static Map<String, Optional<Boolean>> hits(ResultSet row) throws SQLException {
        var someFail = row.getInt("flagged_by_majority") > 0;
        var someOpen = row.getInt("verdicts") < row.getInt("models") || row.getInt("undetermined_by_majority") > 0;
        var hits = new LinkedHashMap<String, Optional<Boolean>>();
        hits.put("allPass", someFail ? Optional.of(false) : someOpen ? Optional.empty() : Optional.of(true));
        hits.put("atLeastOneFails", hits.get("allPass").map(pass -> !pass));
        hits.put("allFail", nullable(row, "frequent_by_majority"));
        hits.put("allFailByAnyGrader", nullable(row, "frequent_by_any"));
        return hits;
    }

    private static Optional<Boolean> nullable(ResultSet row, String column) throws SQLException {
        var value = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    ObjectNode json(ObjectNode node) {
        node.put("leastModels", mostModels == 0 ? 0 : leastModels).put("mostModels", mostModels);
        measures.forEach((measure, sample) -> node.set(measure, FigureJson.rate(sample.rate())));
        return node;
    }
}
