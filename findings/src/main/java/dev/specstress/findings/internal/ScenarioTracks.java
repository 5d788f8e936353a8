package dev.specstress.findings.internal;

import dev.specstress.findings.internal.Mark.Awaited;
import dev.specstress.findings.internal.Mark.Decided;
import dev.specstress.findings.internal.Mark.Step;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What has been seen of each scenario: some 250 bytes each, id included.
 *
 * <p>A scenario is settled once it is admitted, its set has closed, its disagreement is measured and every verdict its
 * route promised is there. Records of different topics may come in any order.
 */
public final class ScenarioTracks {
    private static final int OWN_ROUND = 0;

    private final Map<Mark, Integer> bits = new HashMap<>();
    private final Map<String, Track> tracks = new HashMap<>();
    private long unsettled;

    /** Notes one thing about one scenario; false if it was noted before. */
    public boolean mark(String scenarioId, Mark mark) {
        var track = tracks.computeIfAbsent(scenarioId, _ -> {
            unsettled++;
            return new Track();
        });
        var bit = bit(mark);
        if (track.marks.get(bit)) {
            return false;
        }
        var before = settled(track);
        track.marks.set(bit);
        switch (mark) {
            case Awaited(var model, var repeat, var specId) -> {
                if (!has(track, new Decided(model, repeat, specId, OWN_ROUND))) {
                    track.openVerdicts++;
                }
            }
            case Decided(var model, var repeat, var specId, var round)
            when round == OWN_ROUND -> {
                if (has(track, new Awaited(model, repeat, specId))) {
                    track.openVerdicts--;
                }
            }
            default -> {}
        }
        unsettled += (before ? 1 : 0) - (settled(track) ? 1 : 0);
        return true;
    }

    /** Scenarios heard of that still lack something. */
    public long unsettled() {
        return unsettled;
    }

    private boolean settled(Track track) {
        return track.openVerdicts == 0
                && has(track, Step.ADMITTED)
                && has(track, Step.SET_CLOSED)
                && has(track, Step.MEASURED);
    }

    private boolean has(Track track, Mark mark) {
        return track.marks.get(bit(mark));
    }

    private int bit(Mark mark) {
        return bits.computeIfAbsent(mark, _ -> bits.size());
    }

    private static final class Track {
        private final BitSet marks = new BitSet();
        private int openVerdicts;
    }
}
