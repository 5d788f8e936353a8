package dev.specstress.providers;

import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.lifecycle.Service;
import dev.specstress.kit.lifecycle.ServiceGroup;
import dev.specstress.kit.process.ServiceContext;
import dev.specstress.providers.budget.CampaignBudgets;
import dev.specstress.providers.quota.Claimant;
import dev.specstress.providers.quota.QuotaConfig;
import dev.specstress.providers.quota.QuotaExchange;
import dev.specstress.providers.quota.Quotas;
import java.util.List;

/**
 * The models of a process that hosts one service: every provider of its configuration, its share of
 * their limits, and the caps of campaigns.
 */
public final class ProcessModels {
    private final ModelClient client;
    private final QuotaExchange exchange;
    private final CampaignBudgets budgets;

    private ProcessModels(ModelClient client, QuotaExchange exchange, CampaignBudgets budgets) {
        this.client = client;
        this.exchange = exchange;
        this.budgets = budgets;
    }

    /** The keys of providers, retries and limits. */
    public static ConfigSchema schema() {
        return ProvidersConfig.schema().with(QuotaConfig.schema());
    }

    /**
     * Opens a client per provider; starts nothing.
     *
     * @param role the service's name, which other processes see
     */
    public static ProcessModels open(ServiceContext context, String role) {
        QuotaConfig quota = QuotaConfig.from(context.config());
        ProvidersConfig providers = ProvidersConfig.from(context.config());
        Quotas quotas = Quotas.shared(quota.limits(), context.meters());
        Providers client = new Providers(
                providers.providers(),
                providers.retries(),
                context.meters(),
                Pacing.sleeping(context.clock(), System.nanoTime()),
                quotas);
        Claimant claimant = Claimant.named(role, quota.weight(), context.clock().millis());
        CampaignBudgets budgets = new CampaignBudgets(context.kafka(), context.clock());
        return new ProcessModels(
                client.within(budgets), new QuotaExchange(context.kafka(), claimant, quotas, context.clock()), budgets);
    }

    public ModelClient client() {
        return client;
    }

    /** The service with the parts its calls need: they start before it and end after it. */
    public Service with(Service service) {
        return new ServiceGroup(service.name(), List.of(new OpenModels(client), exchange, budgets, service));
    }
}
