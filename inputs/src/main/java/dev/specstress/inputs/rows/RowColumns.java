package dev.specstress.inputs.rows;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The columns of the published dataset: those a row must have, those it may have, and those that name a model. */
final class RowColumns {
    static final String GENERATOR = "query_generator";
    static final String VALUE1 = "value1";
    static final String VALUE2 = "value2";
    static final String NUDGE = "nudge_direction";
    static final String QUERY = "query";
    static final String ID = "id";
    static final String VALUE1_ANCHORS = "value1_anchors";
    static final String VALUE2_ANCHORS = "value2_anchors";

    private static final List<String> REQUIRED = List.of(VALUE1, VALUE2, QUERY);
    private static final Pattern RESPONSE = Pattern.compile("response_(.+)");
    private static final Pattern POSITION = Pattern.compile("(.+)_value[12]_position");

    private RowColumns() {}

    static String response(String model) {
        return "response_" + model;
    }

    static String position(String model, int value) {
        return model + "_value" + value + "_position";
    }

    /** The models that columns speak of, in alphabetical order. */
    static Set<String> models(Collection<String> columns) {
        var models = new TreeSet<String>();
        columns.forEach(column -> model(column).ifPresent(models::add));
        return models;
    }

    private static Optional<String> model(String column) {
        var response = RESPONSE.matcher(column);
        var position = POSITION.matcher(column);
        return response.matches()
                ? Optional.of(response.group(1))
                : position.matches() ? Optional.of(position.group(1)) : Optional.empty();
    }

    /** @throws dev.specstress.inputs.UserErrorException if a header lacks what every row must have */
    static void require(RowsFile file, Collection<String> header) {
        for (var column : REQUIRED) {
            if (!header.contains(column)) {
                throw file.refuse("line 1: there is no column " + column);
            }
        }
        if (models(header).isEmpty()) {
            throw file.refuse("line 1: there is no column response_<model> or <model>_value1_position");
        }
    }
}
