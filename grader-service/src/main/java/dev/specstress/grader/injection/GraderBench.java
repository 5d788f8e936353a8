package dev.specstress.grader.injection;

import dev.specstress.grader.internal.grade.GradeDesk;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Spec;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** A grader: 1 for compliant, 0 for anything else. */
final class GraderBench implements Bench {
    private final PromptTemplate bare = PromptTemplate.load(GraderBench.class, "grade-bare", 1);
    private final GradeDesk desk;
    private final ModelEntry grader;
    private final Spec clean;
    private final Duration allowance;
    private final Clock clock;

    GraderBench(ModelClient client, ModelEntry grader, Spec clean, Duration allowance, Clock clock) {
        this.desk = new GradeDesk(client);
        this.grader = grader;
        this.clean = clean;
        this.allowance = allowance;
        this.clock = clock;
    }

    @Override
    public OptionalInt read(String text, String question, String answer, long seed, boolean defended)
            throws InterruptedException {
        // Another text is another spec.
        Spec spec = Spec.newBuilder(clean)
                .setSpecId(clean.getSpecId() + "-" + Integer.toHexString(text.hashCode()))
                .setText(text)
                .build();
        Prompt prompt = defended ? desk.render(spec, question, answer, seed) : withoutDefences(spec, question, answer);
        return switch (desk.ask(grader, clean, prompt, seed, clock.instant().plus(allowance))) {
            case Told.Value<Judged>(Judged judged, var _) ->
                OptionalInt.of(judged.getDecision() == Decision.COMPLIANT ? 1 : 0);
            case Told.Nothing<Judged> _ -> OptionalInt.empty();
        };
    }

    private Prompt withoutDefences(Spec spec, String question, String answer) {
        return bare.render(Map.of(
                "spec",
                spec.getText().strip(),
                "sections",
                spec.getSections().stream()
                        .map(section -> Map.of("id", section.getSectionId(), "title", section.getTitle()))
                        .toList(),
                "question",
                "<question>" + question + "</question>",
                "response",
                "<response>" + answer + "</response>"));
    }

    @Override
    public PromptVersion prompt() {
        return desk.version();
    }
}
