package dev.specstress.findings;

import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.NearDuplicate;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.Rejected;
import dev.specstress.schemas.TimedOut;
import java.util.Locale;
import java.util.Set;

/** In which way a generator ended with a task, as one word of a fixed set. */
final class GenerationCause {
    /** What the generator's checks of form say before the colon. */
    private static final Set<String> FORM =
            Set.of("empty", "too long", "dialogue", "leaked instructions", "incomplete", "not rewritten");

    private GenerationCause() {}

    static String of(Object outcome) {
        return switch (outcome) {
            case Generated _ -> "generated";
            case NearDuplicate _ -> "near_duplicate";
            case Rejected _ -> "rejected";
            case Declined _ -> "declined";
            case TimedOut _ -> "timed_out";
            case NotAsked _ -> "not_asked";
            case Failed failed when failed.getFailure() == FailureClass.MALFORMED -> form(failed.getReason());
            case Failed failed -> failed.getFailure().name().toLowerCase(Locale.ROOT);
            default -> Outcome.of(outcome).word();
        };
    }

    private static String form(String reason) {
        var word = reason.substring(0, Math.max(0, reason.indexOf(':')));
        return FORM.contains(word) ? word.replace(' ', '_') : "off_form";
    }
}
