package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.Grade;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.NoVote;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.TimedOut;
import dev.specstress.schemas.Vote;

/** What a grade says in a panel's vote. */
final class Votes {

    private Votes() {}

    /** The grader's decision, or why it has none. */
    static Vote of(Grade grade) {
        return switch (grade.getOutcome()) {
            case Judged judged -> new Vote(grade.getGrader(), judged.getDecision(), null, grade.getOwnProvider());
            case Declined declined -> none(grade, NoVote.DECLINED);
            case TimedOut timedOut -> none(grade, NoVote.TIMED_OUT);
            case Failed failed -> none(grade, NoVote.FAILED);
            case NotAsked notAsked -> none(grade, NoVote.NOT_ASKED);
            default -> throw new IllegalArgumentException("a grade's outcome is none the contract knows");
        };
    }

    private static Vote none(Grade grade, NoVote cause) {
        return new Vote(grade.getGrader(), null, cause, grade.getOwnProvider());
    }
}
