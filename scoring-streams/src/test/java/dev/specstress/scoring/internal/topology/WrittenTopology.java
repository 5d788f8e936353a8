package dev.specstress.scoring.internal.topology;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/**
 * A topology as it is committed: its version, what stored state hangs on, and the whole description.
 *
 * @param state by number of the sub-topology, the topics it reads and the stores it keeps
 */
record WrittenTopology(int version, Map<Integer, String> state, String description) {

    private static final Pattern STATE = Pattern.compile("(?m)^state (\\d+): (.*)$");

    static WrittenTopology of(int version, TopologyDescription described) {
        Map<Integer, String> state = new TreeMap<>();
        described.subtopologies().stream()
                .sorted(Comparator.comparing(Subtopology::id))
                .forEach(part -> state.put(part.id(), stateOf(part)));
        return new WrittenTopology(version, state, settled(described.toString()));
    }

    private static String stateOf(Subtopology part) {
        Collection<String> topics = new TreeSet<>();
        Collection<String> stores = new TreeSet<>();
        part.nodes().forEach(node -> {
            switch (node) {
                case Source source -> topics.addAll(source.topicSet());
                case Processor processor -> stores.addAll(processor.stores());
                default -> {}
            }
        });
        return "topics " + topics + " stores " + stores;
    }

    /** Sinks of several topics are described by their extractor's address in memory, stores in no order. */
    private static String settled(String described) {
        String named = described.replaceAll("extractor class: \\S+", "extractor class: (by record)");
        return Pattern.compile("stores: \\[(.*?)]")
                .matcher(named)
                .replaceAll(stores -> "stores: "
                        + Arrays.stream(stores.group(1).split(", ")).sorted().toList());
    }

    static WrittenTopology parse(String text) {
        List<MatchResult> states = STATE.matcher(text).results().toList();
        int version = Integer.parseInt(text.lines().findFirst().orElseThrow().replaceAll("\\D", ""));
        Map<Integer, String> state = new TreeMap<>();
        states.forEach(line -> state.put(Integer.parseInt(line.group(1)), line.group(2)));
        return new WrittenTopology(version, state, text.substring(text.indexOf("Topologies:")));
    }

    /** Whether what an installation of the other has stored can be gone on with: parts may be added at the end only. */
    boolean fits(WrittenTopology older) {
        return older.state().entrySet().stream()
                        .allMatch(part -> part.getValue().equals(state.get(part.getKey())))
                || version > older.version();
    }

    String text() {
        return "application version: %d%n%n".formatted(version)
                + state.entrySet().stream()
                        .map(part -> "state %d: %s%n".formatted(part.getKey(), part.getValue()))
                        .collect(Collectors.joining())
                + "\n"
                + description;
    }
}
