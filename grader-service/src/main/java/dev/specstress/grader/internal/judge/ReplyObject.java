package dev.specstress.grader.internal.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An object of a judge's reply whose fields are read strictly: no field may be missing, extra or of another type. */
public final class ReplyObject {
    private final String where;
    private final JsonNode json;

    private ReplyObject(String where, JsonNode json) {
        this.where = where;
        this.json = json;
    }

    /**
     * Opens an object.
     *
     * @param where what it is, for faults
     * @throws OffForm if it is no object or its fields are not just these
     */
    public static ReplyObject open(String where, JsonNode json, Set<String> fields) throws OffForm {
        if (!json.isObject()) {
            throw new OffForm(where + " is not an object");
        }
        for (String field : new TreeSet<>(fields)) {
            if (!json.has(field)) {
                throw new OffForm(where + " lacks " + field);
            }
        }
        if (json.size() > fields.size()) {
            throw new OffForm(where + " has fields that were not asked for");
        }
        return new ReplyObject(where, json);
    }

    /** A field holding text. */
    public String text(String field) throws OffForm {
        JsonNode value = json.get(field);
        if (!value.isTextual()) {
            throw new OffForm(where + ": " + field + " is not a string");
        }
        return value.textValue();
    }

    public boolean truth(String field) throws OffForm {
        JsonNode value = json.get(field);
        if (!value.isBoolean()) {
            throw new OffForm(where + ": " + field + " is not true or false");
        }
        return value.booleanValue();
    }

    public int whole(String field, int least, int most) throws OffForm {
        JsonNode value = json.get(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new OffForm(where + ": " + field + " is not a whole number");
        }
        if (value.intValue() < least || value.intValue() > most) {
            throw new OffForm(where + ": " + field + " is not between " + least + " and " + most);
        }
        return value.intValue();
    }

    /** A field holding a number from 0 to 1. */
    public double share(String field) throws OffForm {
        JsonNode value = json.get(field);
        if (!value.isNumber()) {
            throw new OffForm(where + ": " + field + " is not a number");
        }
        double number = value.doubleValue();
        if (!(number >= 0 && number <= 1)) {
            throw new OffForm(where + ": " + field + " is not between 0 and 1");
        }
        return number;
    }

    /** A field naming an enum constant in lower snake case. */
    public <E extends Enum<E>> E oneOf(String field, Class<E> type) throws OffForm {
        return constant(where + ": " + field, json.get(field), type);
    }

    /**
     * A value naming an enum constant in lower snake case.
     *
     * @param what it is, for faults
     */
    public static <E extends Enum<E>> E constant(String what, JsonNode value, Class<E> type) throws OffForm {
        if (!value.isTextual()) {
            throw new OffForm(what + " is not a string");
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value.textValue())) {
                return constant;
            }
        }
        throw new OffForm(what + " is none of the values allowed");
    }

    public JsonNode list(String field) throws OffForm {
        JsonNode value = json.get(field);
        if (!value.isArray()) {
            throw new OffForm(where + ": " + field + " is not a list");
        }
        return value;
    }

    /** The text of a field of anything at all, if it is there and text; for finding out whom a broken entry is about. */
    public static Optional<String> textIn(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }
}
