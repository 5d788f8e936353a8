package dev.specstress.grader.internal.grade;

import dev.specstress.grader.internal.quotes.QuotableSpec;
import dev.specstress.grader.internal.quotes.SpecShelf;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.SecondChance;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Spec;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts one answer before one grader, exactly as a grading task does, without records and topics. */
public final class GradeDesk {
    private final GradePrompt prompt = new GradePrompt();
    private final SpecShelf<QuotableSpec> shelf = new SpecShelf<>(QuotableSpec::new);
    private final SecondChance client;

    public GradeDesk(ModelClient client) {
        this.client = new SecondChance(client);
    }

    /** The prompt that graders are sent. */
    public PromptVersion version() {
        return prompt.version();
    }

    /** As graders are asked. */
    public Prompt render(Spec spec, String question, String response, long seed) {
        return prompt.render(spec, question, response, seed);
    }

    /** Asks with a prompt and reads what comes by the rules for grades. */
    public Told<Judged> ask(ModelEntry grader, Spec spec, Prompt rendered, long seed, Instant deadline)
            throws InterruptedException {
        QuotableSpec quotable = shelf.of(spec);
        ModelRequest request = new ModelRequest(
                grader,
                Optional.of(rendered.system()),
                rendered.user(),
                Optional.of(GraderShapes.GRADE),
                OptionalLong.of(seed),
                deadline);
        return client.ask(request, json -> GradeReply.read(json, quotable));
    }
}
