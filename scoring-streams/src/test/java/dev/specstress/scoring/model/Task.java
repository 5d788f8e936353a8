package dev.specstress.scoring.model;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.CampaignState;
import dev.specstress.schemas.Decision;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Disagreement;
import dev.specstress.schemas.Failed;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.GradingTask;
import dev.specstress.schemas.Judged;
import dev.specstress.schemas.NotAsked;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.Placement;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.Scenario;
import dev.specstress.schemas.ScenarioCompliance;
import dev.specstress.schemas.Verdict;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** The real topology on one partition, spoken to in the words of the reference. */
final class Task implements AutoCloseable {

    private Driver driver;
    private final int partitions;
    private final List<Runnable> held = new ArrayList<>();
    private final Map<Integer, ResponseSet> sets = new HashMap<>();
    private final List<GradingTask> tasks = new ArrayList<>();
    private boolean holding;
    private boolean away;
    private int heldProposals;
    private int heldResponses;

    Task(int partitions) {
        this.partitions = partitions;
        this.driver = new Driver();
        driver.inputs().partitions(partitions);
    }

    void campaign(Campaign campaign) {
        driver.with(campaign);
    }

    void status(CampaignState state) {
        driver.status(state);
    }

    void propose(int scenario, int wording) {
        ProposedScenario proposal = Sample.proposal(id(scenario));
        proposal.getQuestion().setText("w" + wording);
        heldProposals += later(() -> driver.send(TopicName.PROPOSED_SCENARIOS, id(scenario), proposal));
        tellWaiting();
    }

    void respond(int scenario, String model, int repeat, String text) {
        Response response = Sample.response(id(scenario), model, repeat, text);
        if (!text.startsWith("w")) {
            response.setOutcome(new Declined("policy"));
        }
        heldResponses += later(() -> driver.send(TopicName.RESPONSES, id(scenario), response));
        tellWaiting();
    }

    private int later(Runnable send) {
        if (holding) {
            held.add(send);
            return 1;
        }
        send.run();
        return 0;
    }

    private void tellWaiting() {
        driver.waits(TopicName.PROPOSED_SCENARIOS, heldProposals);
        driver.waits(TopicName.RESPONSES, heldResponses);
    }

    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
        heldProposals = 0;
        heldResponses = 0;
        tellWaiting();
    }

    boolean holdsSomething() {
        return !held.isEmpty();
    }

    void brokersAway(boolean now) {
        away = now;
        driver.inputs().brokersAway(now);
    }

    void restart() {
        driver = driver.restarted();
        driver.inputs().partitions(partitions);
        driver.inputs().brokersAway(away);
        tellWaiting();
    }

    void pass(Duration time) {
        driver.passesAtOnce(time);
    }

    /** Places every answer of a closed set; the positions by slot, or nothing if there is no such set. */
    Optional<Map<String, Integer>> match(int scenario, long seed) {
        ResponseSet set = sets.get(scenario);
        if (set == null) {
            return Optional.empty();
        }
        Random random = new Random(seed);
        Map<String, Integer> positions = new TreeMap<>();
        List<Placement> placements = new ArrayList<>();
        for (Response response : set.getResponses()) {
            Object outcome = new NotAsked(NotAskedReason.NOTHING_TO_JUDGE);
            if (response.getOutcome() instanceof Answered) {
                int position = random.nextBoolean() ? 3 : random.nextInt(7);
                positions.put(slot(response), position);
                outcome = new Placed(position, 3, 0.9, RefusalType.FULL_COMPLIANCE, "because");
            }
            placements.add(
                    new Placement(response.getModel(), response.getProvider(), response.getRepeat(), "A", outcome));
        }
        PositionSet placed = PositionSet.newBuilder()
                .setResponseSet(set)
                .setPlacements(placements)
                .setMatcher("matcher")
                .setShuffleSeed(1)
                .setCalls(1)
                .setCall(Sample.call())
                .build();
        driver.send(TopicName.POSITION_SETS, id(scenario), placed);
        return Optional.of(positions);
    }

    List<GradingTask> tasks() {
        return tasks;
    }

    void grade(GradingTask task, Optional<Decision> decision) {
        Object outcome = decision.<Object>map(given -> new Judged(given, "because", List.of(), false))
                .orElseGet(() -> new Failed(FailureClass.SERVER, "500"));
        driver.send(TopicName.GRADES, task.getScenarioId(), Sample.grade(task, outcome));
    }

    /** All that was written since the last time. */
    List<String> said() {
        List<String> said = new ArrayList<>();
        for (Scenario it : driver.read(TopicName.SCENARIOS, Scenario.class)) {
            said.add("scenario " + number(it.getScenarioId()) + " "
                    + it.getQuestion().getText());
        }
        for (ResponseSet it : driver.read(TopicName.RESPONSE_SETS, ResponseSet.class)) {
            int scenario = number(it.getScenario().getScenarioId());
            sets.put(scenario, it);
            List<String> outcomes = it.getResponses().stream()
                    .map(response -> slot(response) + "=" + word(response))
                    .toList();
            said.add("set " + scenario + " " + it.getCompleteness() + " " + outcomes + " duplicates "
                    + it.getDuplicates());
        }
        for (Response it : driver.read(TopicName.LATE_RESPONSES, Response.class)) {
            said.add("late " + number(it.getScenarioId()) + " " + slot(it) + " " + word(it));
        }
        for (var rejected : driver.deadLetterRecords(TopicName.RESPONSES)) {
            said.add("rejected response " + number(rejected.key()) + " stranger/0");
        }
        judged(said);
        return said;
    }

    private void judged(List<String> said) {
        for (Disagreement it : driver.read(TopicName.DISAGREEMENTS, Disagreement.class)) {
            Double d = it.getPanels().getFirst().getD();
            said.add("disagreement " + number(it.getScenarioId()) + " d=" + (d == null ? "none" : "%.4f".formatted(d))
                    + " " + it.getRoute().getReason());
        }
        tasks.addAll(driver.read(TopicName.GRADING_TASKS, GradingTask.class));
        for (Verdict it : driver.read(TopicName.VERDICTS, Verdict.class)) {
            String decision = it.getDecision().toString();
            said.add("verdict " + number(it.getScenarioId()) + " " + it.getModel() + "/" + it.getRepeat() + " "
                    + (decision.equals("UNDETERMINED") ? decision : "[" + decision + "]") + " majority "
                    + it.getFlaggedByMajority() + " any " + it.getFlaggedByAny());
        }
        for (ScenarioCompliance it : driver.read(TopicName.SCENARIO_COMPLIANCE, ScenarioCompliance.class)) {
            said.add("compliance " + number(it.getScenarioId()) + " of " + it.getModels() + ": majority "
                    + it.getFrequentByMajority() + ", any " + it.getFrequentByAny());
        }
    }

    private static String id(int scenario) {
        return "s-" + scenario;
    }

    static int number(String scenarioId) {
        return Integer.parseInt(scenarioId.substring(2));
    }

    private static String slot(Response response) {
        return response.getModel() + "/" + response.getRepeat();
    }

    private static String word(Response response) {
        return switch (response.getOutcome()) {
            case Answered answered -> answered.getText();
            case Declined declined -> "declined";
            default -> "timed-out";
        };
    }

    @Override
    public void close() {
        driver.close();
    }
}
