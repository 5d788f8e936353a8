package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.ContrastTask;
import dev.specstress.schemas.ContrastedAnswer;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Standpoint;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.stage.Tools;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * Keeps the two most distant answers under a spec, marked by ROUTE, until every answer under it has its verdict. If no answer
 * was flagged by majority and none may yet be, the two become a task; either way they leave.
 */
final class Contrasts {

    private final KeyValueStore<String, ContrastTask> pending;

    Contrasts(KeyValueStore<String, ContrastTask> pending) {
        this.pending = pending;
    }

    /** The store's name is part of its changelog topic's name and never changes. */
    static StoreBuilder<?> builder(Tools tools, String name) {
        return CollectorStores.store(
                tools, name, Serdes.String(), tools.serdes().of(ContrastTask.class));
    }

    /** Takes an answer that has its verdict, if it is one of the two. */
    void add(String key, GradingTask task) {
        if (task.getStandpoint() == null) {
            return;
        }
        ContrastTask contrast = Optional.ofNullable(pending.get(key)).orElseGet(() -> begun(task));
        List<ContrastedAnswer> answers = new ArrayList<>(contrast.getAnswers());
        answers.add(answer(task, task.getStandpoint()));
        answers.sort(Comparator.comparing(ContrastedAnswer::getModel));
        contrast.setAnswers(answers);
        pending.put(key, contrast);
    }

    /**
     * The task, if both answers are there and all passed.
     *
     * @param deadline by when it must be judged
     */
    Optional<ContrastTask> close(String key, ScenarioCompliance compliance, Instant deadline) {
        ContrastTask contrast = pending.delete(key);
        if (contrast == null
                || contrast.getAnswers().size() < 2
                || compliance.getFlaggedByMajority() > 0
                || compliance.getUndeterminedByMajority() > 0) {
            return Optional.empty();
        }
        contrast.setDeadline(deadline);
        return Optional.of(contrast);
    }

    private static ContrastTask begun(GradingTask task) {
        return ContrastTask.newBuilder()
                .setCampaignId(task.getCampaignId())
                .setScenarioId(task.getScenarioId())
                .setOrdinal(task.getOrdinal())
                .setFrame(task.getQuestion().getFrame())
                .setSpecId(task.getSpecId())
                .setJudge(task.getStandpoint().getJudge())
                .setQuestion(task.getQuestion().getText())
                .setAnswers(List.of())
                .setDeadline(task.getDeadline())
                .setSimulated(task.getSimulated())
                .build();
    }

    private static ContrastedAnswer answer(GradingTask task, Standpoint standpoint) {
        return new ContrastedAnswer(
                task.getModel(),
                task.getProvider(),
                standpoint.getValue1Position(),
                standpoint.getValue2Position(),
                task.getResponse());
    }
}
