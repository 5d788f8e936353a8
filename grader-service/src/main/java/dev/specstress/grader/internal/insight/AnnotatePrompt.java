package dev.specstress.grader.internal.insight;

import dev.specstress.grader.internal.match.LabelledAnswer;
import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.schemas.PromptVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What annotators are sent: the question and the answers under letters, neither the values traded off nor any list of values. */
final class AnnotatePrompt {
    private final PromptTemplate template = PromptTemplate.load(AnnotatePrompt.class, "annotate", 1);

    PromptVersion version() {
        return template.version();
    }

    Prompt render(String question, List<LabelledAnswer> answers, long seed) {
        List<String> untrusted = new ArrayList<>(List.of(question));
        answers.forEach(answer -> untrusted.add(answer.text()));
        Nonce nonce = Nonce.of(seed, untrusted);
        return template.render(Map.of(
                "question",
                UntrustedText.wrap("question", nonce, question),
                "responses",
                answers.stream()
                        .map(answer -> UntrustedText.wrap(
                                "response", nonce, new TreeMap<>(Map.of("label", answer.label())), answer.text()))
                        .toList(),
                "labels",
                answers.stream().map(LabelledAnswer::label).collect(Collectors.joining(", ")),
                "nonce",
                nonce.value()));
    }
}
