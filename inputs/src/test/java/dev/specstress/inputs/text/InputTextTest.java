package dev.specstress.inputs.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.specstress.inputs.UserErrorException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputTextTest {
    private static final SizeLimit LIMIT = SizeLimit.ofMebibytes(1);
    private static final int MUTATIONS = 3_000;

    @TempDir
    Path folder;

    @Test
    void line_ends_of_every_system_are_one_and_a_byte_order_mark_is_dropped() throws IOException {
        assertThat(read("\uFEFFa\r\nb\rc\nd\r\n\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("a\nb\nc\nd\n\n");
    }

    @Test
    void what_is_utf8_is_read_as_it_is() throws IOException {
        var text = "Zürich, 東京, 🎲 and a \uFEFF within\n";

        assertThat(read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"'a\\nb\\ncafé\\n', 3, E9", "'é', 1, E9", "'a\\r\\nb\\r\\né', 3, E9", "'a\\rb\\ré', 3, E9"})
    void a_byte_that_is_not_utf8_is_named_with_its_line(String text, int line, String hex) throws IOException {
        var latin1 = text.replace("\\n", "\n").replace("\\r", "\r").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> read(latin1))
                .isInstanceOf(UserErrorException.class)
                .hasMessage("taxonomy " + file() + ": line " + line + ": is not UTF-8: the byte 0x" + hex
                        + " does not belong there; save the file as UTF-8");
    }

    @Test
    void a_file_cut_off_in_mid_character_is_not_utf8() {
        assertThatThrownBy(() -> read(new byte[] {'a', '\n', (byte) 0xE2, (byte) 0x82}))
                .hasMessageContaining(": line 2: is not UTF-8: the byte 0xE2");
    }

    @Test
    void utf16_is_told_in_plain_words() {
        for (var charset : new String[] {"UTF-16", "x-UTF-16LE-BOM"}) {
            assertThatThrownBy(() -> read("value,category".getBytes(charset)))
                    .as(charset)
                    .hasMessage("taxonomy " + file() + ": is UTF-16; save it as UTF-8");
        }
    }

    @Test
    void a_nul_byte_is_named_with_its_line() {
        assertThatThrownBy(() -> read("a\nb\0c\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("taxonomy " + file() + ": line 2: holds a NUL byte; is it text, saved as UTF-8?");
    }

    @Test
    void an_empty_or_blank_file_is_refused() {
        for (var blank : new String[] {"", " \n\t\r\n", "\uFEFF"}) {
            assertThatThrownBy(() -> read(blank.getBytes(StandardCharsets.UTF_8)))
                    .hasMessage("taxonomy " + file() + ": is empty");
        }
    }

    @Test
    void a_file_of_just_the_limit_is_read_and_one_byte_more_is_refused() throws IOException {
        assertThat(read("x".repeat(LIMIT.bytes()).getBytes(StandardCharsets.UTF_8)))
                .hasSize(LIMIT.bytes());
        assertThatThrownBy(() -> read("x".repeat(LIMIT.bytes() + 1).getBytes(StandardCharsets.UTF_8)))
                .hasMessage("taxonomy " + file() + ": has 1048577 bytes, more than the 1 MiB that are read");
    }

    @Test
    void a_file_of_200_megabytes_is_refused_by_its_size() throws IOException {
        try (var sparse = new RandomAccessFile(file().toFile(), "rw")) {
            sparse.setLength(200L * 1024 * 1024);
        }

        assertThatThrownBy(() -> InputText.read("spec", file(), LIMIT))
                .hasMessage("spec " + file() + ": has 209715200 bytes, more than the 1 MiB that are read");
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThatThrownBy(() -> InputText.read("spec", folder.resolve("no.md"), LIMIT))
                .hasMessage("spec " + folder.resolve("no.md") + ": no such file");
        assertThatThrownBy(() -> InputText.read("spec", folder, LIMIT))
                .hasMessage("spec " + folder + ": is a directory, not a file");
    }

    @Test
    void a_device_that_never_ends_is_not_read() {
        var device = Path.of("/dev/zero");
        assumeThat(device).exists();

        assertThatThrownBy(() -> InputText.read("spec", device, LIMIT))
                .hasMessage("spec /dev/zero: is not a regular file");
    }

    @Test
    void any_bytes_become_clean_text_or_are_refused() throws IOException {
        var seed = 20_261_124L;
        var random = new Random(seed);
        for (var round = 0; round < MUTATIONS; round++) {
            var bytes = new ByteArrayOutputStream();
            bytes.writeBytes("value,category\r\nthrïft,Mönëy\r"
                    .repeat(1 + random.nextInt(4))
                    .getBytes(StandardCharsets.UTF_8));
            var mutated = bytes.toByteArray();
            for (var change = random.nextInt(3); change >= 0; change--) {
                mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Utf8Text.decode("x", mutated))
                        .as("seed %d round %d", seed, round)
                        .doesNotContain("\r", "\0");
            } catch (UserErrorException e) {
                assertThat(e).as("seed %d round %d", seed, round).hasMessageStartingWith("x: ");
            }
        }
    }

    private Path file() {
        return folder.resolve("input");
    }

    private String read(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        return InputText.read("taxonomy", file(), LIMIT).text();
    }
}
