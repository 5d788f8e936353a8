package dev.specstress.inputs.campaign;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.BuiltInCampaigns;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.inputs.questions.QuestionFile;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.taxonomy.TaxonomyCsv;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads a campaign and everything it refers to. */
public final class CampaignLoader {
    private static final String BUILT_IN = "builtin";
    private static final SizeLimit CAMPAIGN = SizeLimit.ofMebibytes(1);
    private static final SizeLimit SPEC = SizeLimit.ofMebibytes(4);
    private static final SizeLimit TAXONOMY = SizeLimit.ofMebibytes(4);

    private final SpecParser specParser = new SpecParser();

    /**
     * Reads the campaign in {@code path}, which may be {@code builtin:<name>}; without one, the built-in demo.
     *
     * @throws UserErrorException naming the file and the key or line that cannot be used
     */
    public LoadedCampaign load(Optional<Path> path, CampaignOverrides overrides) {
        var place = path.orElse(Path.of(BuiltInCampaigns.DEMO));
        var source = path.map(Path::toString).orElse(DemoCampaign.NAME);
        var builtIn = BuiltInCampaigns.yaml(place);
        var yaml = builtIn.orElseGet(
                () -> InputText.read("campaign", place, CAMPAIGN).text());
        var folder = builtIn.isPresent() ? Path.of("") : place.toAbsolutePath().getParent();
        var checks = new Checks(source);
        var file = CampaignYaml.parse(source, yaml);
        var taxonomy = taxonomy(file, folder);
        var questions = questions(file, folder, overrides, taxonomy);
        return new CampaignCompiler(checks, file, folder, overrides, taxonomy, specs(checks, file, folder), questions)
                .compile();
    }

    private static ImportedQuestions questions(
            CampaignFile file, Path folder, CampaignOverrides overrides, Taxonomy taxonomy) {
        return overrides
                .scenarios()
                .or(() -> Optional.ofNullable(file.scenarios()).map(folder::resolve))
                .map(path -> new QuestionFile(taxonomy, new MiniLmEmbedder()).read(path))
                .orElse(ImportedQuestions.NONE);
    }

    private static Taxonomy taxonomy(CampaignFile file, Path folder) {
        if (file.taxonomy() == null || file.taxonomy().equals(BUILT_IN)) {
            return TaxonomyCsv.parse(DemoCampaign.NAME, DemoCampaign.taxonomy());
        }
        var path = folder.resolve(file.taxonomy());
        return TaxonomyCsv.parse(
                path.getFileName().toString(),
                InputText.read("taxonomy", path, TAXONOMY).text());
    }

    private Map<String, Spec> specs(Checks checks, CampaignFile file, Path folder) {
        var specs = new LinkedHashMap<String, Spec>();
        if (file.specs() != null) {
            file.specs().forEach((name, place) -> {
                var where = checks.required("specs." + name, place);
                var text = where.equals(BUILT_IN)
                        ? DemoCampaign.spec()
                        : InputText.read("spec", folder.resolve(where), SPEC).text();
                specs.put(name, specParser.parse(name, text));
            });
        }
        return specs;
    }
}
