package dev.specstress.scoring.internal.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.specstress.kit.http.Pages;
import dev.specstress.scoring.internal.campaign.CampaignStores;
import dev.specstress.scoring.internal.stage.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/**
 * {@code scenarios/<id>}: what a scenario waits for, asked of any instance. Stages of other instances are asked over HTTP,
 * as {@code scenarios/<id>/<stage>}, which an instance answers only from its own stores.
 */
public final class ScenarioPages implements Pages {

    private final KafkaStreams streams;
    private final Tools tools;
    private final Optional<HostInfo> self;
    private final Peers peers;
    private final ObjectMapper json = new ObjectMapper();

    /** @param self where other instances reach this one; without it all is asked here */
    public ScenarioPages(KafkaStreams streams, Tools tools, Optional<HostInfo> self) {
        this.streams = streams;
        this.tools = tools;
        this.self = self;
        this.peers = new Peers(json);
    }

    @Override
    public Optional<Page> get(String path) {
        List<String> parts = List.of(path.split("/", -1));
        if (!parts.getFirst().equals("scenarios")
                || parts.size() < 2
                || parts.get(1).isEmpty()) {
            return Optional.empty();
        }
        String scenarioId = parts.get(1);
        return switch (parts.size()) {
            case 2 -> Optional.of(whole(scenarioId));
            case 3 -> Stage.of(parts.get(2)).map(stage -> page(local(stage, scenarioId), 200));
            default -> Optional.empty();
        };
    }

    private Page whole(String scenarioId) {
        Map<Stage, StageAnswer> stages = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            stages.put(stage, ask(stage, scenarioId));
        }
        ScenarioAnswer answer = ScenarioAnswer.of(scenarioId, stages);
        return page(
                answer,
                switch (answer.state()) {
                    case "unknown" -> 404;
                    case "unavailable" -> 503;
                    default -> 200;
                });
    }

    private StageAnswer ask(Stage stage, String scenarioId) {
        try {
            KeyQueryMetadata owner = streams.queryMetadataForKey(stage.store(), scenarioId, new StringSerializer());
            if (owner == null || owner.equals(KeyQueryMetadata.NOT_AVAILABLE)) {
                return StageAnswer.unavailable("partitions are being assigned");
            }
            boolean elsewhere =
                    self.filter(here -> !here.equals(owner.activeHost())).isPresent();
            return elsewhere ? peers.ask(owner.activeHost(), stage, scenarioId) : local(stage, scenarioId);
        } catch (IllegalStateException | InvalidStateStoreException e) {
            return StageAnswer.unavailable("not running");
        }
    }

    private StageAnswer local(Stage stage, String scenarioId) {
        try {
            KeyQueryMetadata owner = streams.queryMetadataForKey(stage.store(), scenarioId, new StringSerializer());
            LocalStages.StoreReader reader = new LocalStages.StoreReader() {
                @Override
                public <V> ReadOnlyKeyValueStore<String, V> open(String name) {
                    return streams.store(
                            StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.<String, V>keyValueStore())
                                    .withPartition(owner.partition()));
                }
            };
            return new LocalStages(tools, CampaignStores.of(streams, tools.topics(), tools.serdes()), reader)
                    .ask(stage, scenarioId);
        } catch (IllegalStateException | InvalidStateStoreException e) {
            return StageAnswer.unavailable("its state is moving between instances");
        }
    }

    private Page page(Object answer, int status) {
        try {
            return new Page(status, json.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
