package dev.specstress.benchmarks.join;

import dev.specstress.scoring.ScoringConfig;
import dev.specstress.scoring.ScoringLimits;
import java.util.Optional;

/** The service's own settings, under the names of one run. */
final class Settings {

    private Settings() {}

    static ScoringConfig of(JoinRun run) {
        ScoringConfig standard = ScoringConfig.standard(run.state());
        return new ScoringConfig(
                run.group(),
                Optional.empty(),
                run.state(),
                standard.threads(),
                standard.standbyReplicas(),
                standard.replicationFactor(),
                standard.commitInterval(),
                standard.stores(),
                standard.rocksDbBytes(),
                0,
                ScoringLimits.standard());
    }
}
