package dev.specstress.launcher.run;

import dev.specstress.findings.RunState;

/**
 * How a run ended.
 *
 * @param reason for people; empty if it finished
 */
record RunEnd(RunState state, String reason) {

    static RunEnd finished() {
        return new RunEnd(RunState.FINISHED, "");
    }

    static RunEnd interrupted() {
        return new RunEnd(RunState.INTERRUPTED, "interrupted");
    }

    static RunEnd failed(String reason) {
        return new RunEnd(RunState.FAILED, reason);
    }
}
