package dev.specstress.scoring;

import dev.specstress.kit.process.ServiceProcess;

/** The scoring service as a process of its own. */
public final class ScoringMain {

    private ScoringMain() {}

    public static void main(String... arguments) {
        System.exit(ServiceProcess.run("scoring-streams", ScoringConfig.schema(), ScoringStreams::wire, arguments));
    }
}
