package dev.specstress.findings.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.findings.internal.Json;
import dev.specstress.findings.internal.WholeFile;
import dev.specstress.findings.rates.ClusterBootstrap;
import dev.specstress.findings.store.StoreReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Every statistic of a run, each frame by itself, from its store: {@code statistics.json} in the run directory. The same
 * store gives the same figures.
 */
public final class RunStatistics {
    /** Its name in a run directory. */
    public static final String FILE = "statistics.json";

    private static final int VERSION = 1;
    private static final int REPLICATES = 1_000;
    private static final String BASE = "base";

    private RunStatistics() {}

    /**
     * Computes them.
     *
     * @throws dev.specstress.findings.store.StoreException if the directory holds no store that can be read
     */
    public static ObjectNode of(Path directory) {
        try (var store = StoreReader.open(directory)) {
            return of(store);
        }
    }

    /** Writes them beside the store, and returns them. */
    public static ObjectNode write(Path directory) {
        var statistics = of(directory);
        try {
            WholeFile.replace(directory.resolve(FILE), out -> out.write(Json.pretty(statistics)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + directory.resolve(FILE), e);
        }
        return statistics;
    }

    private static ObjectNode of(StoreReader store) {
        var node = Json.object().put("version", VERSION);
        campaign(store, node);
        var seed = node.path("campaign").path("seed").asLong();
        var frames = frames(store);
        node.put("overallFrame", frames.contains(BASE) || frames.isEmpty() ? BASE : frames.getFirst());
        node.putObject("tooFewToSay").put("nBelow", FigureJson.LEAST_N).put("halfWidthAbove", FigureJson.WIDEST_HALF);
        node.putObject("humanLabels").put("n", 0);
        var byFrame = node.putObject("frames");
        frames.forEach(frame -> byFrame.set(frame, frame(store, frame, seed)));
        node.set("generatorRefusals", CallStatistics.generatorRefusals(store));
        node.set("calls", CallStatistics.calls(store));
        return node;
    }

    private static ObjectNode frame(StoreReader store, String frame, long seed) {
        var bootstrap = new ClusterBootstrap(REPLICATES, seed);
        var node = Json.object();
        store.ask(
                "SELECT count(*), count(DISTINCT pair) FROM measures WHERE frame = ?",
                row -> node.put("scenarios", row.getLong(1)).put("valuePairs", row.getLong(2)),
                frame);
        node.set("disagreement", DisagreementStatistics.of(store, frame));
        var compliance = ComplianceStatistics.of(store, frame);
        node.set("compliance", compliance.cells());
        node.set("foldIncrease", compliance.folds(bootstrap));
        node.set("graders", GraderStatistics.of(store, frame, bootstrap));
        node.set("refusals", RefusalStatistics.of(store, frame));
        node.set("outliers", OutlierStatistics.of(store, frame));
        node.set("preferences", PreferenceStatistics.of(store, frame, seed));
        return node;
    }

    private static void campaign(StoreReader store, ObjectNode node) {
        var campaign = node.putObject("campaign");
        store.ask(
                "SELECT campaign_id, name, seed, simulated FROM campaign",
                row -> campaign.put("id", row.getString(1))
                        .put("name", row.getString(2))
                        .put("seed", row.getLong(3))
                        .put("simulated", row.getBoolean(4)));
        var simulated = new long[2];
        store.ask(
                "SELECT simulated, count(DISTINCT model) FROM models GROUP BY simulated",
                row -> simulated[row.getBoolean(1) ? 1 : 0] = row.getLong(2));
        campaign.put("simulatedModels", simulated[1]).put("realModels", simulated[0]);
        var specs = node.putObject("specs");
        store.ask(
                "SELECT DISTINCT m.spec_id, s.name FROM models m LEFT JOIN specs s USING (spec_id) WHERE m.spec_id IS NOT NULL"
                        + " ORDER BY m.spec_id",
                row -> specs.put(row.getString(1), row.getString(2)));
        var panels = node.putObject("panels");
        store.ask(
                "SELECT panel, model FROM panel_models ORDER BY panel, model",
                row -> panels.withArrayProperty(row.getString(1)).add(row.getString(2)));
    }

    private static List<String> frames(StoreReader store) {
        var frames = new ArrayList<String>();
        store.ask("SELECT DISTINCT frame FROM scenarios ORDER BY frame", row -> frames.add(row.getString(1)));
        return frames;
    }
}
