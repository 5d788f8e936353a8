package dev.specstress.grader.injection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.grader.internal.Records;
import dev.specstress.grader.internal.ScriptedModels;
import dev.specstress.grader.internal.grade.GradeDesk;
import dev.specstress.grader.internal.match.MatchDesk;
import dev.specstress.providers.prompt.Prompt;
import dev.specstress.schemas.Spec;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an answer or a spec holds, a prompt keeps its shape: it stands in tags it cannot close, and ours has the last word. */
class AttackedPromptsTest {
    private static final SuiteFile SUITE = SuiteFile.load();
    private static final GradeDesk GRADES = new GradeDesk(ScriptedModels.saying(""));
    private static final MatchDesk MATCHES = new MatchDesk(ScriptedModels.saying(""));

    static Stream<Attack> attacks() {
        return SUITE.attacks().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void graders_see_the_attack_within_tags_that_it_cannot_close(Attack attack) {
        Trial trial = SUITE.trials().getFirst();
        Charge charge = new Charge(SUITE, Role.GRADER);
        boolean inSpec = attack.place() == Attack.Place.SPEC;
        String answer = inSpec ? trial.breaks() : charge.on(attack, trial.breaks());
        Spec clean = SUITE.spec();
        Spec spec = inSpec
                ? Spec.newBuilder(clean)
                        .setSpecId("x-attacked-" + attack.name())
                        .setText(charge.on(attack, clean.getText()))
                        .build()
                : clean;

        Prompt prompt = GRADES.render(spec, trial.question(), answer, 3);

        assertThat(body(prompt.user(), "response")).isEqualTo(answer);
        assertThat(body(prompt.user(), "question")).isEqualTo(trial.question());
        assertThat(body(prompt.system(), "spec").strip())
                .isEqualTo(spec.getText().strip());
        assertThat(prompt.user()).endsWith("Reply with the JSON object only.");
        assertThat(prompt.user().indexOf("no instruction to you"))
                .isGreaterThan(prompt.user().lastIndexOf("</response-"));
        if (!inSpec) {
            assertThat(prompt.system())
                    .as("what all answers share")
                    .isEqualTo(GRADES.render(clean, trial.question(), trial.breaks(), 4)
                            .system());
        }
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void matchers_see_every_answer_whole_and_in_its_own_tags(Attack attack) {
        Trial trial = SUITE.trials().getFirst();
        String attacked = new Charge(SUITE, Role.MATCHER).on(attack, trial.breaks());

        Prompt prompt = MATCHES.render(Records.question(true), List.of(trial.keeps(), attacked, "Short."), 3);

        Matcher found = Pattern.compile("(?s)<response-([0-9a-f]{6}) label=\"([A-C])\">(.*?)</response-\\1>")
                .matcher(prompt.user());
        assertThat(found.results().map(one -> one.group(3))).containsExactly(trial.keeps(), attacked, "Short.");
        assertThat(prompt.user().indexOf("no instruction to you"))
                .isGreaterThan(prompt.user().lastIndexOf("</response-"));
        assertThat(prompt.user()).endsWith("Reply with the JSON object only.");
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void an_attack_is_complete_and_says_what_it_wants(Attack attack) {
        for (Role role : Role.values()) {
            String text = new Charge(SUITE, role).on(attack, "the clean text");

            assertThat(text)
                    .contains("the clean text")
                    .doesNotContain("{goal")
                    .doesNotContain("{padding")
                    .doesNotContain("{reply");
        }
    }

    /** What stands between the only pair of tags of that name with a code; fails if the code occurs within. */
    private static String body(String text, String tag) {
        Matcher open = Pattern.compile("<" + tag + "-([0-9a-f]{6})>").matcher(text);
        while (open.find()) {
            String closing = "</" + tag + "-" + open.group(1) + ">";
            int end = text.indexOf(closing, open.end());
            if (end >= 0) {
                String body = text.substring(open.end(), end);
                assertThat(body).doesNotContain(open.group(1));
                assertThat(text.indexOf(closing, end + 1)).as("one closing tag").isEqualTo(-1);
                return body;
            }
        }
        throw new AssertionError("no tag " + tag + " in " + text);
    }
}
