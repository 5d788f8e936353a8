package dev.specstress.benchmarks.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the mock can do at most, asked by bare sockets without waiting: a benchmark whose figure comes near it has measured
 * the mock.
 */
final class MockCeiling {
    private static final int CONNECTIONS = 64;
    private static final Duration SPAN = Duration.ofSeconds(2);
    private static final byte[] REQUEST = request("x".repeat(700));

    private MockCeiling() {}

    /** Calls a second. */
    static double of(int port) {
        LongAdder answered = new LongAdder();
        long began = System.nanoTime();
        long end = began + SPAN.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int connection = 0; connection < CONNECTIONS; connection++) {
                threads.execute(() -> ask(port, end, answered));
            }
        }
        return answered.sum() / ((System.nanoTime() - began) / 1e9);
    }

    private static void ask(int port, long end, LongAdder answered) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            byte[] buffer = new byte[4_096];
            int length = -1;
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(REQUEST);
                length = length < 0 ? firstAnswer(socket.getInputStream(), buffer) : skip(socket, length, buffer);
                answered.increment();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All answers are of one length; the first one comes whole, as it is small. */
    private static int firstAnswer(InputStream in, byte[] buffer) throws IOException {
        int read = in.read(buffer);
        String text = new String(buffer, 0, read, ISO_8859_1);
        if (!text.startsWith("HTTP/1.1 200") || !text.endsWith("}")) {
            throw new IOException("the mock answers " + text);
        }
        return read;
    }

    private static int skip(Socket socket, int length, byte[] buffer) throws IOException {
        if (socket.getInputStream().readNBytes(buffer, 0, length) < length) {
            throw new IOException("the mock ended a connection");
        }
        return length;
    }

    private static byte[] request(String body) {
        return ("POST /v1/chat/completions HTTP/1.1\r\nhost: mock\r\ncontent-length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(ISO_8859_1);
    }
}
