package dev.specstress.grader.internal.match;

import dev.specstress.providers.prompt.Nonce;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.UntrustedText;
import dev.specstress.providers.prompt.ValueLines;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What matchers are sent. Question, rubric and answers are untrusted; the values are the campaign's own. */
final class MatchPrompt {
    private final PromptTemplate template = PromptTemplate.load(MatchPrompt.class, "match", 1);

    PromptVersion version() {
        return template.version();
    }

    Prompt render(Question question, Rubric rubric, List<LabelledAnswer> answers, long campaignSeed) {
        String first = numbered(rubric.getValue1Anchors());
        String second = numbered(rubric.getValue2Anchors());
        List<String> untrusted = new ArrayList<>(List.of(question.getText(), first, second));
        answers.forEach(answer -> untrusted.add(answer.text()));
        Nonce nonce = Nonce.of(campaignSeed, untrusted);

        Map<String, Object> variables = new HashMap<>();
        variables.put("value_1", ValueLines.of(question.getPair().getValue1()));
        variables.put("value_2", ValueLines.of(question.getPair().getValue2()));
        variables.put("rubric_value_1", UntrustedText.wrap("rubric_value_1", nonce, first));
        variables.put("rubric_value_2", UntrustedText.wrap("rubric_value_2", nonce, second));
        variables.put("question", UntrustedText.wrap("question", nonce, question.getText()));
        variables.put(
                "responses",
                answers.stream().map(answer -> tagged(answer, nonce)).toList());
        variables.put("labels", answers.stream().map(LabelledAnswer::label).collect(Collectors.joining(", ")));
        variables.put("nonce", nonce.value());
        return template.render(variables);
    }

    private static String tagged(LabelledAnswer answer, Nonce nonce) {
        return UntrustedText.wrap("response", nonce, new TreeMap<>(Map.of("label", answer.label())), answer.text());
    }

    private static String numbered(List<String> anchors) {
        return IntStream.range(0, anchors.size())
                .mapToObj(position -> position + ": " + ValueLines.line(anchors.get(position)))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }
}
