package dev.specstress.simulator.internal.character;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All simulated models by name, in the order of their file. */
public final class Characters {
    private final Map<String, Character> byName = new LinkedHashMap<>();

    public Characters(List<Character> characters) {
        characters.forEach(character -> byName.put(character.name(), character));
    }

    public Optional<Character> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public List<Character> all() {
        return List.copyOf(byName.values());
    }
}
