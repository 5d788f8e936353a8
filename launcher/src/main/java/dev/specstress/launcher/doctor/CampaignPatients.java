package dev.specstress.launcher.doctor;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.KeySource;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.launcher.models.ProviderKeys;
import dev.specstress.launcher.models.SpokenWire;
import dev.specstress.schemas.ModelEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The providers of a campaign that have an address, each with its cheapest model. */
final class CampaignPatients {
    private CampaignPatients() {}

    /** @throws UserErrorException if the campaign names a wire there is not, or no address */
    static List<Patient> of(LoadedCampaign loaded, Map<String, String> environment) {
        return new TreeMap<>(loaded.addresses())
                .entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof ProviderAddress.Endpoint)
                        .map(entry -> patient(
                                entry.getKey(), (ProviderAddress.Endpoint) entry.getValue(), loaded, environment))
                        .toList();
    }

    /** Providers that the built-in simulator answers for; there is nothing to call yet. */
    static List<Finding> simulated(LoadedCampaign loaded) {
        return new TreeMap<>(loaded.addresses())
                .entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof ProviderAddress.BuiltInSimulator)
                        .map(entry -> Finding.of(
                                Finding.Mark.NOT_TRIED,
                                entry.getKey(),
                                "wire %s, answered by the built-in simulator"
                                        .formatted(SpokenWire.of(entry.getKey(), entry.getValue())
                                                .name())))
                        .toList();
    }

    private static Patient patient(
            String provider,
            ProviderAddress.Endpoint endpoint,
            LoadedCampaign loaded,
            Map<String, String> environment) {
        return new Patient(
                provider,
                SpokenWire.of(provider, endpoint),
                SpokenWire.addressOf(provider, endpoint),
                key(provider, endpoint.key(), environment),
                cheapest(provider, loaded));
    }

    /** A key that is not there is a finding here, not an error: the other providers are looked at all the same. */
    private static Patient.Key key(String provider, KeySource source, Map<String, String> environment) {
        var where = switch (source) {
            case KeySource.None() -> "";
            case KeySource.Variable(String name) -> name;
            case KeySource.File(var path) -> path.toString();
        };
        try {
            return ProviderKeys.read("providers." + provider, source, environment)
                    .<Patient.Key>map(secret -> new Patient.Key.There(where, secret))
                    .orElseGet(Patient.Key.NotWanted::new);
        } catch (UserErrorException missing) {
            return new Patient.Key.Missing(missing.getMessage());
        }
    }

    private static ModelEntry cheapest(String provider, LoadedCampaign loaded) {
        return loaded.models()
                .filter(model -> model.getProvider().equals(provider))
                .min(Comparator.comparingDouble(
                        (ModelEntry model) -> model.getPrice().getOutputUsdPerMillion()))
                .orElseThrow(() -> new UserErrorException("providers." + provider + ": none of its models has a role"));
    }
}
