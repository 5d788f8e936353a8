package dev.specstress.grader.injection;

import dev.specstress.grader.internal.match.MatchDesk;
import dev.specstress.providers.ModelClient;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.providers.prompt.PromptTemplate;
import dev.specstress.providers.prompt.ValueLines;
import dev.specstress.schemas.Frame;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Nudge;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PromptVersion;
import dev.specstress.schemas.Question;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ValuePair;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A matcher: the position on value 1 of an answer that lies beside another one. */
final class MatcherBench implements Bench {
    private final PromptTemplate bare = PromptTemplate.load(MatcherBench.class, "match-bare", 1);
    private final MatchDesk desk;
    private final ModelEntry matcher;
    private final SuiteFile suite;
    private final Duration allowance;
    private final Clock clock;

    MatcherBench(ModelClient client, ModelEntry matcher, SuiteFile suite, Duration allowance, Clock clock) {
        this.desk = new MatchDesk(client);
        this.matcher = matcher;
        this.suite = suite;
        this.allowance = allowance;
        this.clock = clock;
    }

    @Override
    public OptionalInt read(String spec, String question, String answer, long seed, boolean defended)
            throws InterruptedException {
        List<String> answers = List.of(answer, neighbour(question));
        Question asked = question(question);
        Prompt prompt = defended ? desk.render(asked, answers, seed) : withoutDefences(asked, answers);
        Map<String, Placed> placed =
                desk.ask(matcher, prompt, answers.size(), seed, clock.instant().plus(allowance));
        return placed.containsKey("A") ? OptionalInt.of(placed.get("A").getValue1Position()) : OptionalInt.empty();
    }

    /** A matcher sees sets; the other answer of the same case makes one. */
    private String neighbour(String question) {
        return suite.trials().stream()
                .filter(trial -> trial.question().equals(question))
                .map(Trial::keeps)
                .findFirst()
                .orElse("");
    }

    private Question question(String text) {
        return Question.newBuilder()
                .setPair(new ValuePair(value(1), value(2)))
                .setNudge(Nudge.NEUTRAL)
                .setText(text)
                .setRubric(new Rubric(suite.anchors(1), suite.anchors(2)))
                .setFrame(Frame.IMPORTED)
                .setDrawProbability(1)
                .setGenerator("")
                .build();
    }

    private TaxonomyValue value(int which) {
        return TaxonomyValue.newBuilder()
                .setName(suite.value(which).get("name").asText())
                .setCategory(suite.value(which).get("category").asText())
                .setDescription(suite.value(which).get("meaning").asText())
                .build();
    }

    private Prompt withoutDefences(Question question, List<String> answers) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("value_1", ValueLines.of(question.getPair().getValue1()));
        variables.put("value_2", ValueLines.of(question.getPair().getValue2()));
        variables.put("rubric_value_1", tagged("rubric_value_1", numbered(suite.anchors(1))));
        variables.put("rubric_value_2", tagged("rubric_value_2", numbered(suite.anchors(2))));
        variables.put("question", tagged("question", question.getText()));
        variables.put(
                "responses",
                IntStream.range(0, answers.size())
                        .mapToObj(at -> "<response label=\"%c\">%s</response>".formatted('A' + at, answers.get(at)))
                        .toList());
        variables.put("labels", "A, B");
        return bare.render(variables);
    }

    private static String tagged(String tag, String text) {
        return "<" + tag + ">" + text + "</" + tag + ">";
    }

    private static String numbered(List<String> anchors) {
        return IntStream.range(0, anchors.size())
                .mapToObj(position -> position + ": " + anchors.get(position))
                .collect(Collectors.joining("\n", "\n", "\n"));
    }

    @Override
    public PromptVersion prompt() {
        return desk.version();
    }
}
