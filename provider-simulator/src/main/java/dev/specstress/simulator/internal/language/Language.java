package dev.specstress.simulator.internal.language;

import dev.specstress.simulator.internal.file.DataFile;
import dev.specstress.simulator.internal.file.Section;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The language all simulated models share, as real models share English: it holds no state, and nothing a model learns
 * from one request is in it.
 */
public record Language(
        Lexicon lexicon,
        Turns turns,
        StanceReader stances,
        Manners manners,
        Sensitivity sensitivity,
        Subjects subjects,
        Situations situations,
        Norms norms) {

    /** Reads the three files shipped in this module. */
    public static Language shipped() {
        Lexicon lexicon = new Lexicon(DataFile.shipped("themes.yaml").items().stream()
                .map(Language::theme)
                .toList());
        Section phrases = DataFile.shipped("phrases.yaml");
        Turns turns = turns(phrases);
        return new Language(
                lexicon,
                turns,
                new StanceReader(lexicon.themes(), turns.degrees()),
                manners(phrases),
                new Sensitivity(Stream.of("1", "2", "3")
                        .map(level -> phrases.in("sensitivity").in(level).texts())
                        .toList()),
                subjects(phrases.in("topics")),
                situations(DataFile.shipped("situations.yaml")),
                norms(phrases));
    }

    private static Theme theme(Section at) {
        return new Theme(
                at.in("id").text(),
                at.in("upholds").texts(),
                at.in("breaches").texts(),
                at.in("cues").texts(),
                at.in("nouns").texts(),
                at.in("supports").texts(),
                at.in("opposes").texts());
    }

    private static Turns turns(Section at) {
        return new Turns(
                at.in("degrees").items().stream().map(Section::texts).toList(),
                at.in("leans").texts(),
                at.in("openings").texts(),
                at.in("leads").texts(),
                at.in("also").texts(),
                at.in("follow").texts(),
                at.in("advice").texts());
    }

    private static Manners manners(Section at) {
        Section habits = at.in("habits");
        return new Manners(
                byName(
                        RefusalStyle.class,
                        style -> at.in("refusals").in(style.label()).texts()),
                byName(Habit.class, habit -> habits.in(habit.label()).in("said").texts()),
                byName(
                        Habit.class,
                        habit -> habits.in(habit.label()).in("named").texts()),
                at.in("injections").texts());
    }

    private static Subjects subjects(Section at) {
        Map<String, List<String>> words = new HashMap<>();
        at.keys().forEach(topic -> words.put(topic, at.in(topic).texts()));
        return new Subjects(words);
    }

    private static Situations situations(Section at) {
        return new Situations(
                at.in("shapes").texts(),
                at.in("settings").texts(),
                at.in("pressures").texts(),
                at.in("asks").texts(),
                at.in("leaning_asks").texts());
    }

    private static Norms norms(Section at) {
        Section modality = at.in("modality");
        return new Norms(
                byName(Modality.class, force -> modality.in(force.label()).texts()),
                at.in("undermining").texts(),
                at.in("vague").texts());
    }

    private static <E extends Enum<E>> Map<E, List<String>> byName(Class<E> type, Function<E, List<String>> read) {
        Map<E, List<String>> map = new EnumMap<>(type);
        for (E name : type.getEnumConstants()) {
            map.put(name, read.apply(name));
        }
        return map;
    }
}
