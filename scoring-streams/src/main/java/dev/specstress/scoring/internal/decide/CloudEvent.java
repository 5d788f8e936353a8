package dev.specstress.scoring.internal.decide;

import dev.specstress.schemas.Verdict;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * CloudEvents 1.0 headers of a verdict, in Kafka's binary content mode. Source and id together name a verdict: delivered
 * again, it has the same.
 */
final class CloudEvent {

    private CloudEvent() {}

    static Headers headers(Verdict verdict, Headers trace) {
        RecordHeaders headers = new RecordHeaders(trace);
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_type", "dev.specstress.verdict.v1");
        put(headers, "ce_source", "/campaigns/" + verdict.getCampaignId());
        put(headers, "ce_id", id(verdict));
        put(headers, "ce_subject", verdict.getScenarioId());
        put(headers, "ce_time", verdict.getDecidedAt().toString());
        put(headers, "content-type", "application/avro");
        return headers;
    }

    private static String id(Verdict verdict) {
        return String.join(
                "/",
                verdict.getScenarioId(),
                verdict.getModel(),
                Integer.toString(verdict.getRepeat()),
                verdict.getSpecId(),
                Integer.toString(verdict.getRound()));
    }

    private static void put(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
