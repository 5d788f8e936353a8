package dev.specstress.inputs.campaign;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.demo.BuiltInCampaigns;
import dev.specstress.inputs.demo.DemoCampaign;
import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.inputs.questions.QuestionFile;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Taxonomy;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a campaign and everything it refers to. */
public final class CampaignLoader {
    private static final SizeLimit CAMPAIGN = SizeLimit.ofMebibytes(1);

    /**
     * Reads the campaign in {@code path}, which may be {@code builtin:<name>}; without one, the built-in demo.
     *
     * @throws UserErrorException naming the file and the key or line that cannot be used
     */
    public LoadedCampaign load(Optional<Path> path, CampaignOverrides overrides) {
        var source = source(path);
        var folder = path.filter(place -> BuiltInCampaigns.yaml(place).isEmpty())
                .map(Path::toAbsolutePath)
                .map(Path::getParent)
                .orElse(Path.of(""));
        var checks = new Checks(source.name());
        var file = CampaignYaml.parse(source);
        var referred = new ReferredFiles(checks, file, folder, overrides);
        var taxonomy = referred.taxonomy();
        var questions = questions(file, folder, overrides, taxonomy);
        return new CampaignCompiler(checks, file, folder, overrides, taxonomy, referred.specs(), questions).compile();
    }

    private static InputText source(Optional<Path> path) {
        var place = path.orElse(Path.of(BuiltInCampaigns.DEMO));
        var name = path.map(Path::toString).orElse(DemoCampaign.NAME);
        return BuiltInCampaigns.yaml(place)
                .map(yaml -> new InputText("campaign", name, yaml))
                .orElseGet(() -> InputText.read("campaign", place, CAMPAIGN));
    }

    private static ImportedQuestions questions(
            CampaignFile file, Path folder, CampaignOverrides overrides, Taxonomy taxonomy) {
        return overrides
                .scenarios()
                .or(() -> Optional.ofNullable(file.scenarios()).map(folder::resolve))
                .map(path -> new QuestionFile(taxonomy, new MiniLmEmbedder()).read(path))
                .orElse(ImportedQuestions.NONE);
    }
}
