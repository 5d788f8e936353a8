package dev.specstress.providers.budget;

import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.lifecycle.Health;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.providers.ModelRequest;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Spend;
import dev.specstress.schemas.topics.TopicName;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * The caps of all campaigns, as topics {@code campaigns} and {@code spend} have them. Until both have been read, asking
 * waits. A campaign that is on no topic has no caps.
 */
public final class CampaignBudgets implements Budgets, Service {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Admission FREE = new Admission.Granted(Expense.UNCOUNTED);

    private final CompactedView<Campaign> campaigns;
    private final CompactedView<Spend> spend;
    private final SpentSoFar spent;
    private final ServiceGroup views;
    private final Clock clock;
    private final PriceGuess prices = new PriceGuess();
    /** Campaigns do not change; neither does the absence of one whose work is already here, since it is written first. */
    private final Map<String, Optional<CampaignCaps>> caps = new ConcurrentHashMap<>();

    public CampaignBudgets(KafkaAccess kafka, Clock clock) {
        this.campaigns = new CompactedView<>(kafka, kafka.topics().of(TopicName.CAMPAIGNS), Campaign.class);
        this.spend = new CompactedView<>(kafka, kafka.topics().of(TopicName.SPEND), Spend.class);
        this.spent = new SpentSoFar(spend);
        this.views = new ServiceGroup("budgets", List.of(campaigns, spend));
        this.clock = clock;
    }

    @Override
    public Admission admit(ModelRequest request) throws InterruptedException {
        if (request.campaignId().isEmpty()) {
            return FREE;
        }
        Optional<CampaignCaps> own = caps(request.campaignId().get());
        if (own.isEmpty()) {
            return FREE;
        }
        ModelEntry model = request.model();
        return own.get()
                .admit(
                        model.getProvider(),
                        prices.of(request),
                        Duration.between(clock.instant(), request.deadline()),
                        tokens -> prices.learn(model.getName(), tokens));
    }

    private Optional<CampaignCaps> caps(String campaignId) throws InterruptedException {
        Optional<CampaignCaps> known = caps.get(campaignId);
        if (known != null) {
            return known;
        }
        Optional<Campaign> campaign = campaigns
                .await(campaignId, Duration.ZERO)
                .filter(found -> !found.getBudgets().isEmpty());
        if (campaign.isPresent()) {
            awaitTotals();
        }
        return caps.computeIfAbsent(
                campaignId,
                _ -> campaign.map(found -> new CampaignCaps(
                        campaignId, found.getBudgets(), () -> spent.of(campaignId), System::nanoTime)));
    }

    /** Whatever was spent before this process began is known before its first call. */
    private void awaitTotals() throws InterruptedException {
        while (!spend.health().ready()) {
            if (!(spend.health() instanceof Health.Starting)) {
                throw new TimeoutException("it cannot be learnt what was spent; the view is " + spend.health());
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    @Override
    public String name() {
        return views.name();
    }

    @Override
    public void start() {
        views.start();
    }

    @Override
    public Health health() {
        return views.health();
    }

    @Override
    public void stop(Duration within) {
        views.stop(within);
    }
}
