package dev.specstress.schemas.released;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/**
 * Whether today's schemas read what those of a release wrote (Confluent's BACKWARD), as Avro judges it. One fault of a type
 * that several topics share is told once.
 */
final class BackwardCheck {
    private final ReleasedSet released;
    private final ReleasedSet current;
    private final Map<String, TreeSet<String>> topicsByFault = new LinkedHashMap<>();

    private BackwardCheck(ReleasedSet released, ReleasedSet current) {
        this.released = released;
        this.current = current;
    }

    /** One line for each thing that is broken: the field, what is wrong, what to do, and the topics; empty if all is well. */
    static List<String> faults(ReleasedSet released, ReleasedSet current) {
        return new BackwardCheck(released, current).faults();
    }

    private List<String> faults() {
        List<String> lines = new ArrayList<>();
        released.topics().forEach((topic, written) -> {
            Schema reader = current.topics().get(topic);
            if (reader == null) {
                lines.add("topic " + topic + ", which " + released.version()
                        + " has, is gone: subscribers lose it; put it back, or remove it with a new major version");
            } else {
                compare(topic, reader, written);
            }
        });
        topicsByFault.forEach((fault, topics) -> lines.add(fault + " (topics " + String.join(", ", topics) + ")"));
        return lines;
    }

    private void compare(String topic, Schema reader, Schema written) {
        for (Incompatibility fault : SchemaCompatibility.checkReaderWriterCompatibility(reader, written)
                .getResult()
                .getIncompatibilities()) {
            Optional<Schema> writtenBranch = missingBranch(fault);
            Optional<Schema> readBranch = writtenBranch.flatMap(branch -> sameNamed(fault.getReaderFragment(), branch));
            if (readBranch.isPresent()) {
                // Avro calls a branch missing that is there and cannot be read; the reason is inside it.
                compare(topic, readBranch.get(), writtenBranch.get());
                continue;
            }
            String line = FieldPlace.of(reader, fault.getLocation()) + ": " + wrong(fault) + "; " + remedy(fault);
            topicsByFault.computeIfAbsent(line, _ -> new TreeSet<>()).add(topic);
        }
    }

    private static Optional<Schema> missingBranch(Incompatibility fault) {
        if (fault.getType() != SchemaIncompatibilityType.MISSING_UNION_BRANCH) {
            return Optional.empty();
        }
        Schema written = fault.getWriterFragment();
        String place = fault.getLocation();
        return Optional.of(
                written.isUnion()
                        ? written.getTypes().get(Integer.parseInt(place.substring(place.lastIndexOf('/') + 1)))
                        : written);
    }

    private static Optional<Schema> sameNamed(Schema union, Schema branch) {
        return union.getTypes().stream()
                .filter(candidate -> candidate.getFullName().equals(branch.getFullName()))
                .findFirst();
    }

    private String wrong(Incompatibility fault) {
        String was = released.version();
        return switch (fault.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE -> "new since " + was + " and without a default";
            case MISSING_ENUM_SYMBOLS -> "symbols of " + was + " are gone: " + fault.getMessage();
            case MISSING_UNION_BRANCH -> "a branch of " + was + " is gone: " + fault.getMessage();
            case TYPE_MISMATCH -> "its type differs from that of " + was + ": " + fault.getMessage();
            case NAME_MISMATCH -> "its type is named otherwise in " + was + ": " + fault.getMessage();
            case FIXED_SIZE_MISMATCH -> "its size differs from that of " + was + ": " + fault.getMessage();
        };
    }

    private static String remedy(Incompatibility fault) {
        return switch (fault.getType()) {
            case READER_FIELD_MISSING_DEFAULT_VALUE -> "give it a default, so that older records can be read";
            case MISSING_ENUM_SYMBOLS -> "put them back, or give the enum a default";
            case MISSING_UNION_BRANCH -> "put it back as a branch that is no longer written";
            case TYPE_MISMATCH, FIXED_SIZE_MISMATCH -> "leave it as it was and add a new field beside it";
            case NAME_MISMATCH -> "take the old name back, or keep it as an alias";
        };
    }
}
