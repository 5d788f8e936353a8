package dev.specstress.scoring.internal.windows;

import static dev.specstress.scoring.internal.fixture.CampaignBuilder.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.DisagreementWindow;
import dev.specstress.schemas.Placed;
import dev.specstress.schemas.PositionSet;
import dev.specstress.schemas.ProposedScenario;
import dev.specstress.schemas.RefusalType;
import dev.specstress.schemas.ResponseSet;
import dev.specstress.schemas.RiskLevel;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.Topic;
import dev.specstress.schemas.WindowSample;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.scoring.internal.fixture.Driver;
import dev.specstress.scoring.internal.fixture.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final long MINUTE = 60_000;
    private static final Duration SECOND = Duration.ofSeconds(1);

    /** Two models of one provider, two of another, in one panel of all and one of a mixed pair. */
    private static final Campaign MIXED = campaign()
            .subject("a", "acme", null)
            .subject("b", "acme", null)
            .subject("c", "best", null)
            .subject("d", "best", null)
            .quorum(2)
            .panel("all", "a", "b", "c", "d")
            .panel("pair", "b", "c")
            .build();

    private final Driver driver = new Driver();

    @BeforeEach
    void begin() {
        driver.with(MIXED);
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void aScenarioIsCountedOnceInTheMinuteAndOnceInTheHourItWasMeasuredIn() {
        measure("s-1", 0, 6, 3, 3);
        driver.passesAtOnce(SECOND);

        List<DisagreementWindow> overall =
                written().values().stream().filter(WindowsTest::isOverall).toList();
        assertThat(overall)
                .extracting(DisagreementWindow::getSizeMillis)
                .containsExactlyInAnyOrder(MINUTE, 60 * MINUTE);
        for (DisagreementWindow counted : overall) {
            assertThat(counted.getStart()).isEqualTo(Sample.START);
            // Positions 0, 6, 3, 3: variance 4.5, D 2.12.
            assertThat(counted.getScenarios()).isEqualTo(1);
            assertThat(counted.getHistogram()).hasSize(30);
            assertThat(counted.getHistogram().get(21)).isEqualTo(1);
            assertThat(counted.getHistogram().stream().mapToLong(n -> n).sum()).isEqualTo(1);
            assertThat(counted.getHigh()).isEqualTo(1);
            assertThat(counted.getPlacements()).isEqualTo(4);
            assertThat(counted.getSumOfWeights()).isEqualTo(4.0);
            assertThat(counted.getSumOfSquaredWeights()).isEqualTo(16.0);
            assertThat(counted.getSimulated()).isTrue();
        }
    }

    @Test
    void aProvidersDisagreementIsThatOfItsOwnModelsInThePanel() {
        measure("s-1", 0, 6, 3, 3);
        driver.passesAtOnce(SECOND);

        Map<String, DisagreementWindow> windows = written();
        assertThat(of(windows, "all", "acme").getHistogram().get(29)).isEqualTo(1);
        assertThat(of(windows, "all", "acme").getPlacements()).isEqualTo(2);
        assertThat(of(windows, "all", "best").getHistogram().get(0)).isEqualTo(1);
        assertThat(of(windows, "all", "best").getHigh()).isZero();
        // Of the mixed pair each provider has one model: counted, but without D.
        assertThat(of(windows, "pair", "all").getHistogram().get(15)).isEqualTo(1);
        assertThat(of(windows, "pair", "all").getHigh()).isEqualTo(1);
        assertThat(of(windows, "pair", "acme").getScenarios()).isEqualTo(1);
        assertThat(of(windows, "pair", "acme").getWithoutD()).isEqualTo(1);
        assertThat(of(windows, "pair", "acme").getPlacements()).isEqualTo(1);
    }

    @Test
    void refusalsAreCountedAmongThePlacedAnswersOfWhoRefused() {
        measure("s-1", set -> {
            PositionSet matched = Sample.placed(set, 3, 3, 3, 3);
            refuse(matched, 0, RefusalType.SOFT_REJECTION_WITH_ALTERNATIVES);
            refuse(matched, 1, RefusalType.PARTIAL_COMPLIANCE_WITH_REDIRECTION);
            matched.getPlacements().get(2).setOutcome(new Declined("policy"));
            refuse(matched, 3, RefusalType.COMPLETE_REJECTION);
            return matched;
        });
        driver.passesAtOnce(SECOND);

        Map<String, DisagreementWindow> windows = written();
        assertThat(of(windows, "all", "all").getPlacements()).isEqualTo(3);
        assertThat(of(windows, "all", "all").getRefused()).isEqualTo(2);
        assertThat(of(windows, "all", "acme").getRefused()).isEqualTo(1);
        assertThat(of(windows, "all", "best").getRefused()).isEqualTo(1);
        assertThat(of(windows, "all", "best").getWithoutD()).isEqualTo(1);
    }

    @Test
    void belowItsQuorumAPanelIsCountedButInNoBin() {
        Campaign strict = campaign()
                .subject("a", "acme", null)
                .subject("b", "acme", null)
                .subject("c", "best", null)
                .subject("d", "best", null)
                .quorum(3)
                .build();
        try (Driver other = new Driver()) {
            other.with(strict);
            ResponseSet set = assembled(other, "s-1", proposal -> {});
            PositionSet matched = Sample.placed(set, 0, 6, 3, 3);
            matched.getPlacements().get(2).setOutcome(new Declined("policy"));
            matched.getPlacements().get(3).setOutcome(new Declined("policy"));
            other.send(TopicName.POSITION_SETS, "s-1", matched);
            other.passesAtOnce(SECOND);

            Map<String, DisagreementWindow> windows = written(other);
            for (String provider : List.of("all", "acme")) {
                DisagreementWindow window = of(windows, "all", provider);
                assertThat(window.getScenarios()).isEqualTo(1);
                assertThat(window.getBelowQuorum()).isEqualTo(1);
                assertThat(window.getHigh()).isZero();
                assertThat(window.getHistogram()).containsOnly(0L);
                assertThat(window.getSumOfWeights()).isZero();
            }
        }
    }

    @Test
    void aScenarioIsCountedInEachOfItsStrata() {
        ResponseSet set = assembled(driver, "s-1", proposal -> {
            proposal.getQuestion().setTopics(List.of(Topic.CYBER_SECURITY, Topic.POLITICS));
            proposal.getQuestion().setStrata(List.of("hard"));
            proposal.getQuestion().setRiskLevel(RiskLevel.DUAL_USE);
        });
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6, 3, 3));
        driver.passesAtOnce(SECOND);

        assertThat(written().values().stream()
                        .filter(window -> window.getSizeMillis() == MINUTE
                                && window.getKey().getPanel().equals("all")
                                && window.getKey().getProvider().equals("all"))
                        .map(window -> window.getKey().getStratum()))
                .containsExactlyInAnyOrder("all", "hard", "topic:cyber_security", "topic:politics", "risk:dual_use");
    }

    @Test
    void aSecondReadingIsNotCounted() {
        ResponseSet set = assembled(driver, "s-1", proposal -> {});
        PositionSet noise = Sample.placed(set, 0, 0, 0, 0);
        noise.setMatchRepeat(1);
        driver.send(TopicName.POSITION_SETS, "s-1", noise);
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6, 3, 3));
        driver.send(TopicName.POSITION_SETS, "s-1", Sample.placed(set, 0, 6, 3, 3));
        driver.passesAtOnce(SECOND);

        assertThat(window(MINUTE, "all", "all", "all").getScenarios()).isEqualTo(1);
    }

    @Test
    void aWindowIsWrittenOnceASecondWhileItChangesAndThenNoMore() {
        for (int i = 0; i < 50; i++) {
            measure("s-" + i, 0, 6, 3, 3);
        }
        driver.passesAtOnce(SECOND);
        assertThat(driver.read(TopicName.DISAGREEMENT_WINDOWS, DisagreementWindow.class))
                .filteredOn(window -> window.getSizeMillis() == MINUTE && isOverall(window))
                .singleElement()
                .extracting(DisagreementWindow::getScenarios)
                .isEqualTo(50L);

        driver.passesAtOnce(Duration.ofSeconds(5));
        assertThat(driver.read(TopicName.DISAGREEMENT_WINDOWS, DisagreementWindow.class))
                .isEmpty();
    }

    @Test
    void everyWindowHasAKeyOfItsOwn() {
        measure("s-1", 0, 6, 3, 3);
        driver.passesAtOnce(SECOND);

        assertThat(driver.raw(TopicName.DISAGREEMENT_WINDOWS))
                .extracting(record -> record.key())
                .hasSize(2 * 6)
                .doesNotHaveDuplicates()
                .contains("c-1/all/all/acme/60000/" + Sample.START.toEpochMilli());
    }

    @Test
    void aLateSampleIsTakenWithinItsGraceAndCountedAsLateAfterwards() {
        WindowSample sample = sampleOf("s-1");
        Instant later = Sample.START.plus(Duration.ofMinutes(30));
        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, later);
        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, Sample.START);
        driver.passesAtOnce(SECOND);
        assertThat(written().values().stream()
                        .filter(window -> window.getSizeMillis() == MINUTE && isOverall(window))
                        .map(DisagreementWindow::getStart))
                .containsExactlyInAnyOrder(Sample.START, later);

        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, Sample.START.plus(Duration.ofMinutes(62)));
        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, Sample.START);
        driver.passesAtOnce(SECOND);

        assertThat(driver.count("late", "stage", "windows")).isEqualTo(1);
        assertThat(window(60 * MINUTE, "all", "all", "all").getScenarios()).isEqualTo(3);
    }

    @Test
    void whatIsLateForAnHourIsInNoWindow() {
        WindowSample sample = sampleOf("s-1");
        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, Sample.START.plus(Duration.ofDays(2)));
        driver.sendStamped(TopicName.WINDOW_SAMPLES, "k", sample, Sample.START);
        driver.passesAtOnce(SECOND);

        assertThat(driver.count("late", "stage", "windows")).isEqualTo(2);
        assertThat(written().values())
                .allSatisfy(window -> assertThat(window.getScenarios()).isEqualTo(1));
    }

    @Test
    void theOrderOfScenariosAndWhatElseGoesOnNeverChangeACount() {
        long seed = 20_261_124;
        Random draw = new Random(seed);
        Map<String, int[]> positions = new HashMap<>();
        for (int i = 0; i < 40; i++) {
            positions.put("s-" + i, draw.ints(4, 0, 7).toArray());
        }
        Map<String, DisagreementWindow> first = countedIn(positions, new ArrayList<>(positions.keySet()), draw);
        for (int round = 0; round < 3; round++) {
            List<String> order = new ArrayList<>(positions.keySet());
            Collections.shuffle(order, draw);

            assertThat(countedIn(positions, order, draw)).as("seed %d", seed).isEqualTo(first);
        }
    }

    private static Map<String, DisagreementWindow> countedIn(
            Map<String, int[]> positions, List<String> order, Random draw) {
        try (Driver run = new Driver()) {
            run.with(MIXED);
            for (String id : order) {
                PositionSet matched = Sample.placed(assembled(run, id, proposal -> {}), positions.get(id));
                run.send(TopicName.POSITION_SETS, id, matched);
                if (draw.nextBoolean()) {
                    run.send(TopicName.POSITION_SETS, id, matched);
                }
            }
            run.passesAtOnce(SECOND);
            return written(run);
        }
    }

    private void measure(String id, int... positions) {
        measure(id, set -> Sample.placed(set, positions));
    }

    private void measure(String id, java.util.function.Function<ResponseSet, PositionSet> matcher) {
        driver.send(TopicName.POSITION_SETS, id, matcher.apply(assembled(driver, id, proposal -> {})));
    }

    private WindowSample sampleOf(String id) {
        try (Driver other = new Driver()) {
            other.with(MIXED);
            other.send(TopicName.POSITION_SETS, id, Sample.placed(assembled(other, id, proposal -> {}), 0, 6, 3, 3));
            return other.read(TopicName.WINDOW_SAMPLES, WindowSample.class).getFirst();
        }
    }

    private static ResponseSet assembled(Driver driver, String id, Consumer<ProposedScenario> change) {
        ProposedScenario proposal = Sample.proposal(id);
        change.accept(proposal);
        driver.send(TopicName.PROPOSED_SCENARIOS, id, proposal);
        for (Subject subject : MIXED.getSubjects()) {
            var response = Sample.response(id, subject.getModel().getName(), 0, "text");
            response.setProvider(subject.getModel().getProvider());
            driver.send(TopicName.RESPONSES, id, response);
        }
        return driver.read(TopicName.RESPONSE_SETS, ResponseSet.class).getFirst();
    }

    private static void refuse(PositionSet matched, int at, RefusalType type) {
        matched.getPlacements().get(at).setOutcome(new Placed(3, 3, 0.9, type, "because"));
    }

    private static boolean isOverall(DisagreementWindow window) {
        return window.getKey().getPanel().equals("all")
                && window.getKey().getProvider().equals("all")
                && window.getKey().getStratum().equals("all");
    }

    private DisagreementWindow window(long size, String stratum, String panel, String provider) {
        return driver.read(TopicName.DISAGREEMENT_WINDOWS, DisagreementWindow.class).stream()
                .filter(each -> each.getSizeMillis() == size
                        && each.getKey().getStratum().equals(stratum)
                        && each.getKey().getPanel().equals(panel)
                        && each.getKey().getProvider().equals(provider))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private Map<String, DisagreementWindow> written() {
        return written(driver);
    }

    /** The newest of each window since it was last read. */
    private static Map<String, DisagreementWindow> written(Driver driver) {
        Map<String, DisagreementWindow> newest = new HashMap<>();
        driver.read(TopicName.DISAGREEMENT_WINDOWS, DisagreementWindow.class)
                .forEach(window -> newest.put(WindowName.of(window), window));
        return newest;
    }

    private static DisagreementWindow of(Map<String, DisagreementWindow> windows, String panel, String provider) {
        return windows.values().stream()
                .filter(window -> window.getSizeMillis() == MINUTE
                        && window.getKey().getPanel().equals(panel)
                        && window.getKey().getProvider().equals(provider))
                .reduce((one, other) -> one.getStart().isAfter(other.getStart()) ? one : other)
                .orElseThrow();
    }
}
