package dev.specstress.scoring.internal.admit;

import dev.specstress.schemas.ProposedScenario;
import dev.specstress.scoring.internal.state.CompositeKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.TimestampedKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/**
 * Proposals that cannot be admitted yet, by campaign, in the order they came: until the campaign is known, goes on, or has
 * room. The first of each scenario id stays.
 */
final class WaitingProposals {

    private final TimestampedKeyValueStore<String, ProposedScenario> proposals;
    private final KeyValueStore<String, String> campaignOf;
    private final Rooms rooms;

    /** @param campaignOf by scenario id, of those that wait */
    WaitingProposals(
            TimestampedKeyValueStore<String, ProposedScenario> proposals,
            KeyValueStore<String, String> campaignOf,
            Rooms rooms) {
        this.proposals = proposals;
        this.campaignOf = campaignOf;
        this.rooms = rooms;
    }

    boolean has(String scenarioId) {
        return campaignOf.get(scenarioId) != null;
    }

    void add(ProposedScenario proposal, long now) {
        String campaignId = proposal.getCampaignId();
        String key = key(campaignId, rooms.of(campaignId).tail());
        proposals.put(key, ValueAndTimestamp.make(proposal, now));
        campaignOf.put(proposal.getScenarioId(), campaignId);
        rooms.change(campaignId, Room::oneMoreWaits);
    }

    /**
     * Lets go of one after the other, oldest first.
     *
     * @param atMost how many
     * @param may asked before each with the time since which it waits; the first that may not go ends it
     * @return how many left
     */
    int release(String campaignId, int atMost, Predicate<Long> may, Consumer<ProposedScenario> to) {
        int left = 0;
        for (KeyValue<String, ValueAndTimestamp<ProposedScenario>> each : oldest(campaignId, atMost)) {
            if (!may.test(each.value.timestamp())) {
                break;
            }
            ProposedScenario proposal = each.value.value();
            proposals.delete(each.key);
            campaignOf.delete(proposal.getScenarioId());
            rooms.change(campaignId, Room::oneLessWaits);
            to.accept(proposal);
            left++;
        }
        return left;
    }

    private List<KeyValue<String, ValueAndTimestamp<ProposedScenario>>> oldest(String campaignId, int atMost) {
        List<KeyValue<String, ValueAndTimestamp<ProposedScenario>>> oldest = new ArrayList<>();
        Room room = rooms.of(campaignId);
        // From the head on: those that left are graves that a scan from the campaign's first would walk through.
        try (var range = proposals.range(key(campaignId, room.head()), key(campaignId, room.tail()))) {
            while (oldest.size() < atMost && range.hasNext()) {
                oldest.add(range.next());
            }
        }
        return oldest;
    }

    private static String key(String campaignId, long number) {
        return CompositeKey.of(campaignId, HexFormat.of().toHexDigits(number));
    }
}
