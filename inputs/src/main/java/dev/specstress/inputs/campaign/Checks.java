package dev.specstress.inputs.campaign;

import dev.specstress.inputs.UserErrorException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** The checks a campaign's keys go through; each failure is one line that names file and key. */
record Checks(String source) {

    UserErrorException refuse(String key, String why) {
        return new UserErrorException("campaign " + source + ": " + key + ": " + why);
    }

    String required(String key, String value) {
        if (value == null || value.isBlank()) {
            throw refuse(key, "must be given");
        }
        return value;
    }

    <T> List<T> listed(String key, List<T> values) {
        if (values == null) {
            return List.of();
        }
        if (values.stream().anyMatch(java.util.Objects::isNull)) {
            throw refuse(key, "holds an empty entry");
        }
        return values;
    }

    <T> List<T> atLeastOne(String key, List<T> values) {
        var list = listed(key, values);
        if (list.isEmpty()) {
            throw refuse(key, "must hold at least one entry");
        }
        return list;
    }

    int atLeast(String key, Integer value, int least, int otherwise) {
        var number = value == null ? otherwise : value;
        if (number < least) {
            throw refuse(key, "must be " + least + " or more, not " + number);
        }
        return number;
    }

    double share(String key, Double value, double otherwise) {
        var number = value == null ? otherwise : value;
        if (!(number >= 0 && number <= 1)) {
            throw refuse(key, "must be 0 to 1, not " + number);
        }
        return number;
    }

    double price(String key, Double value, double otherwise) {
        var number = value == null ? otherwise : value;
        if (!(number >= 0 && Double.isFinite(number))) {
            throw refuse(key, "must be 0 or more, not " + number);
        }
        return number;
    }

    /** {@code 90s}, {@code 30m}, {@code 2h} or a combination such as {@code 1h30m}. */
    Duration duration(String key, String value, Duration otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            var duration = Duration.parse("PT" + value.toUpperCase(Locale.ROOT));
            if (duration.isNegative() || duration.isZero()) {
                throw refuse(key, "must be longer than 0, not " + value);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw refuse(key, "must be a duration such as 90s or 30m, not " + value);
        }
    }

    URI httpUrl(String key, String value) {
        try {
            var uri = new URI(value);
            if (uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // Said below, in the user's terms.
        }
        throw refuse(key, "must be an http or https URL, not " + value);
    }

    void unique(String key, Collection<String> names) {
        var seen = new HashSet<String>();
        names.forEach(name -> {
            if (!seen.add(name)) {
                throw refuse(key, name + " occurs twice");
            }
        });
    }
}
