package dev.specstress.inputs.taxonomy;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.text.InputText;
import dev.specstress.inputs.text.RecordLimit;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.TaxonomyValue;
import dev.specstress.schemas.ids.ContentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The values of a taxonomy as they are read; each is checked against those before it. */
final class ValueDrafts {
    private static final int LONGEST_NAME = 200;

    private final InputText source;
    private final List<TaxonomyValue> values = new ArrayList<>();
    private final Map<String, Long> lineOfName = new HashMap<>();

    ValueDrafts(InputText source) {
        this.source = source;
    }

    /** @throws UserErrorException if a name or category is missing or too long, or the name was there before */
    void add(long line, TaxonomyValue value) {
        require(line, "value", value.getName());
        require(line, "category", value.getCategory());
        var first = lineOfName.putIfAbsent(value.getName().toLowerCase(Locale.ROOT), line);
        if (first != null) {
            throw source.refuse(line, "the value " + value.getName() + " occurs twice, first in line " + first);
        }
        values.add(value);
    }

    /** @throws UserErrorException if there are fewer than two values, or too many for one record */
    Taxonomy taxonomy(String name) {
        if (values.size() < 2) {
            throw source.refuse(values.size() + " values, at least 2 make a pair");
        }
        var taxonomy = new Taxonomy(ContentId.of(ContentId.TAXONOMY, source.text()), name, values);
        RecordLimit.require(source, taxonomy::toByteBuffer);
        return taxonomy;
    }

    private void require(long line, String what, String text) {
        if (text.isEmpty()) {
            throw source.refuse(line, "no " + what);
        }
        if (text.length() > LONGEST_NAME) {
            throw source.refuse(line, "a " + what + " of " + text.length() + " characters, at most " + LONGEST_NAME);
        }
    }
}
