package dev.specstress.inputs.campaign;

import dev.specstress.embeddings.MiniLmEmbedder;
import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.inputs.questions.ValueMeanings;
import dev.specstress.inputs.rows.CompleteRows;
import dev.specstress.inputs.rows.RowRules;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.topics.RecordSizes;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the campaign of a file of complete rows: its subjects are the models whose answers are in it, and none is asked. */
public final class ImportLoader {

    /**
     * Reads rows and, if one is named, the campaign that says who places, grades and governs them.
     *
     * @param campaign without one, only rows with positions can be used, and nothing is graded
     * @throws dev.specstress.inputs.UserErrorException naming the file and what cannot be used
     */
    public LoadedCampaign load(Path file, Optional<Path> campaign, CampaignOverrides overrides) {
        var named = new CampaignLoader().load(campaign, overrides);
        var rules = campaign.isPresent()
                ? new RowRules(true, !named.campaign().getGenerators().isEmpty())
                : new RowRules(false, false);
        var rows = CompleteRows.read(file, rules);
        if (rows.models().size() < 2) {
            throw rows.refuse("holds answers of one model only; a disagreement is between two or more");
        }
        if (rows.models().size() > RecordSizes.MOST_RESPONSES) {
            throw rows.refuse("holds answers of " + rows.models().size() + " models; a scenario has at most "
                    + RecordSizes.MOST_RESPONSES + " responses");
        }
        var names = campaign.isPresent() ? new SubjectNames(named.campaign()).of(rows) : SubjectNames.asTheyAre(rows);
        var meanings = new ValueMeanings(named.taxonomy(), new MiniLmEmbedder());
        var imported =
                campaign.isPresent() ? under(named.campaign(), names, rows) : bare(named.campaign(), file, names, rows);
        imported.setCampaignId(CampaignIds.of(imported));
        return new LoadedCampaign(
                imported,
                named.taxonomy(),
                campaign.isPresent() ? named.specs() : List.of(),
                ImportedQuestions.NONE,
                Optional.of(new BroughtRows(rows, names, meanings)),
                called(named, imported, rows),
                named.limits());
    }

    private static Campaign under(Campaign named, Map<String, String> names, CompleteRows rows) {
        var subjects = named.getSubjects().stream()
                .filter(subject -> names.containsValue(subject.getModel().getName()))
                .toList();
        var panels = named.getPanels().stream()
                .map(panel -> new Panel(
                        panel.getName(),
                        panel.getModels().stream().filter(names::containsValue).toList()))
                .filter(panel -> panel.getModels().size() >= 2)
                .toList();
        return Campaign.newBuilder(named)
                .setCampaignId("")
                .setSubjects(subjects)
                .setGenerators(rows.needRubrics() ? named.getGenerators() : List.of())
                .setGraders(
                        subjects.stream().anyMatch(subject -> subject.getSpecId() != null)
                                ? named.getGraders()
                                : List.of())
                .setPanels(panels)
                .setSampling(sampling(rows))
                .setQuorum(Math.min(named.getQuorum(), subjects.size()))
                .build();
    }

    private static Campaign bare(Campaign shape, Path file, Map<String, String> names, CompleteRows rows) {
        var models = names.values().stream().sorted().toList();
        return Campaign.newBuilder(shape)
                .setCampaignId("")
                .setName(file.getFileName().toString())
                .setSpecIds(List.of())
                .setReferenceSpecId(null)
                .setSubjects(models.stream()
                        .map(model -> new Subject(ImportedModels.named(model), null))
                        .toList())
                .setGenerators(List.of())
                .setMatcher(ImportedModels.named(ImportedModels.IMPORT))
                .setGraders(List.of())
                .setClassifiers(List.of())
                .setStrata(List.of())
                .setAnnotator(null)
                .setContrast(false)
                .setPanels(List.of(new Panel("all", models)))
                .setSampling(sampling(rows))
                .setBudgets(List.of())
                .setQuorum(Math.max(2, (models.size() + 1) / 2))
                .setSimulated(false)
                .build();
    }

    private static SamplingPlan sampling(CompleteRows rows) {
        return SamplingPlan.newBuilder()
                .setTriples(0)
                .setImportedQuestions(rows.count())
                .setImportedQuestionsId(rows.contentId())
                .setImportedQuarantined(
                        new ImportedQuestions(List.of(), rows.quarantined(), List.of()).quarantinedByCause())
                .build();
    }

    /** The addresses of the models that may be called: a subject's answers are brought. */
    private static Map<String, ProviderAddress> called(LoadedCampaign named, Campaign imported, CompleteRows rows) {
        var providers = new HashSet<String>();
        imported.getGenerators()
                .forEach(generator -> providers.add(generator.getModel().getProvider()));
        Stream.of(
                        imported.getGraders().stream(),
                        imported.getClassifiers().stream(),
                        Stream.ofNullable(imported.getAnnotator()))
                .flatMap(models -> models)
                .map(ModelEntry::getProvider)
                .forEach(providers::add);
        if (rows.needMatcher()) {
            providers.add(imported.getMatcher().getProvider());
        }
        var called = new HashMap<>(named.addresses());
        called.keySet().retainAll(providers);
        return Map.copyOf(called);
    }
}
