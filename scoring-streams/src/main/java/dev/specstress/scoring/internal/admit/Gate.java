package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.Campaign;
import java.util.Locale;

/** Whether a campaign's proposals may be admitted now. */
public sealed interface Gate {

    /**
     * They may, as far as there is room.
     *
     * @param bound scenarios this task may have open of it, 1 or more
     */
    record Open(Campaign campaign, int bound) implements Gate {}

    /** Not yet. */
    record Waits(Reason reason) implements Gate {}

    /** The campaign is cancelled or finished. */
    record Closed() implements Gate {}

    /**
     * Never.
     *
     * @param kind one word for the metric
     * @param reason one line for people
     */
    record Impossible(String kind, String reason) implements Gate {}

    /** What proposals wait for. */
    enum Reason {
        CAMPAIGN,
        RESUMPTION,
        QUEUES,
        ROOM;

        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
