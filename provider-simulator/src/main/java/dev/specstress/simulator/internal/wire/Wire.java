package dev.specstress.simulator.internal.wire;

import dev.specstress.simulator.internal.character.Character;
import java.util.List;

/**
 * One provider's HTTP shapes: how its requests are read, and how answers and errors look. Knows nothing of models, faults or
 * the server; {@link Counter} does the talking.
 */
public interface Wire {
    /** The paths it is mounted at, each without a slash at its end. */
    List<String> roots();

    /** Below a root: where models are asked. A last segment in braces is {@link Incoming#segment()}. */
    String askPath();

    /** Below a root: where the models are listed. */
    String listPath();

    /** The key a request carries; empty where it carries none. */
    String key(Incoming request);

    /** @throws Refused where the request is not one that can be answered */
    Call read(Incoming request);

    /** The page that holds an answer. */
    Page answer(Call call, Answer answer);

    /** The page that tells a problem. */
    Page problem(Problem problem, String requestId);

    /** The body of the list of models. */
    String list(List<Character> models);
}
