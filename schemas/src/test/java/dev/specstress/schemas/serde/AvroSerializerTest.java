package dev.specstress.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.specstress.schemas.Answered;
import dev.specstress.schemas.CallAccount;
import dev.specstress.schemas.Declined;
import dev.specstress.schemas.Response;
import dev.specstress.schemas.contract.RandomRecords;
import dev.specstress.schemas.registry.InMemorySchemaRegistry;
import dev.specstress.schemas.registry.RegistryRefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class AvroSerializerTest {
    private static final String SECRET = "what the model said";
    private static final CallAccount CALL = new CallAccount(1, 1L, 0L, 1L, 0L, 1L, 1L, Instant.EPOCH, true);

    @Test
    void aRecordOfWhichAPartIsMissingIsRefusedByTheNameOfTheField() {
        Response response = response(new Answered(SECRET, false, false, null));

        assertThatThrownBy(() -> serializer("missing", true).serialize("responses", response))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("responses")
                .hasMessageContaining("finishReason")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void aRecordWithAPartOfAnotherTypeIsRefusedWithoutShowingIt() {
        Response response = response(SECRET);

        assertThatThrownBy(() -> serializer("wrong", true).serialize("responses", response))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("dev.specstress.schemas.Response")
                .hasMessageNotContaining(SECRET)
                .hasNoCause();
    }

    @Test
    void afterARefusalTheNextRecordIsWrittenWhole() {
        AvroSerializer<Response> serializer = serializer("after", true);
        Response good = response(new Declined("policy"));
        byte[] before = serializer.serialize("responses", good);
        assertThatThrownBy(() -> serializer.serialize("responses", response(SECRET)))
                .isInstanceOf(SerializationException.class);

        assertThat(serializer.serialize("responses", good)).isEqualTo(before);
    }

    @Test
    void aLargeRecordIsFollowedByASmallOne() {
        AvroSerializer<Response> serializer = serializer("large", true);
        Response small = response(new Declined("policy"));
        byte[] before = serializer.serialize("responses", small);

        byte[] large =
                serializer.serialize("responses", response(new Answered("x".repeat(3_000_000), false, false, "")));

        assertThat(large).hasSizeGreaterThan(3_000_000);
        assertThat(serializer.serialize("responses", small)).isEqualTo(before);
    }

    @Test
    void everyTopicHasItsOwnSubject() {
        AvroSerializer<Response> serializer = serializer("subjects", true);
        Response response = new RandomRecords(1).next(Response.class);

        serializer.serialize("responses", response);
        serializer.serialize("late-responses", response);

        InMemorySchemaRegistry registry = InMemorySchemaRegistry.ofScope("subjects", List.of());
        assertThat(registry.versions("responses-value")).containsExactly(1);
        assertThat(registry.versions("late-responses-value")).containsExactly(1);
    }

    @Test
    void withoutAutoRegistrationOnlyWhatIsThereIsUsed() {
        Response response = response(new Declined("policy"));
        AvroSerializer<Response> careful = serializer("careful", false);
        assertThatThrownBy(() -> careful.serialize("responses", response))
                .isInstanceOf(RegistryRefusedException.NotFound.class)
                .isNotInstanceOf(SerializationException.class)
                .hasMessageContaining("responses-value");

        serializer("careful", true).serialize("responses", response);

        assertThat(careful.serialize("responses", response)).isNotEmpty();
    }

    private static Response response(Object outcome) {
        return new Response("c-1", "s-1", "m", "p", 0, outcome, CALL);
    }

    private static AvroSerializer<Response> serializer(String scope, boolean autoRegister) {
        AvroSerializer<Response> serializer = new AvroSerializer<>();
        serializer.configure(
                Map.of("schema.registry.url", "mock://" + scope, "auto.register.schemas", autoRegister), false);
        return serializer;
    }
}
