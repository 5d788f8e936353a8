package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.GradingKeys;
import dev.specstress.inputs.campaign.CampaignFile.MatchingKeys;
import dev.specstress.schemas.MatchingMode;
import dev.specstress.schemas.MatchingPlan;
import dev.specstress.schemas.ModelEntry;
import dev.specstress.schemas.Stratum;
import dev.specstress.schemas.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What judges are asked beside positions and grades, and how often they are asked again. */
record JudgeKeysReader(Checks checks, Roster roster, CampaignFile file, ModelEntry matcher, List<ModelEntry> graders) {
    private static final int DEFAULT_CLASSIFIERS = 2;
    private static final String NOBODY = "none";
    private static final Pattern STRATUM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** Those named; by default the first two graders, and nobody where {@code classifiers} is an empty list. */
    List<ModelEntry> classifiers() {
        if (file.classifiers() == null) {
            return graders.stream().limit(DEFAULT_CLASSIFIERS).toList();
        }
        var classifiers = checks.listed("classifiers", file.classifiers()).stream()
                .map(name -> roster.model("classifiers", name))
                .toList();
        checks.unique(
                "classifiers", classifiers.stream().map(ModelEntry::getName).toList());
        return classifiers;
    }

    List<Stratum> strata() {
        var strata = checks.listed("strata", file.strata()).stream()
                .map(keys -> new Stratum(
                        stratum(checks.required("strata.name", keys.name())),
                        checks.required("strata." + keys.name() + ".description", keys.description())))
                .toList();
        checks.unique("strata", strata.stream().map(Stratum::getName).toList());
        return strata;
    }

    MatchingPlan matching(double defaultRepeatShare) {
        var keys = file.matching() == null ? MatchingKeys.NONE : file.matching();
        return new MatchingPlan(
                mode(keys.mode()),
                checks.share("matching.repeatShare", keys.repeatShare(), defaultRepeatShare),
                checks.share("matching.bothModesShare", keys.bothModesShare(), 0));
    }

    Optional<ModelEntry> annotator() {
        if (file.annotator() == null) {
            return Optional.of(matcher);
        }
        return file.annotator().equals(NOBODY)
                ? Optional.empty()
                : Optional.of(roster.model("annotator", file.annotator()));
    }

    boolean contrast() {
        return !Boolean.FALSE.equals(grading().contrast());
    }

    /** An answer that no grader may judge would be missing from every rate. */
    void checkOwnProviders(List<Subject> subjects) {
        if (!Boolean.TRUE.equals(grading().excludeOwnProvider())) {
            return;
        }
        for (var subject : subjects) {
            var provider = subject.getModel().getProvider();
            if (subject.getSpecId() != null
                    && graders.stream().allMatch(grader -> grader.getProvider().equals(provider))) {
                throw checks.refuse(
                        "grading.excludeOwnProvider",
                        "no grader is left for " + subject.getModel().getName() + ": all are of provider " + provider);
            }
        }
    }

    private GradingKeys grading() {
        return file.grading() == null ? GradingKeys.NONE : file.grading();
    }

    private String stratum(String name) {
        if (!STRATUM.matcher(name).matches()) {
            throw checks.refuse(
                    "strata.name", "must be 1 to 64 lower-case letters, digits or _, a letter first, not " + name);
        }
        return name;
    }

    private MatchingMode mode(String name) {
        if (name == null) {
            return MatchingMode.JOINT;
        }
        return Arrays.stream(MatchingMode.values())
                .filter(mode -> mode.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> checks.refuse("matching.mode", "must be joint or independent, not " + name));
    }
}
