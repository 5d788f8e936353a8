package dev.specstress.providers.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Budget;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Caps of a campaign and of its providers, side by side. */
final class CampaignCapsTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NOW = Duration.ofMillis(1);

    private final Map<String, Long> totals = new HashMap<>();

    private CampaignCaps caps(Budget... budgets) {
        return new CampaignCaps("c-1", List.of(budgets), () -> totals, System::nanoTime);
    }

    private static Admission admit(CampaignCaps caps, String provider, long guess, Duration atMost)
            throws InterruptedException {
        return caps.admit(provider, guess, atMost, _ -> {});
    }

    @Test
    void aProvidersCapHoldsBackItsOwnCallsAlone() throws InterruptedException {
        CampaignCaps caps = caps(new Budget("acme", 1_000L));
        totals.put("acme", 1_000L);

        assertThat(admit(caps, "acme", 1, SOON)).isEqualTo(new Admission.Spent());
        assertThat(admit(caps, "zenith", 1, SOON)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void theCampaignsCapCountsEveryProvider() throws InterruptedException {
        CampaignCaps caps = caps(new Budget(null, 1_000L), new Budget("acme", 1_000_000L));
        totals.put("acme", 400L);
        totals.put("zenith", 600L);

        assertThat(admit(caps, "acme", 1, SOON)).isEqualTo(new Admission.Spent());
        assertThat(admit(caps, "a third", 1, SOON)).isEqualTo(new Admission.Spent());
    }

    @Test
    void aCallThatWaitsGoesOnOnceAnotherCostLessThanItWasGuessed() throws Exception {
        CampaignCaps caps = caps(new Budget(null, 1_000L));
        Expense first = granted(admit(caps, "acme", 900, SOON));

        CompletableFuture<Admission> second = inBackground(caps, 500);
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> !second.isDone());
        first.ended(100, 10);

        assertThat(second.get(10, TimeUnit.SECONDS)).isInstanceOf(Admission.Granted.class);
    }

    @Test
    void aCallThatWaitsIsRefusedOnceTheCapIsReached() throws Exception {
        CampaignCaps caps = caps(new Budget(null, 1_000L));
        Expense first = granted(admit(caps, "acme", 900, SOON));

        CompletableFuture<Admission> second = inBackground(caps, 500);
        first.ended(1_000, 10);

        assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new Admission.Spent());
    }

    @Test
    void aWaitEndsAtTheRequestsDeadline() throws InterruptedException {
        CampaignCaps caps = caps(new Budget(null, 1_000L));
        granted(admit(caps, "acme", 900, SOON));

        assertThat(admit(caps, "acme", 500, NOW)).isEqualTo(new Admission.TooLate());
    }

    @Test
    void aCallAdmittedLongBeforeItsTurnMayNotBeginPastTheCap() throws InterruptedException {
        CampaignCaps caps = caps(new Budget(null, 1_000L));
        Expense waiting = granted(admit(caps, "acme", 100, SOON));
        assertThat(waiting.mayBegin()).isTrue();

        totals.put("zenith", 1_000L);

        assertThat(waiting.mayBegin()).isFalse();
    }

    @Test
    void aCallThatWasBrokenOffCountsAsGuessedIfItWasBegunAndNotIfItWasNot() throws InterruptedException {
        CampaignCaps caps = caps(new Budget(null, 1_000L));
        Expense neverBegun = granted(admit(caps, "acme", 1_000, SOON));
        neverBegun.brokenOff();
        Expense begun = granted(admit(caps, "acme", 1_000, SOON));
        assertThat(begun.mayBegin()).isTrue();

        begun.brokenOff();

        assertThat(admit(caps, "acme", 1, SOON)).isEqualTo(new Admission.Spent());
    }

    @Test
    void whatACallWroteIsLearned() throws InterruptedException {
        long[] learned = new long[1];
        CampaignCaps caps = caps(new Budget(null, 1_000L));

        granted(caps.admit("acme", 1, SOON, tokens -> learned[0] = tokens)).ended(5, 77);

        assertThat(learned[0]).isEqualTo(77);
    }

    private static CompletableFuture<Admission> inBackground(CampaignCaps caps, long guess) {
        CompletableFuture<Admission> end = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try {
                end.complete(admit(caps, "acme", guess, SOON));
            } catch (InterruptedException e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    private static Expense granted(Admission admission) {
        assertThat(admission).isInstanceOf(Admission.Granted.class);
        return ((Admission.Granted) admission).expense();
    }
}
