package dev.specstress.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.specstress.schemas.registry.RegistryServer.Request;
import dev.specstress.schemas.registry.internal.RegistrySettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpSchemaRegistryTest extends SchemaRegistryContract {
    private RegistryServer server;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = RegistryServer.start();
        registry = new HttpSchemaRegistry(RegistrySettings.from(List.of(server.url()), Map.of()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    SchemaRegistry registry() {
        return registry;
    }

    @Test
    void aRegistrationIsAPostOfTheSchemaAsText() {
        registry.register("things-value", Versions.FIRST);

        assertThat(server.requests())
                .containsExactly(new Request(
                        "POST",
                        "/subjects/things-value/versions",
                        Optional.empty(),
                        "application/vnd.schemaregistry.v1+json",
                        JsonNodeFactory.instance.objectNode().put("schema", Versions.FIRST.toString())));
    }

    @Test
    void whatWasFoundIsNotAskedForAgain() {
        int id = registry.register("things-value", Versions.FIRST);
        registry.schemaById(id);
        registry.idOf("things-value", Versions.FIRST);
        int asked = server.requests().size();

        registry.register("things-value", Versions.FIRST);
        registry.schemaById(id);
        registry.idOf("things-value", Versions.FIRST);

        assertThat(server.requests()).hasSize(asked);
    }

    @Test
    void whatWasNotFoundIsAskedForAgain() {
        assertThatThrownBy(() -> registry.schemaById(1)).isInstanceOf(RegistryRefusedException.NotFound.class);

        int id = registry.register("things-value", Versions.FIRST);

        assertThat(id).isEqualTo(1);
        assertThat(registry.schemaById(1)).isEqualTo(Versions.FIRST);
    }

    @Test
    void aSubjectWithOddCharactersStaysOneSegmentOfThePath() {
        registry.register("a/b c%-value", Versions.FIRST);

        assertThat(server.requests().getLast().path()).isEqualTo("/subjects/a%2Fb%20c%25-value/versions");
    }

    @ParameterizedTest
    @CsvSource({
        "401, Unauthorised",
        "403, Unauthorised",
        "409, Incompatible",
        "422, Invalid",
        "400, Invalid",
        "302, NotARegistry",
        "404, NotARegistry",
        "405, NotARegistry",
        "200, NotARegistry"
    })
    void aRefusalIsTypedAndNotRepeated(int status, String type) {
        server.answerNext(1, status, "<html>go away</html>");

        assertThatThrownBy(() -> registry.register("things-value", Versions.FIRST))
                .isInstanceOf(RegistryRefusedException.class)
                .hasMessageContaining(server.url())
                .hasMessageNotContaining("html")
                .extracting(refusal -> refusal.getClass().getSimpleName())
                .isEqualTo(type);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void theRegistrysOwnWordsArePassedOnInOneShortLine() {
        server.answerNext(
                1,
                422,
                RegistryServer.error(422, 42201, "bad\nschema " + "x".repeat(2_000))
                        .body());

        assertThatThrownBy(() -> registry.register("things-value", Versions.FIRST))
                .hasMessageContaining("(422): bad schema xxx")
                .satisfies(refusal ->
                        assertThat(refusal.getMessage()).hasLineCount(1).hasSizeLessThan(700));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"schema\":\"syntax\",\"schemaType\":\"PROTOBUF\"}     | type PROTOBUF",
                "{\"schema\":\"\\\"int\\\"\",\"references\":[{\"a\":1}]} | references",
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\"}\"}          | not valid Avro"
            })
    void aSchemaThatIsNotPlainAvroIsRefused(String answer, String why) {
        server.answerNext(1, 200, answer);

        assertThatThrownBy(() -> registry.schemaById(5))
                .isInstanceOf(RegistryRefusedException.Invalid.class)
                .hasMessageContaining("schema 5")
                .hasMessageContaining(why);
    }

    @Test
    void anAnswerWithoutWhatWasAskedForIsNotARegistrys() {
        server.answerNext(1, 200, "{}");

        assertThatThrownBy(() -> registry.register("things-value", Versions.FIRST))
                .isInstanceOf(RegistryRefusedException.NotARegistry.class)
                .hasMessageContaining("\"id\"");
    }
}
