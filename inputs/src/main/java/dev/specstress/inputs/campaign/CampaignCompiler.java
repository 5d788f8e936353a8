package dev.specstress.inputs.campaign;

import dev.specstress.inputs.questions.ImportedQuestions;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Generator;
import dev.specstress.schemas.GradingPlan;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.QualityPlan;
import dev.specstress.schemas.SamplingPlan;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Subject;
import dev.specstress.schemas.Taxonomy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the immutable campaign of a file whose taxonomy and specs are read. */
final class CampaignCompiler {
    private static final Duration DEFAULT_DEADLINE = Duration.ofMinutes(30);
    private static final double DEFAULT_GRADING_RATE = 0.25;
    private static final double DEFAULT_REPEAT_SHARE = 0.05;

    private final Checks checks;
    private final CampaignFile file;
    private final CampaignOverrides overrides;
    private final Taxonomy taxonomy;
    private final Map<String, Spec> specs;
    private final Map<String, SpecOverride> specOverrides;
    private final ImportedQuestions questions;
    private final Roster roster;

    CampaignCompiler(
            Checks checks,
            CampaignFile file,
            Path folder,
            CampaignOverrides overrides,
            Taxonomy taxonomy,
            SpecsInUse specs,
            ImportedQuestions questions) {
        this.checks = checks;
        this.file = file;
        this.overrides = overrides;
        this.taxonomy = taxonomy;
        this.specs = specs.specs();
        this.specOverrides = specs.overrides();
        this.questions = questions;
        this.roster = Roster.of(checks, file, new ProviderKeysReader(checks, folder, overrides.baseUrl()));
    }

    LoadedCampaign compile() {
        var subjects = subjects();
        var matcher = roster.model("matcher", file.matcher());
        var graders = graders(subjects);
        var judges = new JudgeKeysReader(checks, roster, file, matcher, graders);
        var sampling = new SamplingKeysReader(checks, taxonomy, questions, roster, judges.strata(), subjects.size())
                .plan(file.sampling(), overrides);
        var generators = generators(generates(sampling) || questions.needRubrics());
        judges.checkOwnProviders(subjects);
        var classifiers = judges.classifiers();
        if (!sampling.getTargets().isEmpty() && classifiers.isEmpty()) {
            throw checks.refuse("sampling.targets", "count what classifiers say; name at least one under classifiers");
        }
        if (sampling.getClausePairs() > 0 && specs.isEmpty()) {
            throw checks.refuse("sampling.clausePairs", "there is no spec whose clauses could be paired");
        }
        var annotator = judges.annotator();
        var simulated = Stream.of(
                        subjects.stream().map(Subject::getModel),
                        generators.stream().map(Generator::getModel),
                        Stream.of(matcher),
                        Optional.ofNullable(sampling.getQuality()).map(QualityPlan::getJudge).stream(),
                        graders.stream(),
                        classifiers.stream(),
                        annotator.stream())
                .flatMap(Function.identity())
                .anyMatch(ModelEntry::getSimulated);
        var campaign = Campaign.newBuilder()
                .setCampaignId("")
                .setName(checks.required("name", file.name()))
                .setSeed(overrides.seed().orElse(file.seed() == null ? 0 : file.seed()))
                .setTaxonomyId(taxonomy.getTaxonomyId())
                .setSpecIds(
                        specs.values().stream().map(Spec::getSpecId).distinct().toList())
                .setReferenceSpecId(referenceSpec())
                .setSubjects(subjects)
                .setGenerators(generators)
                .setMatcher(matcher)
                .setGraders(graders)
                .setPanels(new PanelKeysReader(checks, subjects).panels(file.panels()))
                .setSampling(sampling)
                .setGrading(grading())
                .setBudgets(
                        new BudgetKeysReader(checks, checks.listed("models", file.models())).budgets(file.budgets()))
                .setQuorum(quorum(subjects.size()))
                .setResponseDeadlineMillis(
                        checks.duration("responseDeadline", file.responseDeadline(), DEFAULT_DEADLINE)
                                .toMillis())
                .setGradeDeadlineMillis(checks.duration("gradeDeadline", file.gradeDeadline(), DEFAULT_DEADLINE)
                        .toMillis())
                .setClassifiers(classifiers)
                .setStrata(judges.strata())
                .setMatching(judges.matching(DEFAULT_REPEAT_SHARE))
                .setAnnotator(annotator.orElse(null))
                .setContrast(judges.contrast())
                .setSimulated(simulated)
                .build();
        campaign.setCampaignId(CampaignIds.of(campaign));
        var limits = new LaneKeysReader(checks, roster.models()).limits(file.lanes());
        return new LoadedCampaign(
                campaign,
                taxonomy,
                List.copyOf(specs.values()),
                questions,
                Optional.empty(),
                roster.addresses(),
                limits);
    }

