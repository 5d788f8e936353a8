package dev.specstress.inputs.votes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.SizeLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * JSON Lines, one response a line: {@code {"id": "r-1", "pair": "candour|kindness", "votes": {"grader-a": "compliant",
 * "grader-b": null}}}. A vote is compliant, non-compliant or ambiguous; {@code null} is one that is missing. Every line must
 * be right: a measure over the others would be of something else.
 */
public final class VotesFile {
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(512);
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private VotesFile() {}

    /**
     * Reads a file.
     *
     * @throws UserErrorException naming the file, the first line that cannot be used, why, and how many more there are
     */
    public static List<VotedResponse> read(Path path) {
        var file = InputText.read("votes", path, LIMIT);
        var responses = new ArrayList<VotedResponse>();
        var lineOfId = new HashMap<String, Integer>();
        var faults = new ArrayList<String>();
        var number = 0;
        for (var line : (Iterable<String>) file.text().lines()::iterator) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            switch (reading(line)) {
                case VoteLine.Bad(var reason) -> faults.add("line " + number + ": " + reason);
                case VoteLine.Read(var response) -> {
                    var first = lineOfId.putIfAbsent(response.id(), number);
                    if (first == null) {
                        responses.add(response);
                    } else {
                        faults.add("line " + number + ": the id " + response.id() + " is that of line " + first);
                    }
                }
            }
        }
        if (!faults.isEmpty()) {
            var more = faults.size() == 1 ? "" : " (and " + (faults.size() - 1) + " more lines that cannot be used)";
            throw file.refuse(faults.getFirst() + more);
        }
        return List.copyOf(responses);
    }

    private static VoteLine reading(String line) {
        try {
            return VoteLine.of(JSON.readTree(line));
        } catch (JsonProcessingException e) {
            var told = e.getOriginalMessage().lines().findFirst().orElse("it breaks off");
            return new VoteLine.Bad("not readable as JSON: " + told.strip());
        }
    }
}
