package dev.specstress.benchmarks.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * A model's HTTP server that must not be what limits a benchmark: one thread, no objects per call but a due time, one
 * answer for all. Speaks just as much HTTP/1.1 as a client with kept-alive connections and OpenAI's format needs.
 */
final class MockServer implements Runnable {
    private static final int BACKLOG = 8_192;

    private record Due(MockConnection connection, long nanos) {}

    private final Selector selector;
    private final ServerSocketChannel listening;
    /** In the order in which they are due: the latency is the same for all that wait. */
    private final ArrayDeque<Due> due = new ArrayDeque<>();

    private volatile long latencyNanos;

    MockServer() throws IOException {
        this.selector = Selector.open();
        this.listening = ServerSocketChannel.open();
        listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listening.configureBlocking(false);
        listening.register(selector, SelectionKey.OP_ACCEPT);
    }

    int port() {
        return listening.socket().getLocalPort();
    }

    /** How long each call takes from now on; only while none is under way. */
    void latency(Duration latency) {
        latencyNanos = latency.toNanos();
    }

    @Override
    public void run() {
        try {
            while (true) {
                turn();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void turn() throws IOException {
        waitForWork();
        for (SelectionKey key : selector.selectedKeys()) {
            if (key.isAcceptable()) {
                accept();
            } else if (key.isReadable() && ((MockConnection) key.attachment()).readsRequest(key)) {
                due.add(new Due((MockConnection) key.attachment(), System.nanoTime() + latencyNanos));
            }
        }
        selector.selectedKeys().clear();
        while (!due.isEmpty() && due.getFirst().nanos() - System.nanoTime() <= 0) {
            due.removeFirst().connection().answer();
        }
    }

    private void waitForWork() throws IOException {
        if (due.isEmpty()) {
            selector.select();
            return;
        }
        long millis =
                Duration.ofNanos(due.getFirst().nanos() - System.nanoTime()).toMillis();
        if (millis > 0) {
            selector.select(millis);
        } else {
            selector.selectNow();
        }
    }

    private void accept() throws IOException {
        SocketChannel channel = listening.accept();
        if (channel != null) {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_READ, new MockConnection(channel));
        }
    }
}
