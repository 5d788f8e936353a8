package dev.specstress.findings;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.QualityJudged;
import dev.specstress.schemas.TimedOut;

/** How one unit of model work ended, whatever it was for. */
public enum Outcome {
    /** The model gave what it was asked for: an answer, a scenario, a position, a judgement. */
    ANSWERED("answered"),
    DECLINED("declined"),
    TIMED_OUT("timedOut"),
    FAILED("failed"),
    NOT_ASKED("notAsked");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /** As written in the files of a run. */
    public String word() {
        return word;
    }

    /**
     * The kind of a record's {@code outcome} field.
     *
     * @throws IllegalArgumentException naming the class, if it is no outcome of the contract
     */
    public static Outcome of(Object outcome) {
        return switch (outcome) {
            case Answered _, Generated _, QualityJudged _, Placed _, Judged _ -> ANSWERED;
            case Declined _ -> DECLINED;
            case TimedOut _ -> TIMED_OUT;
            case Failed _ -> FAILED;
            case NotAsked _ -> NOT_ASKED;
            default ->
                throw new IllegalArgumentException(
                        "not an outcome: " + outcome.getClass().getName());
        };
    }
}
