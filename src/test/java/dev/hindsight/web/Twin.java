package dev.hindsight.web;

import dev.hindsight.web.RandomRequests.Asked;
import io.micronaut.serde.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// One of two installations as one viewer uses it. Its answers are told without what differs from
/// one moment, one session or one port to the next.
final class Twin implements AutoCloseable {
    private static final Pattern SUBMISSION = Pattern.compile("submissions/([0-9a-f]{20})");
    private static final Set<String> MOMENTARY =
            Set.of("date", "content-length", "etag", "last-modified", "transfer-encoding");
    private static final int PATIENCE = 10;
    private static final String BOUNDARY = "----noninterference";

    private final RealProgram program;
    private final String name;
    private final Caller caller;
    private final List<String> own = new ArrayList<>();
    private String proof = "";
    private int sent;

    /// @param name of the account; empty for a visitor
    /// @param invitation id of a submission that they know already; empty for none
    Twin(RealProgram program, String name, String invitation) throws Exception {
        this.program = program;
        if (!invitation.isEmpty()) {
            own.add(invitation);
        }
        this.name = name;
        this.caller = new Caller(program.uri());
        begin();
    }

    private void begin() throws Exception {
        if (!name.isEmpty()) {
            signIn();
        }
        proof = Caller.field(caller.get("/push").body(), "csrf");
    }

    /// Among what was sent may be wrong passwords, after which a name has to wait.
    private void signIn() throws Exception {
        if (isSignedIn()) {
            // the request to sign out was refused
            return;
        }
        HttpResponse<String> answer = caller.signIn(name, "/");
        for (int i = 0; i < PATIENCE && answer.statusCode() == 429; i++) {
            long wait = answer.headers().firstValueAsLong("retry-after").orElse(1);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(wait));
            answer = caller.signIn(name, "/");
        }
        if (answer.statusCode() != 303) {
            throw new IllegalStateException(name + " could not sign in");
        }
    }

    private boolean isSignedIn() throws Exception {
        return caller.get("/account").statusCode() == 200;
    }

    /// What is answered, ready to be compared.
    String send(Asked asked) throws Exception {
        HttpResponse<byte[]> response = caller.bytes(request(asked));
        response.headers()
                .firstValue("location")
                .map(SUBMISSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .filter(id -> !own.contains(id))
                .ifPresent(own::add);
        String answer = response.statusCode() + "\n" + headers(response) + "\n" + body(response);
        if (asked.target().startsWith(SignInController.OUT)) {
            begin();
        }
        return plain(answer);
    }

    private HttpRequest.Builder request(Asked asked) {
        String target = asked.target();
        for (int i = 0; i < 3; i++) {
            String id = i < own.size() ? own.get(i) : "0000000000000000000" + i;
            target = target.replace(String.format(Locale.ROOT, RandomValues.OWN, i), id);
        }
        HttpRequest.Builder request = caller.request(target).header("X-Forwarded-For", address());
        if (!asked.route().method().equals("POST")) {
            return request.method(asked.route().method(), BodyPublishers.noBody());
        }
        String shown = asked.proof() == 1 ? "wrong" : proof;
        if (asked.route().fields().containsKey("json")) {
            return request.header("Content-Type", "application/json")
                    .header("X-Csrf-Token", asked.proof() > 0 ? shown : "")
                    .POST(BodyPublishers.ofString(json(asked)));
        }
        List<SentForm.Field> fields = new ArrayList<>();
        if (asked.proof() > 0) {
            fields.add(new SentForm.Field("csrf", shown));
        }
        fields.addAll(asked.fields());
        return asked.multipart()
                ? request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(multipart(fields, asked)))
                : request.header("Content-Type", Caller.FORM)
                        .POST(BodyPublishers.ofString(SentForm.encode(fields)));
    }

    /// Of a field that is sent twice the last one counts.
    private static String json(Asked asked) {
        Map<String, String> fields = new TreeMap<>();
        asked.fields().forEach(field -> fields.put(field.name(), field.value()));
        try {
            return ObjectMapper.getDefault().writeValueAsString(fields);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Another one for each request.
    private String address() {
        sent++;
        return "10." + (sent >> 16) + "." + (sent >> 8 & 255) + "." + (sent & 255);
    }

    private static String multipart(List<SentForm.Field> fields, Asked asked) {
        StringBuilder body = new StringBuilder();
        for (SentForm.Field field : fields) {
            part(body, "name=\"" + field.name() + "\"", field.value());
        }
        if (asked.file()) {
            String text = "After-action review of BINUB\n\nPosts stood empty.\n\n" + asked.fields();
            part(body, "name=\"file\"; filename=\"review.txt\"", text);
        }
        return body + "--" + BOUNDARY + "--\r\n";
    }

    private static void part(StringBuilder body, String head, String text) {
        body.append("--").append(BOUNDARY).append("\r\n");
        body.append("Content-Disposition: form-data; ").append(head).append("\r\n\r\n");
        body.append(text).append("\r\n");
    }

    private static String headers(HttpResponse<byte[]> response) {
        Map<String, List<String>> sorted = new TreeMap<>(response.headers().map());
        sorted.keySet().removeIf(header -> MOMENTARY.contains(header.toLowerCase(Locale.ROOT)));
        sorted.replaceAll((header, values) ->
                header.equalsIgnoreCase("set-cookie")
                        ? values.stream()
                                .map(value ->
                                        value.replaceFirst("=[^;]*", "=")
                                                .replaceFirst("Expires=[^;]*", ""))
                                .sorted()
                                .toList()
                        : values);
        return sorted.toString();
    }

    private static String body(HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("content-type").orElse("");
        byte[] body = response.body();
        if (type.startsWith("application/pdf") && body.length > 0) {
            try (PDDocument paper = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(paper);
            }
        }
        return body.length > 1 && body[0] == 'P' && body[1] == 'K'
                ? unpacked(body)
                : new String(body, StandardCharsets.UTF_8);
    }

    private static String unpacked(byte[] body) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append('\n');
                if (!entry.getName().startsWith("docProps/")) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private String plain(String answer) {
        String text = answer;
        for (int i = 0; i < own.size(); i++) {
            text = text.replace(own.get(i), String.format(Locale.ROOT, RandomValues.OWN, i));
        }
        return text.replace(proof, "PROOF")
                .replace("localhost:" + program.uri().getPort(), "HOST")
                .replaceAll("\"tookMs\":\\d+", "\"tookMs\":0")
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "csrf")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID")
                // secrets that are shown once, and addresses that nobody can guess
                .replaceAll("(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])", "TOKEN")
                .replaceAll("/watch/[0-9a-f]{20}", "/watch/ID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "MOMENT")
                .replaceAll("\\d{1,2} \\p{L}+ \\d{4}, \\d\\d:\\d\\d UTC", "MOMENT");
    }

    @Override
    public void close() {
        caller.close();
    }
}
