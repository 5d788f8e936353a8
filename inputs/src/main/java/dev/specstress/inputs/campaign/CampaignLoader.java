package dev.specstress.inputs.campaign;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.UserErrorException;
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
     * Reads the campaign in {@code path}, or the built-in one.
     *
     * @throws UserErrorException naming the file and the key or line that cannot be used
     */
    public LoadedCampaign load(Optional<Path> path, CampaignOverrides overrides) {
        var source = path.map(file -> InputText.read("campaign", file, CAMPAIGN))
                .orElseGet(() -> new InputText("campaign", DemoCampaign.NAME, DemoCampaign.yaml()));
        var folder = path.map(Path::toAbsolutePath).map(Path::getParent).orElse(Path.of(""));
        var checks = new Checks(source.name());
        var file = CampaignYaml.parse(source);
        var referred = new ReferredFiles(checks, file, folder, overrides);
        var taxonomy = referred.taxonomy();
        var questions = questions(file, folder, overrides, taxonomy);
        return new CampaignCompiler(checks, file, overrides, taxonomy, referred.specs(), questions).compile();
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
