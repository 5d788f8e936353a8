package dev.specstress.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code docs/configuration.md} is written by the services' own schemas. */
class ConfigurationPageTest {
    private static final Path PAGE = DeployedService.CHECKOUT.resolve("docs/configuration.md");

    @Test
    void the_page_is_up_to_date() throws IOException {
        var wanted = ConfigurationPage.markdown();
        if (Boolean.getBoolean("specstress.write.docs")) {
            Files.writeString(PAGE, wanted);
        }

        assertThat(PAGE)
                .as("docs/configuration.md differs from the code; write it anew with: " + ConfigurationPage.COMMAND)
                .hasContent(wanted);
    }

    @ParameterizedTest
    @EnumSource
    void every_key_of_a_service_is_on_the_page(DeployedService service) {
        var page = ConfigurationPage.markdown();

        assertThat(service.schema().keys().keySet())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(page).contains("| `" + key + "` |"));
    }

    @Test
    void a_secret_has_no_default_to_show() {
        assertThat(ConfigurationPage.markdown())
                .contains("| `providers.<provider>.api.key` |  | a secret |")
                .doesNotContain("[hidden]");
    }
}
