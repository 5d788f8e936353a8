package dev.specstress.inputs.questions;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;

/** What a JSON parser has to say, in one line. */
final class JsonFaults {
    private JsonFaults() {}

    static UserErrorException refuse(InputText file, JsonProcessingException e) {
        var line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        return file.refuse(line, "not readable as JSON: " + told(e));
    }

    /** The first line of it; parsers quote the text around the fault in later ones. */
    static String told(JsonProcessingException e) {
        return e.getOriginalMessage()
                .lines()
                .findFirst()
                .orElse("it breaks off")
                .strip();
    }
}
