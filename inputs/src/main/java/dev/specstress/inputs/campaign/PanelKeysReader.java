package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.PanelKeys;
import dev.specstress.schemas.Panel;
import dev.specstress.schemas.Subject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** Which sets of subjects a campaign measures disagreement over. */
record PanelKeysReader(Checks checks, List<Subject> subjects) {

    /** The panels wanted; null stands for all subjects, and those of each provider with two or more. */
    List<Panel> panels(List<PanelKeys> wanted) {
        var names = names(subjects);
        var panels = new ArrayList<Panel>();
        if (wanted == null) {
            if (names.size() >= 2) {
                panels.add(new Panel("all", names));
            }
            subjects.stream()
                    .collect(Collectors.groupingBy(
                            subject -> subject.getModel().getProvider(), LinkedHashMap::new, Collectors.toList()))
                    .forEach((provider, own) -> {
                        if (own.size() >= 2 && own.size() < names.size()) {
                            panels.add(new Panel(provider, names(own)));
                        }
                    });
            return panels;
        }
        for (var keys : wanted) {
            var name = checks.required("panels.name", keys.name());
            var models = checks.atLeastOne("panels." + name + ".models", keys.models());
            checks.unique("panels." + name + ".models", models);
            models.stream().filter(model -> !names.contains(model)).findFirst().ifPresent(model -> {
                throw checks.refuse("panels." + name + ".models", model + " is not a subject");
            });
            if (models.size() < 2) {
                throw checks.refuse("panels." + name + ".models", "must hold at least two subjects");
            }
            panels.add(new Panel(name, models));
        }
        checks.unique("panels", panels.stream().map(Panel::getName).toList());
        return panels;
    }

    private static List<String> names(List<Subject> subjects) {
        return subjects.stream().map(subject -> subject.getModel().getName()).toList();
    }
}
