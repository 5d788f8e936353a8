package dev.specstress.schemas.released;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleasedContractTest {
    private static final Path RELEASES = Path.of("src", "released");

    /**
     * If this fails, this release would not read records of the last one. Each line says what to do. A release that nobody
     * was given yet may be written anew: see CONTRIBUTING.md.
     */
    @Test
    void todaysSchemasReadWhatTheLastReleaseWrote() {
        assertThat(BackwardCheck.faults(ReleasedSet.last(RELEASES), ReleasedSet.current()))
                .isEmpty();
    }

    @Test
    void theLastReleaseIsThatOfTheHighestVersion(@TempDir Path root) throws IOException {
        for (String version : new String[] {"0.9.0", "0.10.0", "0.1.12"}) {
            set("things", thing("{'name':'name','type':'string'}")).write(root, version);
        }

        assertThat(ReleasedSet.last(root).version()).isEqualTo("0.10.0");
    }

    @Test
    void aSetIsReadAsItWasWrittenAndNothingOfAnEarlierWritingIsLeft(@TempDir Path root) throws IOException {
        set("gone", thing("{'name':'name','type':'string'}")).write(root, "0.1.0");

        ReleasedSet.current().write(root, "0.1.0");

        assertThat(ReleasedSet.last(root).topics())
                .isEqualTo(ReleasedSet.current().topics())
                .hasSizeGreaterThan(15);
        assertThat(Files.readString(root.resolve("0.1.0/verdicts.avsc"))).contains("\"name\" : \"Verdict\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'name':'age','type':'int'} | Thing.age: new since 0.1.0 and without a default; give it a default",
                "{'name':'name','type':'int'} | Thing.name: its type differs from that of 0.1.0: reader type: INT not"
                        + " compatible with writer type: STRING; leave it as it was",
                "{'name':'kind','type':{'type':'enum','name':'Kind','symbols':['A']}} | Thing.kind of type Kind: symbols of"
                        + " 0.1.0 are gone: [B]; put them back",
                "{'name':'either','type':['int']} | Thing.either: a branch of 0.1.0 is gone",
                "{'name':'parts','type':{'type':'array','items':{'type':'record','name':'Part','fields':[{'name':'id','type':'string'},{'name':'more','type':'string'}]}}}"
                        + " | Part.more: new since 0.1.0 and without a default",
                "{'name':'outcome','type':['null',{'type':'record','name':'Late','fields':[{'name':'by','type':'int'},{'name':'why','type':'string'}]}]}"
                        + " | Late.why: new since 0.1.0 and without a default"
            })
    void aChangeThatLosesOlderRecordsIsRefusedInOneLineThatNamesFieldAndRemedy(String field, String line) {
        ReleasedSet released = set(
                "things",
                thing("{'name':'name','type':'string'},"
                        + "{'name':'kind','type':{'type':'enum','name':'Kind','symbols':['A','B']}},"
                        + "{'name':'either','type':['int','string']},"
                        + "{'name':'outcome','type':['null',{'type':'record','name':'Late',"
                        + "'fields':[{'name':'by','type':'int'}]}]},"
                        + "{'name':'parts','type':{'type':'array','items':{'type':'record','name':'Part',"
                        + "'fields':[{'name':'id','type':'string'}]}}}"));
        ReleasedSet changed = set("things", thing(field));

        assertThat(BackwardCheck.faults(released, changed))
                .singleElement()
                .asString()
                .startsWith(line)
                .endsWith("(topics things)")
                .hasLineCount(1);
    }

    @Test
    void whatOlderRecordsCanBeReadWithIsTaken() {
        ReleasedSet released = set("things", thing("{'name':'name','type':'string'},{'name':'old','type':'int'}"));
        ReleasedSet changed = new ReleasedSet(
                "current",
                Map.of(
                        "things", thing("{'name':'name','type':'string'},{'name':'age','type':'int','default':0}"),
                        "news",
                                SchemaBuilder.record("test.New")
                                        .fields()
                                        .requiredInt("n")
                                        .endRecord()));

        assertThat(BackwardCheck.faults(released, changed)).isEmpty();
    }

    @Test
    void aTopicThatIsGoneIsTold() {
        ReleasedSet released = set("things", thing("{'name':'name','type':'string'}"));

        assertThat(BackwardCheck.faults(released, new ReleasedSet("current", Map.of())))
                .singleElement()
                .asString()
                .startsWith("topic things, which 0.1.0 has, is gone");
    }

    @Test
    void aFaultOfATypeThatTopicsShareIsToldOnceWithItsTopics() {
        Schema before = thing("{'name':'name','type':'string'}");
        Schema after = thing("{'name':'name','type':'string'},{'name':'age','type':'int'}");

        assertThat(BackwardCheck.faults(
                        new ReleasedSet("0.1.0", Map.of("some", before, "others", before)),
                        new ReleasedSet("current", Map.of("some", after, "others", after))))
                .singleElement()
                .asString()
                .endsWith("(topics others, some)");
    }

    private static ReleasedSet set(String topic, Schema schema) {
        return new ReleasedSet("0.1.0", Map.of(topic, schema));
    }

    private static Schema thing(String fields) {
        return new Schema.Parser()
                .parse(("{'type':'record','name':'Thing','namespace':'test','fields':[" + fields + "]}")
                        .replace('\'', '"'));
    }
}
