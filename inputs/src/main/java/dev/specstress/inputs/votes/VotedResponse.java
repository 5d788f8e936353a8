package dev.specstress.inputs.votes;

import dev.specstress.schemas.Decision;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One response and the votes on it.
 *
 * @param id unique in its file
 * @param pair what it shares with others, for example its value pair
 * @param graders everyone named, with a vote or with {@code null} in place of one
 * @param votes of those who gave one
 */
public record VotedResponse(String id, Optional<String> pair, Set<String> graders, Map<String, Decision> votes) {

    public VotedResponse {
        graders = Collections.unmodifiableSet(new TreeSet<>(graders));
        SortedMap<String, Decision> sorted = new TreeMap<>(votes);
        votes = Collections.unmodifiableMap(sorted);
    }
}
