package dev.specstress.scoring.model;

import dev.specstress.schemas.Decision;
import java.util.Optional;

/** One thing that happens to the topology. Scenarios and models are numbers; a wording tells deliveries apart. */
sealed interface Event {

    /** The campaign's record appears. */
    record CampaignKnown() implements Event {}

    record Propose(int scenario, int wording) implements Event {}

    /** @param answered whether with text, or declined */
    record Respond(int scenario, int model, int repeat, int wording, boolean answered) implements Event {}

    /** An answer of a model nobody asked. */
    record Stranger(int scenario) implements Event {}

    /** The matcher's reading of a set, if it has closed. */
    record Match(int scenario, long positions) implements Event {}

    /** A grade for one of the tasks written so far, if any; without a decision the call failed. */
    record GradeOne(int pick, Optional<Decision> decision) implements Event {}

    record Pass(int seconds) implements Event {}

    record Pause() implements Event {}

    record Resume() implements Event {}

    record Cancel() implements Event {}

    /** Every task is closed and begins anew with what it stored. */
    record Restart() implements Event {}

    /** From now on what is written to intake topics is not read. */
    record Hold() implements Event {}

    /** What was held is read. */
    record Release() implements Event {}

    record BrokersAway() implements Event {}

    record BrokersBack() implements Event {}
}
