package dev.specstress.findings;

import dev.specstress.findings.store.FindingsStore;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import java.nio.file.Path;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Runs for the tests of rooms below this one. */
public final class StoredRuns {
    private StoredRuns() {}

    /** See {@link SmallRun}. */
    public static List<SpecificRecord> small() {
        return SmallRun.records();
    }

    /** See {@link RichRun}. */
    public static List<SpecificRecord> rich(int scenarios, String text) {
        return RichRun.of(scenarios, text);
    }

    /** A run directory with these records and no summary. */
    public static Path directory(Path path, List<SpecificRecord> records) {
        path.toFile().mkdirs();
        try (var store = FindingsStore.begin(path)) {
            records.forEach(store::accept);
        }
        return path;
    }

    /** Always of the same key. */
    public static Grade grade(String reasoning) {
        return Records.grade("s-a", "m1", "g1", new Judged(Decision.COMPLIANT, reasoning, List.of(), false));
    }
}
