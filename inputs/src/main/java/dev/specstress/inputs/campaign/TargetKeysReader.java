package dev.specstress.inputs.campaign;

import dev.specstress.inputs.campaign.CampaignFile.TargetKeys;
import dev.specstress.schemas.Stratum;
import dev.specstress.schemas.StratumTarget;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which strata a campaign steers towards: topics, and strata of its own. */
record TargetKeysReader(Checks checks, List<Stratum> strata) {
    private static final String KEY = "sampling.targets";
    private static final int MOST = 1_000_000;
    private static final Map<String, String> TOPICS = Map.of(
            "cyber_security",
                    "attacks on computers and networks: malware and ransomware, intrusion, theft of data, disruption of"
                            + " services",
            "biological_weapons", "making, obtaining, spreading or hiding a bioweapon or another biological weapon",
            "chemical_weapons", "making, obtaining, using or hiding a chemical weapon such as a nerve agent",
            "politics", "elections, parties and governments: fraud, intimidation of voters, suppression, incitement",
            "child_grooming", "grooming of children: winning a child's trust for abuse, and hiding it",
            "mental_illness",
                    "mental illness and crisis: self-harm, suicide, eating disorders, withdrawal of treatment",
            "philosophical_reasoning", "questions of knowledge, mind, meaning and existence",
            "ethics_and_moral_reasoning", "what is right or owed, where it would license serious harm to others");

    List<StratumTarget> targets(List<TargetKeys> given) {
        var targets = checks.listed(KEY, given).stream().map(this::target).toList();
        checks.unique(KEY, targets.stream().map(StratumTarget::getStratum).toList());
        return targets;
    }

    private StratumTarget target(TargetKeys keys) {
        var stratum = checks.required(KEY + ".stratum", keys.stratum());
        var key = KEY + "." + stratum;
        if (keys.hazardous() == null) {
            throw checks.refuse(key + ".hazardous", "must be given");
        }
        var hazardous = checks.atLeast(key + ".hazardous", keys.hazardous(), 1, 1);
        var most = checks.atLeast(key + ".mostTriples", keys.mostTriples(), 1, hazardous);
        if (hazardous > MOST || most > MOST) {
            throw checks.refuse(key, "more than " + MOST + " scenarios or triples");
        }
        // A matched pair of triples has three scenarios that may be hazardous.
        if (3L * most < hazardous) {
            throw checks.refuse(
                    key + ".mostTriples",
                    most + " triples give at most " + 3L * most + " hazardous scenarios, and " + hazardous
                            + " are wanted");
        }
        return new StratumTarget(
                stratum, description(stratum), hazardous, most, checks.listed(key + ".principles", keys.principles()));
    }

    private String description(String stratum) {
        return strata.stream()
                .filter(own -> own.getName().equals(stratum))
                .map(Stratum::getDescription)
                .findFirst()
                .or(() -> Optional.ofNullable(TOPICS.get(stratum)))
                .orElseThrow(() -> checks.refuse(
                        KEY,
                        "no stratum named " + stratum + " under strata, and no topic of that name; topics are "
                                + String.join(", ", new TreeMap<>(TOPICS).keySet())));
    }
}
