package dev.specstress.findings.internal;

/** What has been seen of one scenario. Marks repeat from scenario to scenario, so a scenario holds them as bits. */
public sealed interface Mark {

    /** What every scenario goes through. */
    enum Step implements Mark {
        /** Its expected responses are in the figures. */
        COUNTED,
        /** A generation says it proposed it. */
        PROPOSED,
        ADMITTED,
        SET_CLOSED,
        MEASURED,
        CLASSIFIED,
        ANNOTATED
    }

    record Matched(String mode, int matchRepeat) implements Mark {}

    record RefusalJudged(String model, String judge) implements Mark {}

    record Contrasted(String specId) implements Mark {}

    record Late(String model, int repeat) implements Mark {}

    record Graded(String model, int repeat, String specId, String grader, int round, int gradeRepeat) implements Mark {}

    /** A verdict of the campaign's own round that will come. */
    record Awaited(String model, int repeat, String specId) implements Mark {}

    record Decided(String model, int repeat, String specId, int round) implements Mark {}

    /** How a scenario fared under one spec. */
    record Complied(String specId, int round) implements Mark {}
}
