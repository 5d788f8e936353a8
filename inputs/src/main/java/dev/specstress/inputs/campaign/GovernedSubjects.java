package dev.specstress.inputs.campaign;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.CampaignFile.SubjectKeys;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which spec governs which subject once the command line has had its say. */
record GovernedSubjects(Checks checks, List<SubjectKeys> subjects) {

    /**
     * The subjects with the names of the specs that govern them.
     *
     * @param overrides by the spec's name; empty leaves the subjects as they are
     * @throws UserErrorException if two specs govern one model, or a model is no subject
     */
    List<SubjectKeys> under(Map<String, SpecOverride> overrides) {
        if (overrides.isEmpty()) {
            return subjects;
        }
        var specOf = new LinkedHashMap<String, String>();
        overrides.forEach((name, override) -> {
            for (var model : override.models().isEmpty() ? governed() : override.models()) {
                requireSubject(override, model);
                var other = specOf.putIfAbsent(model, name);
                if (other != null) {
                    throw new UserErrorException("--spec: two specs govern " + model + ": " + other + " and " + name
                            + "; name the models of each, --spec FILE=MODEL,MODEL");
                }
            }
        });
        return subjects.stream()
                .map(subject -> new SubjectKeys(subject.model(), specOf.get(subject.model())))
                .toList();
    }

    /** Those that the campaign file governs by a spec, or all if it governs none. */
    private List<String> governed() {
        var governed = subjects.stream()
                .filter(subject -> subject.spec() != null)
                .map(SubjectKeys::model)
                .toList();
        return governed.isEmpty() ? subjects.stream().map(SubjectKeys::model).toList() : governed;
    }

    private void requireSubject(SpecOverride override, String model) {
        var names = subjects.stream().map(SubjectKeys::model).toList();
        if (!names.contains(model)) {
            throw new UserErrorException("--spec: " + override.file() + ": " + model + " is not a subject of campaign "
                    + checks.source() + "; its subjects: " + String.join(", ", names));
        }
    }
}
