package dev.specstress.launcher.deploy;

import dev.specstress.kit.config.ConfigReference;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.process.ServiceProcess;
import dev.specstress.providers.ProcessModels;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.kafka.common.config.ConfigDef;

/** The page of all configuration keys. */
final class ConfigurationPage {
    static final String COMMAND =
            "mvn -q -pl launcher -am test -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false"
                    + " -Dspecstress.write.docs=true";

    private ConfigurationPage() {}

    static String markdown() {
        var everyService = ServiceProcess.schemaOf(ConfigSchema.of("every service", new ConfigDef()));
        return """
                # Configuration keys

                Written by the services' own schemas; do not edit it. This writes it anew:

                ```
                %s
                ```

                A key is given in a file (`--config FILE`, repeatable, later wins), as an environment variable (`SPECSTRESS_` and
                the key in capitals, `_` for a dot) or as a flag (`--key=value`); flags win over variables, variables over files.
                Values may hold `${env:NAME}`, `${file:/path/to.properties:key}` and `${dir:/path:file-name}`. `--print-config`
                prints what is in force and where it comes from, secrets masked; `--help` prints the keys. Durations are in
                milliseconds.

                A service takes the keys of its own table and those of every service; %s also take those of
                providers. [deploy/config](../deploy/config) has an example file of each.

                ## Every service

                %s
                ## Providers

                %s""".formatted(
                                COMMAND,
                                Arrays.stream(DeployedService.values())
                                        .filter(DeployedService::callsModels)
                                        .map(DeployedService::title)
                                        .collect(Collectors.joining(", ")),
                                ConfigReference.markdown(everyService),
                                ConfigReference.markdown(ProcessModels.schema()))
                + Arrays.stream(DeployedService.values())
                        .map(service ->
                                "\n## %s\n\n%s".formatted(service.title(), ConfigReference.markdown(service.own())))
                        .collect(Collectors.joining());
    }
}
