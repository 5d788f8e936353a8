package dev.specstress.inputs.campaign;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.taxonomy.TaxonomyCsv;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a campaign and everything it refers to. */
public final class CampaignLoader {
    private static final String BUILT_IN = "builtin";

    private final SpecParser specParser = new SpecParser();

    /**
     * Reads the campaign in {@code path}, or the built-in one.
     *
     * @throws UserErrorException naming the file and the key or line that cannot be used
     */
    public LoadedCampaign load(Optional<Path> path, CampaignOverrides overrides) {
        var source = path.map(Path::toString).orElse(DemoCampaign.NAME);
        var yaml = path.map(file -> read("campaign", file)).orElseGet(DemoCampaign::yaml);
        var folder = path.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        var checks = new Checks(source);
        var file = CampaignYaml.parse(source, yaml);
        return new CampaignCompiler(checks, file, overrides, taxonomy(file, folder), specs(checks, file, folder))
                .compile();
    }

    private static Taxonomy taxonomy(CampaignFile file, Path folder) {
        if (file.taxonomy() == null || file.taxonomy().equals(BUILT_IN)) {
            return TaxonomyCsv.parse(DemoCampaign.NAME, DemoCampaign.taxonomy());
        }
        var path = folder.resolve(file.taxonomy());
        return TaxonomyCsv.parse(path.getFileName().toString(), read("taxonomy", path));
    }

    private Map<String, Spec> specs(Checks checks, CampaignFile file, Path folder) {
        var specs = new LinkedHashMap<String, Spec>();
        if (file.specs() != null) {
            file.specs().forEach((name, place) -> {
                var where = checks.required("specs." + name, place);
                var text = where.equals(BUILT_IN) ? DemoCampaign.spec() : read("spec", folder.resolve(where));
                specs.put(name, specParser.parse(name, text));
            });
        }
        return specs;
    }

    private static String read(String what, Path path) {
        try {
            return Files.readString(path);
        } catch (NoSuchFileException e) {
            throw new UserErrorException(what + " " + path + ": no such file", e);
        } catch (CharacterCodingException e) {
            throw new UserErrorException(what + " " + path + ": not UTF-8", e);
        } catch (IOException e) {
            throw new UserErrorException(what + " " + path + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
