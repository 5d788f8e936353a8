package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.embedded.EmbeddedKafka;
import dev.specstress.kit.kafka.CompactedView;
import dev.specstress.kit.kafka.DirectKafkaAccess;
import dev.specstress.kit.kafka.KafkaSettings;
import dev.specstress.launcher.Said;
import dev.specstress.schemas.Campaign;
import dev.specstress.schemas.Spec;
import dev.specstress.schemas.Taxonomy;
import dev.specstress.schemas.topics.TopicName;
import dev.specstress.schemas.topics.TopicNames;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code topics} and {@code submit} against a broker, without services. */
class ClusterCommandsTest {
    private static final Path EXAMPLE = DeployedService.CHECKOUT.resolve("deploy/example-campaign.yaml");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EmbeddedKafka kafka;

    @TempDir
    Path folder;

    @BeforeAll
    static void startKafka() {
        kafka = EmbeddedKafka.start();
    }

    @AfterAll
    static void stopKafka() {
        kafka.close();
    }

    @Test
    void topics_that_are_there_are_found_and_a_new_lane_is_made() {
        topics("grow.", "a");

        var said = topics("grow.", "a,b");

        assertThat(said.out().lines().filter(line -> line.startsWith("created")))
                .containsExactly("created  grow.queries.b  (partitions: 2)");
        assertThat(said.out()).contains("found    grow.queries.a").contains("found    grow.verdicts");
    }

    @Test
    void topics_that_cannot_be_made_are_named_in_one_line() {
        var said = Said.by("topics", "--kafka", kafka.bootstrapServers(), "--replication", "3", "--topic-prefix", "r.");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("topic r.")
                .contains("replication factor of 3")
                .hasLineCount(1);
    }

    @Test
    void a_campaign_with_all_it_refers_to_is_put_on_its_topics() throws Exception {
        topics("put.", "sim");

        var said = submit(EXAMPLE, "put.");

        assertThat(said.code()).as(said.err()).isZero();
        var id = said.out().strip();
        var campaign = read("put.", TopicName.CAMPAIGNS, Campaign.class, id);
        assertThat(campaign.getName()).isEqualTo("example");
        assertThat(campaign.getSimulated()).isTrue();
        assertThat(read("put.", TopicName.TAXONOMIES, Taxonomy.class, campaign.getTaxonomyId())
                        .getValues())
                .isNotEmpty();
        assertThat(read(
                                "put.",
                                TopicName.SPECS,
                                Spec.class,
                                campaign.getSpecIds().getFirst())
                        .getSections())
                .isNotEmpty();
    }

    @Test
    void the_same_campaign_has_the_same_id_again() {
        topics("again.", "sim");

        assertThat(submit(EXAMPLE, "again.").out())
                .startsWith("c-")
                .isEqualTo(submit(EXAMPLE, "again.").out());
    }

    @Test
    void a_campaign_is_refused_while_the_topic_of_a_lane_is_missing() {
        topics("lane.", "other");

        var said = submit(EXAMPLE, "lane.");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("topics are missing: lane.queries.sim;")
                .contains("specstress topics --lanes sim")
                .hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_campaign_that_does_not_say_where_its_models_are_is_refused() throws IOException {
        var silent = Files.writeString(
                folder.resolve("silent.yaml"), Files.readString(EXAMPLE).replaceFirst("  sim: \\{.*\\}", "  sim: {}"));

        var said = submit(silent, "any.");

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .contains("providers.sim.baseUrl: required by submit")
                .hasLineCount(1);
    }

    private static Said topics(String prefix, String lanes) {
        var said = Said.by(
                "topics",
                "--kafka",
                kafka.bootstrapServers(),
                "--topic-prefix",
                prefix,
                "--lanes",
                lanes,
                "--partitions",
                "2");
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }

    private static Said submit(Path campaign, String prefix) {
        return Said.by(
                "submit",
                "--campaign",
                campaign.toString(),
                "--kafka",
                kafka.bootstrapServers(),
                "--topic-prefix",
                prefix);
    }

    private static <V extends SpecificRecord> V read(String prefix, TopicName topic, Class<V> type, String key)
            throws InterruptedException {
        var names = new TopicNames(prefix);
        var settings = KafkaSettings.of(kafka.bootstrapServers(), "mock://reading", names);
        var view = new CompactedView<>(
                new DirectKafkaAccess(settings, "reading", new SimpleMeterRegistry()), names.of(topic), type);
        view.start();
        try {
            return view.await(key, PATIENCE).orElseThrow();
        } finally {
            view.stop(Duration.ofSeconds(1));
        }
    }
}
