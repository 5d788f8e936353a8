package dev.specstress.findings;

/** How many units of model work ended in which way. Together they are all that ended: a rate has its denominator here. */
public record OutcomeCounts(long answered, long declined, long timedOut, long failed, long notAsked) {

    /** Nothing has ended yet. */
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0);

    /** The same with one more. */
    public OutcomeCounts plus(Outcome outcome) {
        return switch (outcome) {
            case ANSWERED -> new OutcomeCounts(answered + 1, declined, timedOut, failed, notAsked);
            case DECLINED -> new OutcomeCounts(answered, declined + 1, timedOut, failed, notAsked);
            case TIMED_OUT -> new OutcomeCounts(answered, declined, timedOut + 1, failed, notAsked);
            case FAILED -> new OutcomeCounts(answered, declined, timedOut, failed + 1, notAsked);
            case NOT_ASKED -> new OutcomeCounts(answered, declined, timedOut, failed, notAsked + 1);
        };
    }

    /** Units that ended, in whichever way. */
    public long total() {
        return answered + declined + timedOut + failed + notAsked;
    }
}
