package dev.specstress.inputs.campaign;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.taxonomy.TaxonomyReader;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;

/** The files that a campaign file, or the command line instead of it, refers to. */
record ReferredFiles(Checks checks, CampaignFile file, Path folder, CampaignOverrides overrides) {
    private static final String BUILT_IN = "builtin";
    // What is read becomes a record of at most 8 MiB, a spec's text beside its clauses.
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(4);

    /** @throws UserErrorException naming the file and the line that cannot be used */
    Taxonomy taxonomy() {
        if (overrides.taxonomy().isPresent()) {
            return taxonomy(overrides.taxonomy().get());
        }
        return file.taxonomy() == null || file.taxonomy().equals(BUILT_IN)
                ? TaxonomyReader.read(
                        DemoCampaign.NAME, new InputText("taxonomy", DemoCampaign.NAME, DemoCampaign.taxonomy()))
                : taxonomy(path("taxonomy", file.taxonomy()));
    }

    /** @throws UserErrorException naming the file and the line that cannot be used */
    SpecsInUse specs() {
        var specs = new LinkedHashMap<String, Spec>();
        var given = new LinkedHashMap<String, SpecOverride>();
        for (var override : overrides.specs()) {
            var name = override.file().toString();
            if (given.putIfAbsent(name, override) != null) {
                throw new UserErrorException("--spec: " + name + " is given twice; name all its models at once");
            }
            specs.put(name, spec(String.valueOf(override.file().getFileName()), override.file()));
        }
        if (given.isEmpty() && file.specs() != null) {
            file.specs().forEach((name, place) -> {
                var where = checks.required("specs." + name, place);
                specs.put(
                        name,
                        where.equals(BUILT_IN)
                                ? new SpecParser()
                                        .parse(name, new InputText("spec", DemoCampaign.NAME, DemoCampaign.spec()))
                                : spec(name, path("specs." + name, where)));
            });
        }
        return new SpecsInUse(specs, given);
    }

    private static Taxonomy taxonomy(Path path) {
        return TaxonomyReader.read(String.valueOf(path.getFileName()), InputText.read("taxonomy", path, LIMIT));
    }

    private static Spec spec(String name, Path path) {
        return new SpecParser().parse(name, InputText.read("spec", path, LIMIT));
    }

    private Path path(String key, String written) {
        try {
            return folder.resolve(written);
        } catch (InvalidPathException e) {
            throw checks.refuse(key, "is not the path of a file");
        }
    }
}