    private static boolean generates(SamplingPlan sampling) {
        return sampling.getTriples() > 0
                || sampling.getClausePairs() > 0
                || !sampling.getTargets().isEmpty();
    }

    private List<Subject> subjects() {
        var listed = checks.atLeastOne("subjects", file.subjects());
        var subjects = new GovernedSubjects(checks, listed)
                .under(specOverrides).stream()
                        .map(keys -> new Subject(
                                roster.model("subjects.model", keys.model()),
                                keys.spec() == null ? null : spec("subjects.spec", keys.spec())))
                        .toList();
        checks.unique("subjects", names(subjects));
        return subjects;
    }

    private String spec(String key, String name) {
        var spec = specs.get(name);
        if (spec == null) {
            throw checks.refuse(key, "no spec named " + name + " under specs");
        }
        return spec.getSpecId();
    }

    private String referenceSpec() {
        if (!specOverrides.isEmpty()) {
            return specs.get(specOverrides.keySet().iterator().next()).getSpecId();
        }
        return file.referenceSpec() == null ? null : spec("referenceSpec", file.referenceSpec());
    }

    private List<Generator> generators(boolean needed) {
        var keys = checks.listed("generators", file.generators());
        if (keys.isEmpty() && !needed) {
            return List.of();
        }
        checks.atLeastOne("generators", keys);
        var equal = 1.0 / keys.size();
        var generators = keys.stream()
                .map(generator -> new Generator(
                        roster.model("generators.model", generator.model()),
                        checks.share("generators.share", generator.share(), equal)))
                .toList();
        checks.unique(
                "generators",
                generators.stream()
                        .map(generator -> generator.getModel().getName())
                        .toList());
        var sum = generators.stream().mapToDouble(Generator::getShare).sum();
        if (Math.abs(sum - 1) > 1e-6) {
            throw checks.refuse("generators", "shares must sum to 1, not " + sum);
        }
        return generators;
    }

    private List<ModelEntry> graders(List<Subject> subjects) {
        var graders = checks.listed("graders", file.graders()).stream()
                .map(name -> roster.model("graders", name))
                .toList();
        checks.unique("graders", graders.stream().map(ModelEntry::getName).toList());
        if (graders.isEmpty() && subjects.stream().anyMatch(subject -> subject.getSpecId() != null)) {
            throw checks.refuse("graders", "must hold at least one entry, since a spec governs a subject");
        }
        return graders;
    }

    private GradingPlan grading() {
        var keys = file.grading() == null ? CampaignFile.GradingKeys.NONE : file.grading();
        return GradingPlan.newBuilder()
                .setRateByBin(List.of(
                        checks.share("grading.rateLow", keys.rateLow(), DEFAULT_GRADING_RATE),
                        checks.share("grading.rateMiddle", keys.rateMiddle(), DEFAULT_GRADING_RATE)))
                .setRepeatShare(checks.share("grading.repeatShare", keys.repeatShare(), DEFAULT_REPEAT_SHARE))
                .setExcludeOwnProvider(Boolean.TRUE.equals(keys.excludeOwnProvider()))
                .build();
    }

    private int quorum(int subjects) {
        var quorum = checks.atLeast("quorum", file.quorum(), 1, Math.min(subjects, Math.max(2, (subjects + 1) / 2)));
        if (quorum > subjects) {
            throw checks.refuse("quorum", quorum + " answers, but only " + subjects + " subjects");
        }
        return quorum;
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.getModel().getName()).toList();
    }
}
