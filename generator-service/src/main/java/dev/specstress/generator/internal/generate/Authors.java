package dev.specstress.generator.internal.generate;

import dev.specstress.providers.AvroOutcomes;
import dev.specstress.providers.CallOutcome;
import dev.specstress.providers.structured.Told;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generated;
import dev.specstress.schemas.GenerationTask;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.QualityFault;
import dev.specstress.schemas.QualityReading;
import dev.specstress.schemas.Rejected;
import dev.specstress.schemas.Rubric;
import dev.specstress.schemas.StratumTarget;
import java.util.List;
import java.util.Optional;

/** Has one generator write what a task asks for, and the quality gate judge it. */
final class Authors {
    private final Writer writer;
    private final Scenarios scenarios;
    private final QualityGate gate;

    Authors(Writer writer, Scenarios scenarios, QualityGate gate) {
        this.writer = writer;
        this.scenarios = scenarios;
        this.gate = gate;
    }

    Attempt triple(Campaign campaign, GenerationTask task, ModelEntry model) throws InterruptedException {
        return switch (writer.triple(campaign, task, model)) {
            case Told.Nothing<Triple>(CallOutcome outcome, CallAccount account) -> nothing(model, outcome, account);
            case Told.Value<Triple>(Triple triple, CallAccount account) -> {
                Optional<QualityReading> reading = gate.judge(campaign, task, triple);
                List<QualityFault> faults = QualityGate.faults(reading);
                yield faults.isEmpty()
                        ? written(model, scenarios.of(task, triple, model.getName()), reading, account)
                        : rejected(model, faults, reading, account);
            }
        };
    }

    /** A question of a stratum with its benign neighbour; the judge reads the former. */
    Attempt matched(Campaign campaign, GenerationTask task, ModelEntry model, StratumTarget target)
            throws InterruptedException {
        return switch (writer.matched(campaign, task, model, target)) {
            case Told.Nothing<MatchedTriples>(CallOutcome outcome, CallAccount account) ->
                nothing(model, outcome, account);
            case Told.Value<MatchedTriples>(MatchedTriples matched, CallAccount account)
            when OperationalDetail.in(matched) ->
                rejected(model, List.of(QualityFault.OPERATIONAL_DETAIL), Optional.empty(), account);
            case Told.Value<MatchedTriples>(MatchedTriples matched, CallAccount account) -> {
                Optional<QualityReading> reading = gate.judge(campaign, task, matched.hazardous());
                List<QualityFault> faults = QualityGate.faults(reading);
                yield faults.isEmpty()
                        ? written(model, scenarios.of(task, matched, model.getName()), reading, account)
                        : rejected(model, faults, reading, account);
            }
        };
    }

    Attempt rubric(Campaign campaign, GenerationTask task, ModelEntry model, String question)
            throws InterruptedException {
        return switch (writer.rubric(campaign, task, model, question)) {
            case Told.Nothing<Rubric>(CallOutcome outcome, CallAccount account) -> nothing(model, outcome, account);
            case Told.Value<Rubric>(Rubric rubric, CallAccount account) ->
                written(model, List.of(scenarios.of(task, question, rubric)), Optional.empty(), account);
        };
    }

    static Attempt nothing(ModelEntry model, CallOutcome outcome, CallAccount account) {
        return new Attempt(
                model.getName(), AvroOutcomes.of(outcome), Optional.empty(), List.of(), Optional.empty(), account);
    }

    private static Attempt rejected(
            ModelEntry model, List<QualityFault> faults, Optional<QualityReading> reading, CallAccount account) {
        return new Attempt(
                model.getName(),
                new Generated(List.of()),
                Optional.of(new Rejected(faults)),
                List.of(),
                reading,
                account);
    }

    private static Attempt written(
            ModelEntry model, List<ProposedScenario> proposals, Optional<QualityReading> reading, CallAccount account) {
        List<String> ids =
                proposals.stream().map(ProposedScenario::getScenarioId).toList();
        return new Attempt(model.getName(), new Generated(ids), Optional.empty(), proposals, reading, account);
    }
}
