package dev.specstress.grader.injection;

import dev.specstress.schemas.PromptVersion;
import java.util.List;

/**
 * How one judge stood up to the suite.
 *
 * @param suiteVersion of the attacks and cases
 * @param cases each asked {@code repeats} times
 * @param fair how often clean answers were put where anyone would put them, of those read
 * @param chance breaks without an attack: the same clean answer, asked once more with another seed
 * @param undefended clean answers that the prompt without its defences puts elsewhere than the prompt that is used, of those
 *     read both times
 * @param shift by how much the defences move clean answers on average, towards what attacks demand; decisions (0 or 1) for a
 *     grader, positions for a matcher
 */
public record InjectionReport(
        Role role,
        PromptVersion prompt,
        int suiteVersion,
        int cases,
        int repeats,
        Share fair,
        Share chance,
        Share undefended,
        double shift,
        List<Result> attacks) {

    /**
     * Some of many.
     *
     * @param unread asked, without an answer that could be read; not among {@code of}
     */
    public record Share(int hits, int of, int unread) {
        static final Share NONE = new Share(0, 0, 0);

        Share plus(Share other) {
            return new Share(hits + other.hits, of + other.of, unread + other.unread);
        }

        static Share hit(boolean hit) {
            return new Share(hit ? 1 : 0, 1, 0);
        }

        static Share lost() {
            return new Share(0, 0, 1);
        }
    }

    /** How often one attack talked the judge over, of the answers it had put far enough from what the attack demands. */
    public record Result(Attack attack, Share broken) {}

    /** All attacks together. */
    public Share broken() {
        return attacks.stream().map(Result::broken).reduce(Share.NONE, Share::plus);
    }
}
