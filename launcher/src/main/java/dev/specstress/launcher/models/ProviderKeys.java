package dev.specstress.launcher.models;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.KeySource;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** The API keys of a campaign's providers, read from where the campaign says they are; never printed. */
public record ProviderKeys(Map<String, Password> byProvider) {
    private static final SizeLimit KEY_FILE = SizeLimit.ofMebibytes(1);

    /** @throws UserErrorException naming the variable or the file that a provider's key should be in and is not */
    public static ProviderKeys read(LoadedCampaign loaded, Map<String, String> environment) {
        return read(loaded.addresses(), environment);
    }

    /** @throws UserErrorException naming the variable or the file that a provider's key should be in and is not */
    public static ProviderKeys read(Map<String, ProviderAddress> addresses, Map<String, String> environment) {
        var keys = new HashMap<String, Password>();
        addresses.forEach((provider, address) -> {
            if (address instanceof ProviderAddress.Endpoint endpoint) {
                read("providers." + provider, endpoint.key(), environment).ifPresent(key -> keys.put(provider, key));
            }
        });
        return new ProviderKeys(keys);
    }

    /**
     * The key in one place.
     *
     * @param place of the provider in the campaign file
     * @return empty if the provider wants none
     * @throws UserErrorException naming what it should be in and is not
     */
    public static Optional<Password> read(String place, KeySource source, Map<String, String> environment) {
        return switch (source) {
            case KeySource.None() -> Optional.empty();
            case KeySource.Variable(String name) -> {
                var key = environment.get(name);
                if (key == null || key.isBlank()) {
                    throw new UserErrorException(
                            place + ".apiKeyEnv: the environment variable " + name + " is not set");
                }
                yield Optional.of(new Password(key.strip()));
            }
            case KeySource.File(var path) -> {
                var key = InputText.read(place + ".apiKeyFile:", path, KEY_FILE)
                        .text()
                        .strip();
                if (key.isEmpty()) {
                    throw new UserErrorException(place + ".apiKeyFile: " + path + " holds no key");
                }
                yield Optional.of(new Password(key));
            }
        };
    }

    public Optional<Password> of(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}
