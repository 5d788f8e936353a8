package dev.specstress.inputs.campaign;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a command line says instead of the campaign file.
 *
 * @param triples how many triples to generate
 * @param seed seeds every draw
 * @param scenarios file of questions to ask; without {@code triples} nothing is generated beside them
 * @param baseUrl OpenAI-compatible endpoint for every provider that names none, instead of the built-in simulator
 */
public record CampaignOverrides(
        OptionalInt triples, OptionalLong seed, Optional<Path> scenarios, Optional<String> baseUrl) {

    public static CampaignOverrides none() {
        return new CampaignOverrides(OptionalInt.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty());
    }
}
