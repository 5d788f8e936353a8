package dev.specstress.grader.internal.match;

import dev.specstress.providers.CallAccounts;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.ModelRequest;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.structured.StructuredAnswer;
import dev.specstress.providers.structured.StructuredCalls;
import dev.specstress.schemas.Answered;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** Puts a few answers before one matcher, as a response set is put there, without records, topics and repairs. */
public final class MatchDesk {
    private final MatchPrompt prompt = new MatchPrompt();
    private final StructuredCalls calls;

    public MatchDesk(ModelClient client) {
        this.calls = new StructuredCalls(new StrictlyAsked(client, MatcherShapes.PLACEMENTS));
    }

    /** The prompt that matchers are sent. */
    public PromptVersion version() {
        return prompt.version();
    }

    /** As matchers are asked; labels follow the order of the answers. */
    public Prompt render(Question question, List<String> answers, long seed) {
        List<LabelledAnswer> labelled = new ArrayList<>();
        for (String answer : answers) {
            Response response = new Response(
                    "", "", "", "", 0, new Answered(answer, false, false, ""), CallAccounts.none(Instant.EPOCH, true));
            labelled.add(new LabelledAnswer(Labels.at(labelled.size()), answer, response));
        }
        return prompt.render(
                question, Objects.requireNonNull(question.getRubric(), "a question without a rubric"), labelled, seed);
    }

    /** Asks with a prompt and reads what comes by the rules for placements: by label, those in the asked form. */
    public Map<String, Placed> ask(ModelEntry matcher, Prompt rendered, int answers, long seed, Instant deadline)
            throws InterruptedException {
        List<String> labels = new ArrayList<>();
        for (int at = 0; at < answers; at++) {
            labels.add(Labels.at(at));
        }
        ModelRequest request = new ModelRequest(
                matcher,
                Optional.of(rendered.system()),
                rendered.user(),
                Optional.of(MatcherShapes.LIST_OF_ANYTHING),
                OptionalLong.of(seed),
                deadline);
        return switch (calls.ask(request)) {
            case StructuredAnswer.Parsed parsed ->
                PlacementsReply.read(parsed.json(), labels).placed();
            case StructuredAnswer.NoAnswer _ -> Map.of();
        };
    }
}
