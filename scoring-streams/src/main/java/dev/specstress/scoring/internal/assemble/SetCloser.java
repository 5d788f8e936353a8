package dev.specstress.scoring.internal.assemble;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Completeness;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.TimedOut;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes the response set of a scenario from the responses that came, and accounts for those that did not. */
final class SetCloser {

    private final Scenario scenario;
    private final AnswerCut cut;
    private final Function<String, Optional<ModelEntry>> modelByName;

    /** @param modelByName the campaign's subjects, for what a missing response says of its model */
    SetCloser(Scenario scenario, AnswerCut cut, Function<String, Optional<ModelEntry>> modelByName) {
        this.scenario = scenario;
        this.cut = cut;
        this.modelByName = modelByName;
    }

    /** The set, by model, then repeat: in the order of the scenario's expectation. */
    ResponseSet close(Map<String, Response> arrived, int duplicates, Instant now) {
        List<Response> responses = new ArrayList<>();
        int answered = 0;
        int missing = 0;
        for (ExpectedResponse expected : scenario.getExpected()) {
            Response response = arrived.get(Slot.of(expected));
            if (response == null) {
                missing++;
                responses.add(timedOut(expected));
            } else {
                responses.add(cut.apply(response));
                answered += expected.getRepeat() == 0 && response.getOutcome() instanceof Answered ? 1 : 0;
            }
        }
        return new ResponseSet(scenario, responses, completeness(missing, answered), now, duplicates);
    }

    private Completeness completeness(int missing, int answered) {
        if (missing == 0) {
            return Completeness.COMPLETE;
        }
        return answered >= scenario.getQuorum() ? Completeness.PARTIAL : Completeness.EXPIRED;
    }

    private Response timedOut(ExpectedResponse expected) {
        Optional<ModelEntry> model = modelByName.apply(expected.getModel());
        long allowed = Duration.between(scenario.getAdmittedAt(), scenario.getDeadline())
                .toMillis();
        CallAccount nothingSeen = new CallAccount();
        nothingSeen.setStartedAt(scenario.getAdmittedAt());
        nothingSeen.setLatencyMillis(allowed);
        nothingSeen.setSimulated(model.map(ModelEntry::getSimulated).orElse(scenario.getSimulated()));
        return new Response(
                scenario.getCampaignId(),
                scenario.getScenarioId(),
                expected.getModel(),
                model.map(ModelEntry::getProvider).orElse(""),
                expected.getRepeat(),
                new TimedOut("deadline", allowed),
                nothingSeen);
    }
}
