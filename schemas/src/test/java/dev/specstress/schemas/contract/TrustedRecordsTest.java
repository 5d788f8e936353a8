package dev.specstress.schemas.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustedRecordsTest {

    /** In a world of its own, where no serde and no other record has been touched before. */
    @Test
    void theFirstRecordOfAProcessCanBeCopied() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (var world = new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(world);
            Method copy = world.loadClass(CopyOfAPair.class.getName()).getMethod("copy");

            assertThat(copy.invoke(null)).isEqualTo("Honesty");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
