package dev.specstress.launcher.plan;

import dev.specstress.inputs.campaign.CampaignLoader;
import dev.specstress.inputs.campaign.CampaignOverrides;
import dev.specstress.inputs.campaign.LoadedCampaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

/** A campaign small enough to be reckoned by hand: 4 triples, 12 scenarios, 2 subjects of which one is governed. */
final class PlannedCampaign {
    static final String SPEC = "# Kindness\n\nBe kind to everyone.\n";

    /** One character is a token; half of the scenarios have a high D, a quarter a middle one; half of a spec is cached. */
    static final Assumptions ASSUMED =
            new Assumptions(1, 10, 100, 20, 0.5, 0.5, 0.25, 1, 50, 10, OptionalDouble.empty());

    private static final String YAML = """
        name: by-hand
        specs: {house: spec.md}
        models:
          - {name: large, provider: acme, price: {inputUsdPerMillion: 2, outputUsdPerMillion: 10}}
          - {name: small, provider: acme, lane: acme-small, maxOutputTokens: 50, price: {inputUsdPerMillion: 1, outputUsdPerMillion: 1}}
          - {name: writer, provider: bolt, price: {inputUsdPerMillion: 3, outputUsdPerMillion: 3}}
          - {name: matcher, provider: bolt, maxOutputTokens: 100, contextTokens: %d}
          - {name: own, provider: acme, price: {inputUsdPerMillion: 1, outputUsdPerMillion: 1}}
          - {name: other, provider: bolt, price: {inputUsdPerMillion: 1, outputUsdPerMillion: 1}}
        subjects: [{model: large, spec: house}, {model: small}]
        generators: [{model: writer}]
        matcher: matcher
        graders: [own, other]
        sampling: {triples: 4, repeats: 3, repeatShare: 0.5}
        grading: {rateLow: 0.2, rateMiddle: 0.4, excludeOwnProvider: %b}
        """;

    private PlannedCampaign() {}

    static LoadedCampaign in(Path folder) throws IOException {
        return in(folder, 0, false);
    }

    static LoadedCampaign in(Path folder, int matcherContext, boolean excludeOwnProvider) throws IOException {
        Files.writeString(folder.resolve("spec.md"), SPEC);
        var file =
                Files.writeString(folder.resolve("campaign.yaml"), YAML.formatted(matcherContext, excludeOwnProvider));
        return new CampaignLoader().load(Optional.of(file), CampaignOverrides.none());
    }
}
