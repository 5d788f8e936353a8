package dev.specstress.schemas.topics;

/** Every topic of fixed name; {@code queries.<lane>} and {@code <topic>.dlq} are made by {@link TopicNames}. */
public enum TopicName {
    CAMPAIGNS("campaigns"),
    CAMPAIGN_STATUS("campaign-status"),
    TAXONOMIES("taxonomies"),
    SPECS("specs"),
    PLAN_WAVES("plan-waves"),
    GENERATION_TASKS("generation-tasks"),
    DRAFTS("drafts"),
    GENERATIONS("generations"),
    PROPOSED_SCENARIOS("proposed-scenarios"),
    SCENARIOS("scenarios"),
    RESPONSES("responses"),
    LATE_RESPONSES("late-responses"),
    RESPONSE_SETS("response-sets"),
    POSITION_SETS("position-sets"),
    DISAGREEMENTS("disagreements"),
    WINDOW_SAMPLES("window-samples"),
    DISAGREEMENT_WINDOWS("disagreement-windows"),
    GRADING_TASKS("grading-tasks"),
    GRADES("grades"),
    VERDICTS("verdicts"),
    SCENARIO_COMPLIANCE("scenario-compliance"),
    CLASSIFICATIONS("classifications"),
    REFUSAL_TASKS("refusal-tasks"),
    REFUSAL_JUDGEMENTS("refusal-judgements"),
    CONTRAST_TASKS("contrast-tasks"),
    CONTRASTS("contrasts"),
    ANNOTATION_TASKS("annotation-tasks"),
    ANNOTATIONS("annotations"),
    QUOTA_CLAIMS("quota-claims"),
    SPEND_DELTAS("spend-deltas"),
    SPEND("spend");

    private final String baseName;

    TopicName(String baseName) {
        this.baseName = baseName;
    }

    /** The name without an installation's prefix. */
    public String baseName() {
        return baseName;
    }
}
