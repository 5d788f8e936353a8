package dev.specstress.launcher.regrade;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.SpecOverride;
import dev.specstress.inputs.spec.SpecParser;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The specs that a re-grade judges by.
 *
 * @param specs those given on the command line
 * @param specOf by subject; only subjects whose answers are judged again
 */
record NewSpecs(List<Spec> specs, Map<String, String> specOf) {
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(4);

    /**
     * Reads them. A spec without models takes the place of the campaign's one spec; without any spec, every governed subject
     * keeps its own.
     *
     * @throws UserErrorException naming the spec or the model that cannot be used
     */
    static NewSpecs read(List<SpecOverride> given, Campaign campaign) {
        var before = governed(campaign);
        if (before.isEmpty()) {
            throw new UserErrorException(
                    "campaign " + campaign.getName() + " has no spec, so none of its answers was graded");
        }
        if (given.isEmpty()) {
            return new NewSpecs(List.of(), before);
        }
        var specs = new ArrayList<Spec>();
        var specOf = new TreeMap<String, String>();
        for (var override : given) {
            var spec = new SpecParser()
                    .parse(
                            String.valueOf(override.file().getFileName()),
                            InputText.read("spec", override.file(), LIMIT));
            specs.add(spec);
            for (var model : models(override, before)) {
                if (specOf.putIfAbsent(model, spec.getSpecId()) != null) {
                    throw new UserErrorException(
                            "--spec: two specs for " + model + "; name the models of each, --spec FILE=MODEL,MODEL");
                }
            }
        }
        return new NewSpecs(specs, specOf);
    }

    private static List<String> models(SpecOverride override, Map<String, String> before) {
        if (override.models().isEmpty()) {
            var specs = new HashSet<>(before.values());
            if (specs.size() > 1) {
                throw new UserErrorException("--spec: the campaign has " + specs.size() + " specs; say whose answers "
                        + override.file() + " judges, --spec FILE=MODEL,MODEL");
            }
            return List.copyOf(before.keySet());
        }
        for (var model : override.models()) {
            if (!before.containsKey(model)) {
                throw new UserErrorException("--spec: " + model + " was governed by no spec, so there is no verdict to"
                        + " compare with; governed are " + String.join(", ", before.keySet()));
            }
        }
        return override.models();
    }

    /** The spec of each subject that is governed, in the order of names. */
    static Map<String, String> governed(Campaign campaign) {
        var governed = new TreeMap<String, String>();
        campaign.getSubjects().stream()
                .filter(subject -> subject.getSpecId() != null)
                .forEach(subject -> governed.put(subject.getModel().getName(), subject.getSpecId()));
        return governed;
    }
}
