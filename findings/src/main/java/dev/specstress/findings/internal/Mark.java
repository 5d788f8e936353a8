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
        MEASURED
    }

    /** What judges beside the graders say of a scenario, once. */
    enum Known implements Mark {
        CLASSIFIED,
        ANNOTATED
    }

    /** A judge's word on one refusal. */
    record Refused(String model, String specId, String judge) implements Mark {}

    /** A judge's word on two distant answers. */
    record Contrasted(String specId) implements Mark {}

    record Matched(int matchRepeat) implements Mark {}

    record Late(String model, int repeat) implements Mark {}

    record Graded(String model, int repeat, String specId, String grader, int round, int gradeRepeat) implements Mark {}

    /** A verdict of the campaign's own round that will come. */
    record Awaited(String model, int repeat, String specId) implements Mark {}

    record Decided(String model, int repeat, String specId, int round) implements Mark {}

    /** How a scenario fared under one spec. */
    record Complied(String specId, int round) implements Mark {}
}
