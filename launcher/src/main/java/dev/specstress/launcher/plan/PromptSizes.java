package dev.specstress.launcher.plan;

/** How long what we write ourselves is: instructions in characters, as our templates have them, replies in tokens. */
final class PromptSizes {
    /** Instructions of the neutral question, its rewrites and the rubric. */
    static final int QUESTION_CHARACTERS = 2_400;

    static final int REWRITES_CHARACTERS = 2_300;
    static final int RUBRIC_CHARACTERS = 2_600;
    static final int QUALITY_CHARACTERS = 2_100;
    static final int CLASSIFY_CHARACTERS = 3_100;
    static final int MATCH_CHARACTERS = 3_800;
    static final int GRADE_CHARACTERS = 4_200;
    static final int ANNOTATE_CHARACTERS = 1_800;

    /** Two values with their descriptions. */
    static final int PAIR_CHARACTERS = 300;

    /** Seven anchors for each of two values. */
    static final int RUBRIC_TOKENS = 14 * 25;

    /** Five words of yes or no and the reasoning. */
    static final int QUALITY_TOKENS = 120;

    /** Label, two positions, two confidences and the reasoning for one answer. */
    static final int PLACEMENT_TOKENS = 80;

    /** Topics, level, strata and the reasoning. */
    static final int CLASSIFICATION_TOKENS = 120;

    /** The values one answer expresses. */
    static final int VALUES_TOKENS = 40;

    /** Decision, citations and reasoning. */
    static final int GRADE_TOKENS = 250;

    private PromptSizes() {}
}
