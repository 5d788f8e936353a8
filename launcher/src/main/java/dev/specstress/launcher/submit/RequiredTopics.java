package dev.specstress.launcher.submit;

import dev.specstress.inputs.UserErrorException;
import dev.specstress.inputs.campaign.LoadedCampaign;
import dev.specstress.kit.kafka.KafkaAccess;
import dev.specstress.kit.kafka.KafkaUnavailableException;
import dev.specstress.kit.kafka.TopicPlan;
import dev.specstress.schemas.topics.TopicNames;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.ListTopicsOptions;

/** The topics a campaign goes through; one that is missing would stop it midway, after money was spent. */
record RequiredTopics(List<String> topics, Set<String> lanes) {
    private static final int MILLIS_AT_MOST = 20_000;

    static RequiredTopics of(LoadedCampaign loaded, TopicNames names) {
        var plans = TopicPlan.ofCatalogue(names, loaded.lanes(), 1);
        return new RequiredTopics(plans.stream().map(TopicPlan::name).toList(), loaded.lanes());
    }

    /** @throws UserErrorException naming the topics that are not there and how to make them */
    void check(KafkaAccess kafka) throws InterruptedException {
        var missing = new TreeSet<>(topics);
        missing.removeAll(there(kafka));
        if (!missing.isEmpty()) {
            throw new UserErrorException("--kafka: topics are missing: " + String.join(", ", missing)
                    + "; make them with specstress topics --lanes " + String.join(",", lanes));
        }
    }

    private static Set<String> there(KafkaAccess kafka) throws InterruptedException {
        try (var admin = kafka.admin()) {
            return admin.listTopics(new ListTopicsOptions().timeoutMs(MILLIS_AT_MOST))
                    .names()
                    .get(MILLIS_AT_MOST, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaUnavailableException(
                    "topics could not be listed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaUnavailableException("topics were not listed in time", e);
        }
    }
}
