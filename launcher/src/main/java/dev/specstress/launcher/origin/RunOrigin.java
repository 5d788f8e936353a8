package dev.specstress.launcher.origin;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.inputs.campaign.ProviderAddress;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Spec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run came from, kept beside its results so that they can be graded again: the campaign and its specs as records
 * ({@code campaign.avro}, {@code specs.avro}, with the schemas they were written by) and where its models were called
 * ({@code providers.json}, with the names of keys, never a key).
 */
public record RunOrigin(Campaign campaign, List<Spec> specs, Map<String, ProviderAddress> addresses) {
    private static final String CAMPAIGN = "campaign.avro";
    private static final String SPECS = "specs.avro";
    private static final String PROVIDERS = "providers.json";

    public RunOrigin {
        specs = List.copyOf(specs);
        addresses = Map.copyOf(addresses);
    }

    public static RunOrigin of(LoadedCampaign loaded) {
        return new RunOrigin(loaded.campaign(), loaded.specs(), loaded.addresses());
    }

    /** @throws UserErrorException if the directory cannot be written to */
    public void write(Path directory) {
        try {
            RecordFile.write(directory.resolve(CAMPAIGN), Campaign.getClassSchema(), List.of(campaign));
            RecordFile.write(directory.resolve(SPECS), Spec.getClassSchema(), specs);
            Files.write(directory.resolve(PROVIDERS), AddressesJson.of(addresses));
        } catch (IOException e) {
            throw new UserErrorException("--out: " + directory + " cannot be written to: " + e.getMessage(), e);
        }
    }

    /** @throws UserErrorException naming the file that is missing or cannot be read */
    public static RunOrigin read(Path directory) {
        if (!Files.isRegularFile(directory.resolve(CAMPAIGN))) {
            throw new UserErrorException(directory + ": no run to grade again; " + CAMPAIGN + " is not there");
        }
        try {
            var campaigns = RecordFile.read(directory.resolve(CAMPAIGN), Campaign.class);
            if (campaigns.size() != 1) {
                throw new IOException(CAMPAIGN + " holds " + campaigns.size() + " campaigns");
            }
            var specs = RecordFile.read(directory.resolve(SPECS), Spec.class);
            var addresses = AddressesJson.read(Files.readAllBytes(directory.resolve(PROVIDERS)));
            return new RunOrigin(campaigns.getFirst(), specs, addresses);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserErrorException(directory + ": what the run came from cannot be read: " + e.getMessage(), e);
        }
    }
}
