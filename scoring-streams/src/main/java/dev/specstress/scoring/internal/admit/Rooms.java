package dev.specstress.scoring.internal.admit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** How many scenarios of each campaign this task has open, and how many proposals wait. */
public final class Rooms {

    private final KeyValueStore<String, Room> store;

    Rooms(KeyValueStore<String, Room> store) {
        this.store = store;
    }

    Room of(String campaignId) {
        return Optional.ofNullable(store.get(campaignId)).orElse(Room.EMPTY);
    }

    void opened(String campaignId) {
        change(campaignId, Room::oneOpened);
    }

    /** A response set closed: there is room for another. */
    public void closed(String campaignId) {
        change(campaignId, Room::oneClosed);
    }

    void change(String campaignId, UnaryOperator<Room> how) {
        Room after = how.apply(of(campaignId));
        store.put(campaignId, after.isEmpty() ? null : after);
    }

    /** Campaigns of which proposals wait. */
    List<String> waitedFor() {
        List<String> campaigns = new ArrayList<>();
        try (KeyValueIterator<String, Room> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<String, Room> next = all.next();
                if (next.value.waiting() > 0) {
                    campaigns.add(next.key);
                }
            }
        }
        return campaigns;
    }
}
