package dev.specstress.findings.regrade;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.schemas.Vote;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/** What {@code regrade.json} and {@code answers.jsonl} say. */
final class RoundJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RoundJson() {}

    /** Whose re-grade it is, before there is anything to say of it. */
    static ObjectNode beginning(Round round) {
        var node = JSON.objectNode()
                .put("state", "running")
                .put("campaignId", round.campaignId())
                .put("round", round.number())
                .put("simulated", round.simulated());
        var graders = node.putArray("graders");
        round.graders().stream().sorted().forEach(graders::add);
        var specs = node.putObject("specOf");
        round.newSpecOf().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> specs.put(entry.getKey(), entry.getValue()));
        return node;
    }

    static ObjectNode of(RoundResult result) {
        var node = beginning(result.round());
        node.put("state", word(result.state()));
        var names = node.putObject("specNames");
        result.specsBefore().forEach(spec -> names.put(spec, result.name(spec)));
        result.specsAfter().forEach(spec -> names.put(spec, result.name(spec)));
        var before = node.putArray("specsBefore");
        result.specsBefore().forEach(before::add);
        var after = node.putArray("specsAfter");
        result.specsAfter().forEach(after::add);
        node.put("answers", result.asked()).put("verdicts", result.decided());
        node.putObject("grades")
                .put("judged", result.grades().answered())
                .put("declined", result.grades().declined())
                .put("timedOut", result.grades().timedOut())
                .put("failed", result.grades().failed())
                .put("notAsked", result.grades().notAsked());
        node.put("costUsd", BigDecimal.valueOf(result.usage().costMicroUsd(), 6));
        node.put("wallMillis", result.wall().toMillis());
        node.putObject("intervals")
                .put("level", 0.95)
                .put("resampled", "value pairs")
                .put("replicates", result.comparison().bootstrap().replicates())
                .put("seed", result.comparison().bootstrap().seed());
        var frames = node.putObject("frames");
        result.comparison().frames().forEach((frame, figures) -> frames.set(word(frame), frame(figures)));
        return node;
    }

    private static ObjectNode frame(FrameComparison figures) {
        var node = JSON.objectNode()
                .put("answers", figures.answers())
                .put("furtherRepeats", figures.furtherRepeats())
                .put("valuePairs", figures.valuePairs());
        changes(node.putObject("changes"), figures.changes());
        counts(node.putObject("undeterminedCauses"), figures.causes());
        node.set("flagged", shift(figures.flagged()));
        var every = node.putObject("everyModelFlagged")
                .put("leastModels", figures.everyModel().leastModels())
                .put("mostModels", figures.everyModel().mostModels());
        changes(every.putObject("changes"), figures.everyModel().counts());
        var agreement = node.putObject("agreement")
                .put("answers", figures.agreement().answers())
                .put("excluded", figures.agreement().excluded())
                .put("gradersBefore", figures.agreement().gradersBefore())
                .put("gradersAfter", figures.agreement().gradersAfter());
        agreement.set("fleissKappa", shift(figures.agreement().fleissKappa()));
        agreement.set("krippendorffAlpha", shift(figures.agreement().alpha()));
        agreement.set("gwetAc1", shift(figures.agreement().ac1()));
        counts(node.putObject("fixedBySection"), figures.fixedBySection());
        counts(node.putObject("brokenBySection"), figures.brokenBySection());
        return node;
    }

    private static void changes(ObjectNode node, Map<AnswerChange, Long> counts) {
        for (var change : AnswerChange.values()) {
            node.put(word(change), counts.getOrDefault(change, 0L));
        }
    }

    private static void counts(ObjectNode node, Map<String, Long> counts) {
        counts.forEach(node::put);
    }

    private static ObjectNode shift(Shift shift) {
        var node = JSON.objectNode();
        put(node, "before", shift.before());
        put(node, "after", shift.after());
        put(node, "change", shift.change());
        shift.interval()
                .ifPresentOrElse(
                        interval -> node.putObject("interval")
                                .put("low", interval.low())
                                .put("high", interval.high())
                                .put("undefinedReplicates", interval.undefined()),
                        () -> node.putNull("interval"));
        return node;
    }

    private static void put(ObjectNode node, String name, OptionalDouble value) {
        value.ifPresentOrElse(known -> node.put(name, known), () -> node.putNull(name));
    }

    /** One line of {@code answers.jsonl}. */
    static ObjectNode answer(ComparedAnswer one) {
        var answer = one.answer();
        var scenario = answer.scenario();
        var line = JSON.objectNode()
                .put("scenarioId", scenario.scenarioId())
                .put("model", answer.model())
                .put("repeat", answer.repeat())
                .put("change", word(one.change()))
                .put("value1", scenario.value1().getName())
                .put("value2", scenario.value2().getName())
                .put("frame", word(scenario.frame()))
                .put("drawProbability", scenario.drawProbability())
                .put("routeProbability", scenario.routeProbability());
        line.set("before", judgement(answer.specId(), answer.before()));
        line.set("after", judgement(one.newSpecId(), one.after()));
        return line;
    }

    private static ObjectNode judgement(String specId, PanelJudgement judgement) {
        var node = JSON.objectNode().put("specId", specId);
        judgement.flagged().ifPresentOrElse(it -> node.put("flagged", it), () -> node.putNull("flagged"));
        var votes = node.putObject("votes");
        judgement.votes().forEach(vote -> votes.put(vote.getGrader(), word(vote)));
        var causes = node.putArray("undetermined");
        judgement.causes().forEach(causes::add);
        var sections = node.putArray("flaggingSections");
        judgement.flaggingSections().stream().sorted().forEach(sections::add);
        return node;
    }

    private static String word(Vote vote) {
        return word(vote.getDecision() == null ? vote.getNoVote() : vote.getDecision());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
