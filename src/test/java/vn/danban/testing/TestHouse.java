package vn.danban.testing;

import io.micronaut.context.DefaultApplicationContextBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Settings of the house a test class runs in. */
public class TestHouse extends DefaultApplicationContextBuilder {
    static {
        // Tomcat logs by java.util.logging; what is not worth a warning is not worth reading in a test.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    public TestHouse() {
        try {
            properties(TestDatabase.fresh());
            properties(Map.of(
                "danban.data", Files.createTempDirectory("danban-test").toString(),
                "micronaut.server.port", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
