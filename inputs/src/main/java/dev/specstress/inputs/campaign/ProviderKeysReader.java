package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.ProviderKeys;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads where a provider is.
 *
 * @param folder what paths are relative to
 * @param otherwise OpenAI-compatible endpoint for every provider that names none, from the command line
 */
record ProviderKeysReader(Checks checks, Path folder, Optional<String> otherwise) {
    private static final String OPENAI_COMPATIBLE = "openai-compatible";

    /** @param key the provider's place in the file */
    ProviderAddress address(String key, ProviderKeys keys) {
        var source = key(key, keys);
        var wire = Optional.ofNullable(keys.wire()).map(name -> checks.required(key + ".wire", name));
        if (keys.baseUrl() != null) {
            return endpoint(key, keys.baseUrl(), wire, source);
        }
        if (otherwise.isPresent()) {
            // The file's wire goes with the address it would have had.
            return endpoint(key, otherwise.get(), Optional.of(OPENAI_COMPATIBLE), source);
        }
        if (Boolean.TRUE.equals(keys.simulated())) {
            return new ProviderAddress.BuiltInSimulator(wire);
        }
        if (!(source instanceof KeySource.None)) {
            return new ProviderAddress.Endpoint(Optional.empty(), wire, source);
        }
        if (Boolean.FALSE.equals(keys.simulated())) {
            throw checks.refuse(key, "simulated is false, but neither baseUrl nor a key says where its models are");
        }
        return new ProviderAddress.BuiltInSimulator(wire);
    }

    private ProviderAddress endpoint(String key, String url, Optional<String> wire, KeySource source) {
        return new ProviderAddress.Endpoint(Optional.of(checks.httpUrl(key + ".baseUrl", url)), wire, source);
    }

    private KeySource key(String key, ProviderKeys keys) {
        if (keys.apiKeyEnv() != null && keys.apiKeyFile() != null) {
            throw checks.refuse(key, "apiKeyEnv and apiKeyFile are both given");
        }
        if (keys.apiKeyEnv() != null) {
            return new KeySource.Variable(checks.required(key + ".apiKeyEnv", keys.apiKeyEnv()));
        }
        return keys.apiKeyFile() == null
                ? new KeySource.None()
                : new KeySource.File(folder.resolve(checks.required(key + ".apiKeyFile", keys.apiKeyFile())));
    }
}
