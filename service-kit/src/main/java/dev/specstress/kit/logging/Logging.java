package dev.specstress.kit.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import dev.specstress.kit.config.Checks;
import dev.specstress.kit.config.ConfigSchema;
import dev.specstress.kit.config.ConfigValues;
import dev.specstress.kit.config.InvalidConfigException;
import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.slf4j.LoggerFactory;

/**
 * Sets up the process's logs (on standard error): text or JSON, our level and single loggers' levels. An operator's own
 * Logback file, named by {@code -Dlogback.configurationFile}, is left alone.
 */
public final class Logging {
    private static final String RESOURCE = "service-logback.xml";
    private static final String OWN_FILE = "logback.configurationFile";
    private static final String[] LEVELS = {"ERROR", "WARN", "INFO", "DEBUG", "TRACE", "OFF"};

    private Logging() {}

    public static ConfigSchema schema() {
        return ConfigSchema.of(
                "log",
                new ConfigDef()
                        .define(
                                "log.format",
                                Type.STRING,
                                "text",
                                ValidString.in("text", "json"),
                                Importance.MEDIUM,
                                "How log lines are written to standard error.")
                        .define(
                                "log.level",
                                Type.STRING,
                                "INFO",
                                ValidString.in(LEVELS),
                                Importance.MEDIUM,
                                "What Specstress itself logs; libraries log warnings.")
                        .define(
                                "log.levels",
                                Type.STRING,
                                "",
                                Checks.matching(
                                        "\\s*|\\s*[\\w.$]+=(%1$s)\\s*(,\\s*[\\w.$]+=(%1$s)\\s*)*"
                                                .formatted(String.join("|", LEVELS)),
                                        "logger=LEVEL, several separated by commas"),
                                Importance.LOW,
                                "Levels of single loggers, for example org.apache.kafka=INFO."));
    }

    /** Logs as they are before there is a configuration. */
    public static void defaults() {
        configure("text", "INFO", "");
    }

    public static void apply(ConfigValues values) {
        configure(values.text("log.format"), values.text("log.level"), values.text("log.levels"));
    }

    private static void configure(String format, String level, String levels) {
        if (System.getProperty(OWN_FILE) != null
                || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.reset();
        Map.of("log.format", format, "log.level", level).forEach(context::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        try {
            configurator.doConfigure(Logging.class.getResource(RESOURCE));
        } catch (JoranException e) {
            throw new InvalidConfigException("logs cannot be set up: " + e.getMessage());
        }
        for (String each : levels.split(",", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                context.getLogger(each.substring(0, equals).strip())
                        .setLevel(Level.toLevel(each.substring(equals + 1).strip()));
            }
        }
    }
}
