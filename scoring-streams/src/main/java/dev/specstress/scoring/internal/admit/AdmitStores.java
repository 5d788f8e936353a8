package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.ProposedScenario;
import dev.specstress.scoring.internal.collect.CollectorStores;
import dev.specstress.scoring.internal.stage.Tools;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The stores of ADMIT. Names are part of the changelog topics' names and never change.
 *
 * @param waiting proposals by campaign and number
 * @param waitingIds campaign by the scenario id of a waiting proposal
 * @param rooms open and waiting by campaign
 */
public record AdmitStores(String waiting, String waitingIds, String rooms) {

    public List<StoreBuilder<?>> builders(Tools tools) {
        return List.of(
                Stores.timestampedKeyValueStoreBuilder(
                        tools.timestampedStore(waiting),
                        Serdes.String(),
                        tools.serdes().of(ProposedScenario.class)),
                CollectorStores.store(tools, waitingIds, Serdes.String(), Serdes.String()),
                // Cached: every scenario that opens or closes counts here.
                CollectorStores.store(tools, rooms, Serdes.String(), RoomSerde.create())
                        .withCachingEnabled());
    }

    /** For the task behind this context. */
    public Rooms rooms(ProcessingContext context) {
        return new Rooms(context.getStateStore(rooms));
    }

    WaitingProposals waiting(ProcessingContext context) {
        return new WaitingProposals(context.getStateStore(waiting), context.getStateStore(waitingIds), rooms(context));
    }
}
