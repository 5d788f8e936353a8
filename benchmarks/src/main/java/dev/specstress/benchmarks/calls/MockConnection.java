package dev.specstress.benchmarks.calls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Locale;

/** One connection of a client: reads to a request's end, answers it. */
final class MockConnection {
    private static final int LARGEST_REQUEST = 16 << 10;
    private static final String END_OF_HEAD = "\r\n\r\n";
    private static final String END_OF_CHUNKS = "\r\n0\r\n\r\n";
    private static final String LENGTH = "\r\ncontent-length:";
    private static final byte[] ANSWER = answer("The answer of a mock. ".repeat(28));

    private final SocketChannel channel;
    private final ByteBuffer request = ByteBuffer.allocate(LARGEST_REQUEST);

    MockConnection(SocketChannel channel) {
        this.channel = channel;
    }

    /** Takes in what has come; whether a request is complete. */
    boolean readsRequest(SelectionKey key) {
        try {
            if (channel.read(request) >= 0) {
                if (isComplete()) {
                    request.clear();
                    return true;
                }
                return false;
            }
        } catch (IOException _) {
            // The client has gone, as it may.
        }
        end(key);
        return false;
    }

    void answer() {
        ByteBuffer bytes = ByteBuffer.wrap(ANSWER);
        try {
            while (bytes.hasRemaining() && channel.isOpen()) {
                channel.write(bytes);
            }
        } catch (IOException _) {
            // As above; its key notices.
        }
    }

    private boolean isComplete() {
        if (!request.hasRemaining()) {
            throw new IllegalStateException("a request is larger than " + LARGEST_REQUEST + " bytes");
        }
        String text = new String(request.array(), 0, request.position(), ISO_8859_1);
        int head = text.indexOf(END_OF_HEAD);
        if (head < 0) {
            return false;
        }
        String names = text.substring(0, head).toLowerCase(Locale.ROOT);
        int length = names.indexOf(LENGTH);
        if (length < 0) {
            return text.endsWith(END_OF_CHUNKS);
        }
        int end = names.indexOf('\r', length + LENGTH.length());
        String digits = names.substring(length + LENGTH.length(), end < 0 ? names.length() : end);
        return text.length() - head - END_OF_HEAD.length() >= Integer.parseInt(digits.strip());
    }

    private void end(SelectionKey key) {
        key.cancel();
        try {
            channel.close();
        } catch (IOException _) {
            // Nothing is lost.
        }
    }

    private static byte[] answer(String text) {
        String body = """
                {"id":"chatcmpl-1","object":"chat.completion","created":1760000000,"model":"mock-1",\
                "choices":[{"index":0,"message":{"role":"assistant","content":"%s","refusal":null},\
                "logprobs":null,"finish_reason":"stop"}],\
                "usage":{"prompt_tokens":150,"completion_tokens":150,"total_tokens":300}}""".formatted(text);
        return ("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: " + body.length() + "\r\n\r\n"
                        + body)
                .getBytes(ISO_8859_1);
    }
}
