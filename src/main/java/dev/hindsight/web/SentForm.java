package dev.hindsight.web;

import io.micronaut.http.HttpRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a form sent: its texts, and the names of the fields that held files.
///
/// @param files without those for which no file was chosen
/// @param multipart whether it was sent as `multipart/form-data` (RFC 7578)
record SentForm(List<Field> fields, List<String> files, boolean multipart) {
    static final String CSRF = "csrf";
    static final SentForm NOTHING = new SentForm(List.of(), List.of(), false);
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i);\\s*filename\\*?=(?!\"\")");
    private static final Pattern NO_FILE = Pattern.compile("(?i);\\s*filename=\"\"");
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=\"?([^\";,]+)\"?");
    private static final String END_OF_HEAD = "\r\n\r\n";

    /// One text of a form.
    public record Field(String name, String value) {}

    private static final String ATTRIBUTE = SentForm.class.getName();

    SentForm {
        fields = List.copyOf(fields);
        files = List.copyOf(files);
    }

    /// What [FormProtection] has read of a request; nothing where it has not looked.
    static SentForm of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, SentForm.class).orElse(NOTHING);
    }

    void keepWith(HttpRequest<?> request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Optional<String> value(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .findFirst();
    }

    /// All values of a field, in order.
    List<String> texts(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .map(Field::value)
                .toList();
    }

    /// What was typed, without the proof of where.
    List<Field> typed() {
        return fields.stream().filter(field -> !field.name().equals(CSRF)).toList();
    }

    /// Reads as much as the beginning of a body tells; a text that is cut off at its end is left
    /// out.
    static SentForm read(String contentType, byte[] beginning) {
        String type = contentType.strip().toLowerCase(Locale.ROOT);
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return encoded(new String(beginning, StandardCharsets.UTF_8));
        }
        Matcher boundary = BOUNDARY.matcher(contentType);
        return type.startsWith("multipart/form-data") && boundary.find()
                ? multipart(beginning, boundary.group(1).strip())
                : NOTHING;
    }

    /// `a=1&b=2`, as a form without files is sent. What is no such text counts as nothing.
    static SentForm encoded(String text) {
        List<Field> fields = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                Optional<String> name = decoded(pair.substring(0, equals));
                Optional<String> value = decoded(pair.substring(equals + 1));
                if (name.isPresent() && value.isPresent()) {
                    fields.add(new Field(name.get(), value.get()));
                }
            }
        }
        return new SentForm(fields, List.of(), false);
    }

    private static Optional<String> decoded(String text) {
        try {
            return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            // a broken % at the end of what was read, or a body that no browser wrote
            return Optional.empty();
        }
    }

    /// What was typed, in the form that [#encoded] reads.
    static String encode(List<Field> fields) {
        Charset utf8 = StandardCharsets.UTF_8;
        return fields.stream()
                .map(field ->
                        URLEncoder.encode(field.name(), utf8)
                                + "="
                                + URLEncoder.encode(field.value(), utf8))
                .collect(Collectors.joining("&"));
    }

    private static SentForm multipart(byte[] beginning, String boundary) {
        // one character a byte, so that positions hold whatever the texts are written in
        String bytes = "\r\n" + new String(beginning, StandardCharsets.ISO_8859_1);
        String delimiter = "\r\n--" + boundary;
        List<Field> fields = new ArrayList<>();
        List<String> files = new ArrayList<>();
        int from = bytes.indexOf(delimiter);
        while (from >= 0) {
            int head = from + delimiter.length();
            int body = bytes.indexOf(END_OF_HEAD, head);
            int end = bytes.indexOf(delimiter, head);
            if (body >= 0 && (end < 0 || body < end)) {
                part(bytes, head, body, end, fields, files);
            }
            from = end;
        }
        return new SentForm(fields, files, true);
    }

    private static void part(
            String bytes, int head, int body, int end, List<Field> fields, List<String> files) {
        String headers = bytes.substring(head, body);
        Matcher name = NAME.matcher(headers);
        if (!name.find()) {
            return;
        }
        String called = utf8(name.group(1));
        if (FILE.matcher(headers).find()) {
            files.add(called);
        } else if (end >= 0 && !NO_FILE.matcher(headers).find()) {
            int start = body + END_OF_HEAD.length();
            fields.add(new Field(called, start <= end ? utf8(bytes.substring(start, end)) : ""));
        }
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
