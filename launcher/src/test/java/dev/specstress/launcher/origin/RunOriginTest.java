package dev.specstress.launcher.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.KeySource;
import dev.specstress.inputs.campaign.ProviderAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunOriginTest {
    @TempDir
    Path folder;

    @Test
    void campaign_specs_and_addresses_come_back_as_they_were() {
        var loaded = new CampaignLoader().load(Optional.empty(), CampaignOverrides.none());
        Map<String, ProviderAddress> addresses = Map.of(
                "a", new ProviderAddress.BuiltInSimulator(Optional.of("anthropic")),
                "b",
                        new ProviderAddress.Endpoint(
                                Optional.of(URI.create("http://127.0.0.1:1/v1")),
                                Optional.empty(),
                                new KeySource.Variable("B_KEY")),
                "c",
                        new ProviderAddress.Endpoint(
                                Optional.empty(), Optional.of("google"), new KeySource.File(Path.of("/keys/c"))),
                "d", new ProviderAddress.Endpoint(Optional.empty(), Optional.empty(), new KeySource.None()));
        var origin = new RunOrigin(loaded.campaign(), loaded.specs(), addresses);

        origin.write(folder);

        assertThat(RunOrigin.read(folder)).isEqualTo(origin);
    }

    @Test
    void a_directory_that_no_run_was_written_to_is_named_with_what_it_lacks() {
        assertThatThrownBy(() -> RunOrigin.read(folder))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("campaign.avro is not there");
    }

    @Test
    void a_broken_file_is_told_in_one_line() throws Exception {
        RunOrigin.of(new CampaignLoader().load(Optional.empty(), CampaignOverrides.none()))
                .write(folder);
        Files.writeString(folder.resolve("campaign.avro"), "no records");

        assertThatThrownBy(() -> RunOrigin.read(folder))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("what the run came from cannot be read");
    }
}
