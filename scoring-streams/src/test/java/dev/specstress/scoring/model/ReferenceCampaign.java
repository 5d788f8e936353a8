package dev.specstress.scoring.model;

/** What is known of the campaign. */
final class ReferenceCampaign {

    private boolean known;
    private boolean paused;
    private boolean cancelled;

    void appears() {
        known = true;
    }

    void pauses() {
        paused = !cancelled;
    }

    void resumes() {
        paused = false;
    }

    void isCancelled() {
        cancelled = true;
        paused = false;
    }

    boolean runs() {
        return known && !paused && !cancelled;
    }

    boolean paused() {
        return paused;
    }

    boolean cancelled() {
        return cancelled;
    }

    boolean known() {
        return known;
    }
}
