package dev.specstress.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.specstress.schemas.Query;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TopicCatalogueTest {

    static Stream<TopicSpec> everyTopic() {
        return Stream.concat(TopicCatalogue.fixed().stream(), Stream.of(TopicCatalogue.queries("anthropic")));
    }

    @Test
    void everyNameIsInTheCatalogueOnce() {
        assertThat(TopicCatalogue.fixed().stream().map(TopicSpec::baseName))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(TopicName.values())
                        .map(TopicName::baseName)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(TopicName.class)
    void aTopicIsFoundByItsName(TopicName name) {
        assertThat(TopicCatalogue.of(name).baseName()).isEqualTo(name.baseName());
    }

    @Test
    void aLaneHasItsOwnQueue() {
        assertThat(TopicCatalogue.queries("anthropic"))
                .returns("queries.anthropic", TopicSpec::baseName)
                .returns(Query.class, TopicSpec::value);
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void everyTopicSaysWhatItHoldsAndHasALegalName(TopicSpec topic) {
        Topic.validate(topic.baseName());

        assertThat(topic.says()).isNotBlank();
        assertThat(topic.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void whatIsReadIsWrittenByARoomOfOurs(TopicSpec topic) {
        assertThat(topic.writers()).isNotEmpty().doesNotContain(Participant.ANYONE);
        assertThat(topic.readers()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Participant.class)
    void everyRoomHasSomethingToRead(Participant participant) {
        assertThat(everyTopic()).anyMatch(topic -> topic.readers().contains(participant));
    }

    @Test
    void whatIsJoinedHasOneNumberOfPartitionsAndOneKey() {
        List<TopicSpec> joined = everyTopic().filter(TopicSpec::joined).toList();

        assertThat(joined)
                .extracting(TopicSpec::baseName)
                .containsExactly(
                        "proposed-scenarios",
                        "scenarios",
                        "responses",
                        "response-sets",
                        "position-sets",
                        "disagreements",
                        "grading-tasks",
                        "grades",
                        "verdicts",
                        "scenario-compliance",
                        "classifications",
                        "refusal-tasks",
                        "refusal-judgements",
                        "contrast-tasks",
                        "contrasts",
                        "annotation-tasks",
                        "annotations");
        assertThat(joined).extracting(TopicSpec::partitions).containsOnly(PartitionClass.DATA);
        assertThat(joined).extracting(TopicSpec::key).containsOnly("scenarioId");
    }

    @Test
    void resultsArePublicAndTheInsideIsNot() {
        assertThat(everyTopic().filter(TopicSpec::isPublic))
                .extracting(TopicSpec::baseName)
                .containsExactly(
                        "scenarios",
                        "responses",
                        "response-sets",
                        "position-sets",
                        "disagreements",
                        "disagreement-windows",
                        "grades",
                        "verdicts",
                        "scenario-compliance",
                        "classifications",
                        "refusal-judgements",
                        "contrasts",
                        "annotations");
    }

    @Test
    void onlyResponsesAreTimedByTheBroker() {
        assertThat(everyTopic().filter(topic -> topic.timestamps() == TimestampType.LOG_APPEND_TIME))
                .extracting(TopicSpec::baseName)
                .containsExactly("responses");
    }

    @Test
    void whatEveryoneReadsWholeHasOnePartitionAndKeepsItsNewest() {
        assertThat(everyTopic().filter(topic -> topic.partitions() == PartitionClass.SYSTEM))
                .filteredOn(topic -> !topic.baseName().equals("spend-deltas"))
                .hasSize(8)
                .allMatch(topic -> topic.cleanup() != Cleanup.DELETE);
    }

    @Test
    void whatIsAddedUpInOnePlaceHasOnePartitionAndNeedNotBeKept() {
        assertThat(everyTopic()
                        .filter(topic -> topic.partitions() == PartitionClass.SYSTEM)
                        .filter(topic -> topic.cleanup() == Cleanup.DELETE))
                .extracting(TopicSpec::baseName)
                .containsExactly("spend-deltas");
    }

    @Test
    void recordsThatHoldAnswersOrSpecsMayBeLarge() {
        assertThat(everyTopic().filter(topic -> topic.maxMessageBytes() == 8 * 1024 * 1024))
                .extracting(TopicSpec::baseName)
                .contains(
                        "response-sets",
                        "position-sets",
                        "grading-tasks",
                        "disagreements",
                        "specs",
                        "annotation-tasks");
    }
}
