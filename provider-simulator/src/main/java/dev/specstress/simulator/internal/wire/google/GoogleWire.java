package dev.specstress.simulator.internal.wire.google;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.specstress.simulator.internal.character.Character;
import dev.specstress.simulator.internal.wire.Answer;
import dev.specstress.simulator.internal.wire.Call;
import dev.specstress.simulator.internal.wire.Incoming;
import dev.specstress.simulator.internal.wire.Page;
import dev.specstress.simulator.internal.wire.Problem;
import dev.specstress.simulator.internal.wire.Refused;
import dev.specstress.simulator.internal.wire.Wire;
import java.util.List;

/** Google's generateContent, as the Gemini API has it. */
public final class GoogleWire implements Wire {
    private static final String METHOD = ":generateContent";

    @Override
    public List<String> roots() {
        return List.of("/google/v1beta");
    }

    @Override
    public String askPath() {
        return "/models/{" + Incoming.SEGMENT + "}";
    }

    @Override
    public String listPath() {
        return "/models";
    }

    @Override
    public String key(Incoming request) {
        String header = request.header("x-goog-api-key");
        return header.isEmpty() ? request.query("key") : header;
    }

    @Override
    public Call read(Incoming request) {
        String segment = request.segment();
        if (!segment.endsWith(METHOD)) {
            throw new Refused(new Problem.UnknownPath("models/" + segment));
        }
        return ContentRequest.read(segment.substring(0, segment.length() - METHOD.length()), request.body());
    }

    @Override
    public Page answer(Call call, Answer answer) {
        return Page.ok(ContentReply.of(answer).toString()).with("server-timing", "gfet4t7; dur=1");
    }

    @Override
    public Page problem(Problem problem, String requestId) {
        return GoogleError.of(problem);
    }

    @Override
    public String list(List<Character> models) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Character model : models) {
            ObjectNode one = body.withArray("models").addObject();
            one.put("name", "models/" + model.name())
                    .put("version", "1")
                    .put("displayName", model.name())
                    .put("inputTokenLimit", 2_000_000)
                    .put("outputTokenLimit", 65_536)
                    .putArray("supportedGenerationMethods")
                    .add("generateContent");
        }
        return body.toString();
    }
}
