package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ExpectedResponse;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.Query;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.Subject;
import dev.specstress.scoring.internal.draw.SeededDraw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What an admitted question asks for: its header, and one query per expected response. */
record Expectation(Scenario scenario, List<Query> queries) {

    /**
     * Admits a proposal. Where the user brings the answers, these are expected and nobody is asked. Repeats above 0 are asked of the scenarios a seeded draw picks, of every subject alike.
     *
     * @param now the moment of admission; the response deadline counts from here
     */
    static Expectation of(Campaign campaign, ProposedScenario proposal, Instant now) {
        Scenario scenario = new Scenario();
        scenario.setCampaignId(campaign.getCampaignId());
        scenario.setScenarioId(proposal.getScenarioId());
        scenario.setTaskId(proposal.getTaskId());
        scenario.setOrdinal(proposal.getOrdinal());
        scenario.setQuestion(proposal.getQuestion());
        scenario.setAdmittedAt(now);
        scenario.setDeadline(now.plusMillis(campaign.getResponseDeadlineMillis()));
        scenario.setExpected(expected(campaign, proposal));
        scenario.setQuorum(campaign.getQuorum());
        scenario.setSimulated(campaign.getSubjects().stream()
                .anyMatch(subject -> subject.getModel().getSimulated()));
        return new Expectation(scenario, proposal.getBrought() == null ? queries(campaign, scenario) : List.of());
    }

    /** How many responses a scenario asks for. */
    static int responses(Campaign campaign, ProposedScenario proposal) {
        return proposal.getBrought() == null
                ? Math.multiplyExact(campaign.getSubjects().size(), repeats(campaign, proposal.getScenarioId()))
                : proposal.getBrought().size();
    }

    private static int repeats(Campaign campaign, String scenarioId) {
        boolean repeated =
                SeededDraw.hits(campaign.getSampling().getRepeatShare(), campaign.getSeed(), "repeats", scenarioId);
        return repeated ? campaign.getSampling().getRepeats() : 1;
    }

    private static List<ExpectedResponse> expected(Campaign campaign, ProposedScenario proposal) {
        if (proposal.getBrought() != null) {
            return proposal.getBrought().stream()
                    .sorted()
                    .map(model -> new ExpectedResponse(model, 0))
                    .toList();
        }
        int repeats = repeats(campaign, proposal.getScenarioId());
        return campaign.getSubjects().stream()
                .map(subject -> subject.getModel().getName())
                .sorted()
                .flatMap(model -> IntStream.range(0, repeats).mapToObj(repeat -> new ExpectedResponse(model, repeat)))
                .toList();
    }

    private static List<Query> queries(Campaign campaign, Scenario scenario) {
        Map<String, ModelEntry> models = campaign.getSubjects().stream()
                .map(Subject::getModel)
                .collect(Collectors.toMap(ModelEntry::getName, Function.identity()));
        return scenario.getExpected().stream()
                .map(expected -> query(campaign, scenario, models.get(expected.getModel()), expected.getRepeat()))
                .toList();
    }

    private static Query query(Campaign campaign, Scenario scenario, ModelEntry model, int repeat) {
        Query query = new Query();
        query.setCampaignId(scenario.getCampaignId());
        query.setScenarioId(scenario.getScenarioId());
        query.setModel(model);
        query.setRepeat(repeat);
        query.setPrompt(scenario.getQuestion().getText());
        query.setSeed(SeededDraw.samplingSeed(
                campaign.getSeed(), "query", scenario.getScenarioId(), model.getName(), Integer.toString(repeat)));
        query.setDeadline(scenario.getDeadline());
        return query;
    }
}
