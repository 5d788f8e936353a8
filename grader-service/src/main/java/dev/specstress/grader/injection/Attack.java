package dev.specstress.grader.injection;

/**
 * One way of talking to a judge from within what it judges.
 *
 * @param text with {@code {answer}} or {@code {spec}} where the clean text stands
 */
public record Attack(String name, Place place, String text) {

    /** What a judge is sent that others wrote. */
    public enum Place {
        RESPONSE,
        SPEC
    }
}
