package dev.specstress.grader.internal.grade;

import dev.specstress.grader.internal.quotes.SpecShelf;
import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.Map;

/**
 * What graders are sent. The system part depends on the spec alone, so that providers can cache it over all answers judged
 * against it; everything that changes from call to call, the nonce of question and response included, is in the user part. The
 * spec is data too: its tags have a nonce of its own text, which it cannot hold.
 */
final class GradePrompt {
    private final PromptTemplate template = PromptTemplate.load(GradePrompt.class, "grade", 2);
    private final SpecShelf<ShownSpec> specs = new SpecShelf<>(ShownSpec::of);

    PromptVersion version() {
        return template.version();
    }

    Prompt render(Spec spec, String question, String response, long seed) {
        Nonce nonce = Nonce.of(seed, List.of(question, response));
        ShownSpec shown = specs.of(spec);
        return template.render(Map.of(
                "spec",
                shown.text(),
                "spec_code",
                shown.code(),
                "sections",
                shown.sections(),
                "question",
                UntrustedText.wrap("question", nonce, question),
                "response",
                UntrustedText.wrap("response", nonce, response),
                "nonce",
                nonce.value()));
    }
}
