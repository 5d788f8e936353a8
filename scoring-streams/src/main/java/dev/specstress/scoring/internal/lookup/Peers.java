package dev.specstress.scoring.internal.lookup;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.kafka.streams.state.HostInfo;

/** Asks other instances, and waits no longer than two seconds for each. */
final class Peers {

    private static final Duration AT_MOST = Duration.ofSeconds(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(AT_MOST).build();
    private final ObjectMapper json;

    Peers(ObjectMapper json) {
        this.json = json;
    }

    StageAnswer ask(HostInfo peer, Stage stage, String scenarioId) {
        String id = URLEncoder.encode(scenarioId, StandardCharsets.UTF_8).replace("+", "%20");
        String address = "http://" + peer.host() + ":" + peer.port() + "/scenarios/" + id + "/" + stage.title();
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address)).timeout(AT_MOST).build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? json.readValue(answer.body(), StageAnswer.class)
                    : StageAnswer.unavailable(peer.host() + ":" + peer.port() + " answered " + answer.statusCode());
        } catch (IOException | IllegalArgumentException e) {
            return StageAnswer.unavailable(peer.host() + ":" + peer.port() + " does not answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return StageAnswer.unavailable("interrupted");
        }
    }
}
