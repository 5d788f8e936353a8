package dev.specstress.findings.statistics;

import dev.specstress.findings.rates.MissingCause;
import dev.specstress.findings.rates.RateSample;
import dev.specstress.findings.rates.WeightedRate;
import dev.specstress.findings.store.StoreReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rates by key, from one question to the store: its first columns are the key, then {@code pair}, {@code probability},
 * {@code hit} (null where it says nothing) and {@code missing} (the cause then; null for what is in no denominator).
 */
final class RateBoard {
    private static final Comparator<List<String>> ORDER = Comparator.comparing(key -> String.join("\0", key));

    private final SortedMap<List<String>, RateSample> samples = new TreeMap<>(ORDER);

    private RateBoard() {}

    /** @param keys how many columns the key has */
    static RateBoard ask(StoreReader store, int keys, String sql, Object... arguments) {
        var board = new RateBoard();
        store.ask(sql, row -> board.take(keys, row), arguments);
        return board;
    }

    private void take(int keys, ResultSet row) throws SQLException {
        var key = new ArrayList<String>(keys);
        for (var column = 1; column <= keys; column++) {
            key.add(row.getString(column));
        }
        var sample = samples.computeIfAbsent(key, _ -> new RateSample());
        var hit = row.getBoolean(keys + 3);
        if (!row.wasNull()) {
            sample.add(row.getString(keys + 1), row.getDouble(keys + 2), hit);
        } else if (row.getString(keys + 4) != null) {
            sample.addMissing(MissingCause.valueOf(row.getString(keys + 4).toUpperCase(Locale.ROOT)));
        }
    }

    /** In the order of the keys. */
    SortedMap<List<String>, WeightedRate> rates() {
        var rates = new TreeMap<List<String>, WeightedRate>(ORDER);
        samples.forEach((key, sample) -> rates.put(key, sample.rate()));
        return rates;
    }
}
