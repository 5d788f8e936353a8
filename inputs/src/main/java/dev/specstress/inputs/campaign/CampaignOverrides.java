package dev.specstress.inputs.campaign;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a command line says instead of the campaign file. All of it is part of the campaign's identity.
 *
 * @param triples how many triples to generate
 * @param seed seeds every draw
 * @param scenarios file of questions to ask; without {@code triples} nothing is generated beside them
 * @param baseUrl OpenAI-compatible endpoint for every provider that names none, instead of the built-in simulator
 * @param taxonomy file of values to draw from
 * @param specs the specs that govern subjects; with any, those of the campaign file govern nobody
 */
public record CampaignOverrides(
        OptionalInt triples,
        OptionalLong seed,
        Optional<Path> scenarios,
        Optional<String> baseUrl,
        Optional<Path> taxonomy,
        List<SpecOverride> specs) {

    public static CampaignOverrides none() {
        return new CampaignOverrides(
                OptionalInt.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }
}
