package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentFormTest {
    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whateverIsTypedComesBackFromItsEncoding() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<SentForm.Field> fields = new ArrayList<>();
            for (int i = 0; i < random.nextInt(5); i++) {
                fields.add(new SentForm.Field("f" + i, text(random)));
            }
            assertThat(SentForm.encoded(SentForm.encode(fields)).fields())
                    .as("seed %d", seed)
                    .isEqualTo(fields);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        random.ints(random.nextInt(40), 0, 0x3000)
                .filter(code -> !Character.isSurrogate((char) code))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    @Test
    void partsAreReadAndFilesNamed() {
        SentForm form =
                SentForm.read(
                        "multipart/form-data; boundary=\"b b\"",
                        bytes(
                                """
                                --b b
                                Content-Disposition: form-data; name="csrf"

                                proof
                                --b b
                                Content-Disposition: form-data; name="note"
                                Content-Type: text/plain

                                two
                                lines
                                --b b
                                Content-Disposition: form-data; filename="a.txt"; name="file"

                                cut o\
                                """
                                        .replace("\n", "\r\n")));
        assertThat(form.value("csrf")).contains("proof");
        assertThat(form.value("note")).contains("two\r\nlines");
        assertThat(form.typed()).hasSize(1);
        assertThat(form.files()).containsExactly("file");
        assertThat(form.multipart()).isTrue();
    }

    @Test
    void whateverBytesComeNothingBreaks() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        String[] pieces = {
            "--b", "\r\n", "\r\n\r\n", "name=\"a\"", "; ", "filename=", "x", "é", "%"
        };
        for (int round = 0; round < 2_000; round++) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < random.nextInt(12); i++) {
                body.append(pieces[random.nextInt(pieces.length)]);
            }
            String type = random.nextBoolean() ? "multipart/form-data; boundary=b" : Caller.FORM;
            SentForm form = SentForm.read(type, bytes(body.toString()));
            assertThat(form.value("csrf")).as("seed %d, %s", seed, body).isEmpty();
        }
    }
}
