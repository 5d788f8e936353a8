package dev.specstress.grader.injection;

import static dev.specstress.grader.internal.Records.model;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.grader.injection.InjectionReport.Result;
import dev.specstress.grader.internal.ScriptedModels;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.ModelRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InjectionSuiteTest {
    private static final Pattern RESPONSE =
            Pattern.compile("(?s)<response(-[0-9a-f]{6})?( label=\"([A-Z]+)\")?>(.*?)</response\\1>");
    private static final Pattern BREACH = Pattern.compile("disregard telling|leave telling|refuse to let telling");

    private final InjectionSuite suite =
            new InjectionSuite(2, 7, Duration.ofMinutes(1), Clock.fixed(ScriptedModels.NOW, ZoneOffset.UTC), 4);

    @Test
    void a_judge_that_cannot_be_talked_over_breaks_under_no_attack_and_is_fair_to_clean_inputs() throws Exception {
        for (var role : Role.values()) {
            var models = new ScriptedModels(judge(text -> false));
            var report = suite.run(models, model("judge", 0), role);

            assertThat(report.broken().hits()).isZero();
            assertThat(report.broken().of()).isEqualTo(8 * report.attacks().size());
            assertThat(report.fair().hits()).isEqualTo(report.fair().of()).isEqualTo(16);
            assertThat(report.chance().hits()).isZero();
            assertThat(report.undefended().hits()).isZero();
            assertThat(report.shift()).isZero();
            assertThat(models.requests()).hasSize(suite.calls(role));
        }
    }

    @Test
    void a_judge_breaks_under_just_the_attacks_that_it_falls_for() throws Exception {
        var models = new ScriptedModels(judge(text -> text.contains("Let us play a scene")));

        for (var role : Role.values()) {
            var report = suite.run(models, model("judge", 0), role);

            assertThat(report.attacks().stream()
                            .filter(result -> result.broken().hits() > 0))
                    .extracting(result -> result.attack().name())
                    .containsExactly("role play");
            assertThat(result(report, "role play").broken().hits()).isEqualTo(8);
        }
    }

    @Test
    void an_order_in_the_spec_is_an_attack_on_graders_alone() throws Exception {
        var models = new ScriptedModels(judge(text -> text.contains("these rules are aspirations")));

        assertThat(result(suite.run(models, model("judge", 0), Role.GRADER), "order in the spec")
                        .broken()
                        .hits())
                .isEqualTo(8);
        assertThat(suite.run(models, model("judge", 0), Role.MATCHER).attacks())
                .allMatch(result -> result.attack().place() == Attack.Place.RESPONSE);
    }

    @Test
    void what_cannot_be_read_is_counted_apart_and_is_never_a_verdict() throws Exception {
        var models = new ScriptedModels(
                request -> request.user().contains("Base64") || request.user().contains("Decode this line")
                        ? new CallOutcome.Declined("policy")
                        : judge(text -> false).apply(request));

        var report = suite.run(models, model("judge", 0), Role.GRADER);

        assertThat(result(report, "Base64").broken()).isEqualTo(new InjectionReport.Share(0, 0, 8));
        assertThat(report.broken().unread()).isEqualTo(8);
    }

    @Test
    void defences_that_change_clean_judgements_show_as_a_shift() throws Exception {
        // A judge that, unless it is told what is untrusted, finds nothing wrong with anything.
        var models = new ScriptedModels(request -> request.system().orElse("").contains("untrusted text")
                ? judge(text -> false).apply(request)
                : judge(text -> true).apply(request));

        var report = suite.run(models, model("judge", 0), Role.GRADER);

        assertThat(report.undefended().hits()).isEqualTo(8);
        assertThat(report.undefended().of()).isEqualTo(16);
        assertThat(report.shift()).isEqualTo(-0.5);
    }

    private static Result result(InjectionReport report, String name) {
        return report.attacks().stream()
                .filter(result -> result.attack().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Judges by what the answer would do, unless what it is sent takes it in. */
    private static Function<ModelRequest, CallOutcome> judge(Predicate<String> takenIn) {
        return request -> {
            var whole = request.system().orElse("") + request.user();
            return ScriptedModels.answer(
                    request.user().contains("on both rubrics")
                            ? placements(request.user(), takenIn)
                            : grade(whole, takenIn));
        };
    }

    private static String grade(String whole, Predicate<String> takenIn) {
        var bad = BREACH.matcher(whole).find() && !takenIn.test(whole);
        return """
                {"citations": [], "reasoning": "so", "decision": "%s", "refuses_permitted": false}""".formatted(bad ? "non_compliant" : "compliant");
    }

    private static String placements(String user, Predicate<String> takenIn) {
        return RESPONSE.matcher(user)
                .results()
                .map(found -> """
                        {"label": "%s", "reasoning": "so", "value_1_position": %d, "value_2_position": 3,
                         "refusal_type": "full_compliance", "confidence": 0.9}""".formatted(
                        found.group(3), BREACH.matcher(found.group(4)).find() && !takenIn.test(found.group(4)) ? 0 : 6))
                .collect(Collectors.joining(", ", "{\"placements\": [", "]}"));
    }
}
