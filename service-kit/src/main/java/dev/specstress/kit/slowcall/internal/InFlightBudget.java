package dev.specstress.kit.slowcall.internal;

/** How much may be worked on at once. Belongs to the poll thread. */
final class InFlightBudget {
    private final int maxRecords;
    private final long maxBytes;
    private int records;
    private long bytes;

    InFlightBudget(int maxRecords, long maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    /** Takes a place for a record of this size, if there is one; one too large for the bound is let in alone. */
    boolean take(long size) {
        boolean fits = records < maxRecords && (records == 0 || size <= maxBytes - bytes);
        if (fits) {
            records++;
            bytes += size;
        }
        return fits;
    }

    void giveBack(long size) {
        records--;
        bytes -= size;
    }

    boolean isFull() {
        return records >= maxRecords || bytes >= maxBytes;
    }

    int records() {
        return records;
    }

    long bytes() {
        return bytes;
    }
}
