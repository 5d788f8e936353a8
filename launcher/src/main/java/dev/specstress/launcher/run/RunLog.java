package dev.specstress.launcher.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** A run's log: a file beside its results, so that the terminal is left to what the user asked for. */
public final class RunLog {
    private static final String FILE = "run.log";
    // Messages only: a stack trace is for those who turn on debugging, and model text never is in a message.
    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{30} - %msg %kvp%n%nopex";

    private RunLog() {}

    /** Begins {@code run.log} anew in a directory that exists. */
    public static void begin(Path directory) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.start();
        var appender = new FileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(directory.resolve(FILE).toString());
        appender.setAppend(false);
        appender.setEncoder(encoder);
        appender.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(appender);
        context.getLogger("dev.specstress").setLevel(Level.INFO);
    }
}
