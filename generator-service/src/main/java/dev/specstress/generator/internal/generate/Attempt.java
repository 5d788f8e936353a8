package dev.specstress.generator.internal.generate;

import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.GenerationTry;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.QualityReading;
import dev.specstress.schemas.Rejected;
import java.util.List;
import java.util.Optional;

/**
 * What one generator made of a task.
 *
 * @param outcome a record that stands for it in a generation
 * @param rejected what is wrong with what it wrote; then it is generated without proposals
 * @param proposals empty unless it is {@link Generated} and not rejected
 * @param quality what a judge said, if one was asked
 * @param call what the generator's calls took, the judge's apart
 */
record Attempt(
        String generator,
        Object outcome,
        Optional<Rejected> rejected,
        List<ProposedScenario> proposals,
        Optional<QualityReading> quality,
        CallAccount call) {

    /** Whether the task has ended with it: it is written, or nobody is to be asked any more. */
    boolean endsTheTask() {
        return outcome instanceof Generated && rejected.isEmpty() || outcome instanceof NotAsked;
    }

    /** As one that another generator came after. */
    GenerationTry asTry() {
        return GenerationTry.newBuilder()
                .setGenerator(generator)
                .setOutcome(outcome)
                .setUnused(rejected.orElse(null))
                .setQuality(quality.orElse(null))
                .setCall(call)
                .build();
    }
}
