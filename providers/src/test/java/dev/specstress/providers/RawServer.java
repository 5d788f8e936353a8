package dev.specstress.providers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** A server that hears a request, does something odd with the connection, and closes it. */
final class RawServer implements AutoCloseable {

    /** What it does. */
    @FunctionalInterface
    interface Answer {
        void on(Socket socket) throws IOException, InterruptedException;
    }

    final CountDownLatch heard = new CountDownLatch(1);
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Thread acceptor;

    RawServer(Answer answer) throws IOException {
        acceptor = Thread.startVirtualThread(() -> serve(answer));
    }

    /** Says nothing until it is closed. */
    static Answer silence() {
        return socket -> new CountDownLatch(1).await();
    }

    /** Promises a whole answer and stops in the middle. */
    static Answer cutOff(Spoken spoken) {
        return socket -> {
            String body = spoken.answer("Yes.");
            String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                    .formatted(body.length());
            socket.getOutputStream().write((head + body.substring(0, 150)).getBytes(StandardCharsets.US_ASCII));
        };
    }

    URI baseUrl(Spoken spoken) {
        return URI.create("http://127.0.0.1:%d%s".formatted(server.getLocalPort(), spoken.basePath()));
    }

    private void serve(Answer answer) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                int first = socket.getInputStream().read(new byte[16_384]);
                if (first > 0) {
                    heard.countDown();
                }
                answer.on(socket);
            } catch (IOException | InterruptedException over) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        acceptor.interrupt();
    }
}
