package dev.specstress.launcher.run;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.types.Password;

/** The API keys of a campaign's providers, read from the environment; never printed. */
record ProviderKeys(Map<String, Password> byProvider) {

    /** @throws UserErrorException naming the variable that a provider's key should be in and is not */
    static ProviderKeys read(LoadedCampaign loaded, Map<String, String> environment) {
        var keys = new HashMap<String, Password>();
        loaded.addresses().forEach((provider, address) -> {
            if (address instanceof ProviderAddress.Endpoint endpoint) {
                endpoint.apiKeyEnv().ifPresent(variable -> {
                    var key = environment.get(variable);
                    if (key == null || key.isBlank()) {
                        throw new UserErrorException("providers." + provider + ".apiKeyEnv: the environment variable "
                                + variable + " is not set");
                    }
                    keys.put(provider, new Password(key.strip()));
                });
            }
        });
        return new ProviderKeys(keys);
    }

    Optional<Password> of(String provider) {
        return Optional.ofNullable(byProvider.get(provider));
    }
}
