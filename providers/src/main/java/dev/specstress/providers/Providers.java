package dev.specstress.providers;

import dev.specstress.providers.budget.Admission;
import dev.specstress.providers.budget.Budgets;
import dev.specstress.providers.budget.Expense;
import dev.specstress.providers.internal.CallMeters;
import dev.specstress.providers.internal.Door;
import dev.specstress.providers.internal.Retries;
import dev.specstress.providers.internal.Tally;
import dev.specstress.providers.internal.wire.TokenUsage;
import dev.specstress.providers.quota.Quotas;
import dev.specstress.schemas.FailureClass;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.NotAskedReason;
import dev.specstress.schemas.Price;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * Every provider that is configured, behind one door. Safe for thousands of threads at once; meant for virtual ones, which an
 * interrupt reaches even in the middle of a call.
 */
public final class Providers implements ModelClient {
    private final Map<String, Door> doors = new TreeMap<>();
    private final CallMeters meters;
    private final Pacing pacing;

    /**
     * Opens a client per provider; sends nothing yet.
     *
     * @throws IllegalArgumentException if two settings have one name, or name a wire that is unknown
     */
    public Providers(
            Collection<ProviderSettings> settings,
            RetryPolicy policy,
            MeterRegistry registry,
            Pacing pacing,
            Quotas quotas) {
        this.meters = new CallMeters(registry, addresses(settings));
        this.pacing = pacing;
        Retries retries = new Retries(policy, pacing, meters, quotas);
        for (ProviderSettings one : settings) {
            if (doors.containsKey(one.provider())) {
                throw new IllegalArgumentException("Provider %s is configured twice".formatted(one.provider()));
            }
            doors.put(one.provider(), Door.open(one, retries));
        }
    }

    /** The same without any limits of lanes. */
    public Providers(Collection<ProviderSettings> settings, RetryPolicy policy, MeterRegistry registry, Pacing pacing) {
        this(settings, policy, registry, pacing, Quotas.alone(Map.of(), registry));
    }

    private static Map<String, String> addresses(Collection<ProviderSettings> settings) {
        Map<String, String> addresses = new TreeMap<>();
        settings.forEach(one -> addresses.put(one.provider(), one.baseUrl().getHost()));
        return addresses;
    }

    /** {@inheritDoc} No cap on money holds; see {@link #within}. */
    @Override
    public CallResult call(ModelRequest request) throws InterruptedException {
        return call(request, Budgets.NONE);
    }

    /** The same door for calls that caps on money hold back; closing it closes this one. */
    public ModelClient within(Budgets budgets) {
        return new ModelClient() {
            @Override
            public CallResult call(ModelRequest request) throws InterruptedException {
                return Providers.this.call(request, budgets);
            }

            @Override
            public void close() {
                Providers.this.close();
            }
        };
    }

    private CallResult call(ModelRequest request, Budgets budgets) throws InterruptedException {
        ModelEntry model = request.model();
        Tally tally = switch (canServe(model)) {
            case Serving.Served() -> affordable(request, budgets);
            case Serving.NotServed(String reason) -> unsent(new CallOutcome.Failed(FailureClass.BAD_REQUEST, reason));
        };
        CallResult result = tally.priced(model);
        meters.ended(model, result, tally.took());
        return result;
    }

    private Tally affordable(ModelRequest request, Budgets budgets) throws InterruptedException {
        return switch (budgets.admit(request)) {
            case Admission.Granted(Expense expense) -> paid(request, expense);
            case Admission.Spent() -> unsent(new CallOutcome.NotAsked(NotAskedReason.BUDGET));
            case Admission.TooLate() -> unsent(new CallOutcome.NotAsked(NotAskedReason.EXPIRED));
        };
    }

    private Tally paid(ModelRequest request, Expense expense) throws InterruptedException {
        boolean known = false;
        try {
            Tally tally = doors.get(request.model().getProvider()).call(request, expense);
            known = true;
            expense.ended(
                    tally.priced(request.model()).account().getCostMicroUsd(),
                    tally.usage().output());
            return tally;
        } finally {
            if (!known) {
                expense.brokenOff();
            }
        }
    }

    /** Whether a model can be called as configured; asked at startup, so that a campaign does not find out call by call. */
    public Serving canServe(ModelEntry model) {
        return complaint(model)
                .<Serving>map(text -> new Serving.NotServed(
                        "Model %s of provider %s: %s".formatted(model.getName(), model.getProvider(), text)))
                .orElseGet(Serving.Served::new);
    }

    private Optional<String> complaint(ModelEntry model) {
        if (!doors.containsKey(model.getProvider())) {
            String known =
                    doors.isEmpty() ? "none is configured" : "configured are " + String.join(", ", doors.keySet());
            return Optional.of("the provider is not configured; " + known);
        }
        if (model.getWireName().isBlank()) {
            return Optional.of("the wire name is empty");
        }
        if (model.getMaxOutputTokens() < 1) {
            return Optional.of("the output limit must be 1 token or more");
        }
        return isPrice(model.getPrice())
                ? Optional.empty()
                : Optional.of("prices must be between 0 and 1,000,000 USD per million tokens");
    }

    private static boolean isPrice(Price price) {
        return DoubleStream.of(
                        price.getInputUsdPerMillion(),
                        price.getCachedInputUsdPerMillion(),
                        price.getOutputUsdPerMillion())
                .allMatch(usd -> usd >= 0 && usd <= 1_000_000);
    }

    private Tally unsent(CallOutcome outcome) {
        Instant now = pacing.clock().instant();
        return new Tally(outcome, 0, TokenUsage.NONE, now, now);
    }

    @Override
    public void close() {
        doors.values().forEach(Door::close);
    }
}
