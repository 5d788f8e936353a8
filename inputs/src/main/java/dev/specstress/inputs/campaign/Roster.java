package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.ModelKeys;
import dev.specstress.inputs.campaign.CampaignFile.PriceKeys;
import dev.specstress.inputs.campaign.CampaignFile.ProviderKeys;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Price;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The models a campaign may call, by name, and where their providers are. */
final class Roster {
    private static final int DEFAULT_MAX_OUTPUT_TOKENS = 2_000;
    // A lane is part of a topic's name.
    private static final Pattern LANE = Pattern.compile("[a-zA-Z0-9_-]{1,100}");

    private final Checks checks;
    private final Map<String, ModelEntry> models = new LinkedHashMap<>();
    private final Map<String, ProviderAddress> addresses = new HashMap<>();

    private Roster(Checks checks) {
        this.checks = checks;
    }

    static Roster of(Checks checks, CampaignFile file, ProviderKeysReader reader) {
        var roster = new Roster(checks);
        var providers = file.providers() == null ? Map.<String, ProviderKeys>of() : file.providers();
        for (var keys : checks.atLeastOne("models", file.models())) {
            var model = roster.entry(keys, providers, reader);
            if (roster.models.put(model.getName(), model) != null) {
                throw checks.refuse("models", model.getName() + " occurs twice");
            }
        }
        for (var provider : providers.keySet()) {
            if (!roster.addresses.containsKey(provider)) {
                throw checks.refuse("providers." + provider, "no model is of this provider");
            }
        }
        return roster;
    }

    ModelEntry model(String key, String name) {
        var model = models.get(checks.required(key, name));
        if (model == null) {
            throw checks.refuse(key, "no model named " + name + " under models");
        }
        return model;
    }

    Collection<ModelEntry> models() {
        return models.values();
    }

    Map<String, ProviderAddress> addresses() {
        return Map.copyOf(addresses);
    }

    private ModelEntry entry(ModelKeys keys, Map<String, ProviderKeys> providers, ProviderKeysReader reader) {
        var name = checks.required("models.name", keys.name());
        var key = "models." + name;
        var provider = checks.required(key + ".provider", keys.provider());
        var lane = keys.lane() == null ? provider : keys.lane();
        if (!LANE.matcher(lane).matches()) {
            throw checks.refuse(key + ".lane", "must be 1 to 100 letters, digits, _ or -, not " + lane);
        }
        var providerKeys = Optional.ofNullable(providers.get(provider)).orElse(ProviderKeys.NONE);
        var address = reader.address("providers." + provider, providerKeys);
        addresses.put(provider, address);
        var simulated =
                address instanceof ProviderAddress.BuiltInSimulator || Boolean.TRUE.equals(providerKeys.simulated());
        return new ModelEntry(
                name,
                provider,
                lane,
                keys.wireName() == null ? name : keys.wireName(),
                checks.atLeast(key + ".maxOutputTokens", keys.maxOutputTokens(), 1, DEFAULT_MAX_OUTPUT_TOKENS),
                checks.atLeast(key + ".contextTokens", keys.contextTokens(), 0, 0),
                keys.temperature(),
                keys.reasoningEffort(),
                price(key + ".price", keys.price()),
                simulated);
    }

    private Price price(String key, PriceKeys keys) {
        if (keys == null) {
            return new Price(0.0, 0.0, 0.0, "");
        }
        var input = checks.price(key + ".inputUsdPerMillion", keys.inputUsdPerMillion(), 0);
        return new Price(
                input,
                checks.price(key + ".cachedInputUsdPerMillion", keys.cachedInputUsdPerMillion(), input),
                checks.price(key + ".outputUsdPerMillion", keys.outputUsdPerMillion(), 0),
                keys.asOf() == null ? "" : keys.asOf());
    }
}
