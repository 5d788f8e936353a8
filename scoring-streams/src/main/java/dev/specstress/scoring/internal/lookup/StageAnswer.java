package dev.specstress.scoring.internal.lookup;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What one stage knows of a scenario.
 *
 * @param state {@code unknown}; of intake {@code waiting}, {@code open} or {@code closed}; of measure {@code measured}; of
 *     decide {@code grading} or {@code decided}; of any {@code unavailable}
 * @param campaignId empty if not known
 * @param waitsFor what has to happen before it goes on, in a few words; empty if nothing here
 * @param missing what has not come
 * @param deadline ISO 8601, when it goes on without what is missing; empty without one
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StageAnswer(String state, String campaignId, String waitsFor, List<Missing> missing, String deadline) {

    /**
     * An answer or a grade that has not come.
     *
     * @param grader empty for an answer
     * @param specId empty for an answer
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Missing(String model, String repeat, String grader, String specId) {}

    /** What another instance left out is empty. */
    StageAnswer {
        campaignId = campaignId == null ? "" : campaignId;
        waitsFor = waitsFor == null ? "" : waitsFor;
        missing = missing == null ? List.of() : List.copyOf(missing);
        deadline = deadline == null ? "" : deadline;
    }

    static final StageAnswer UNKNOWN = new StageAnswer("unknown", "", "", List.of(), "");

    static StageAnswer unavailable(String why) {
        return new StageAnswer("unavailable", "", why, List.of(), "");
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
