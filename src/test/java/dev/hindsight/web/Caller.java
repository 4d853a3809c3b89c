package dev.hindsight.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A browser as the server sees it: it keeps cookies and follows no redirect by itself.
final class Caller implements AutoCloseable {
    static final String FORM = "application/x-www-form-urlencoded";
    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Caller(URI base) {
        this.base = base.toString();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /// @param fields names and values by turns
    HttpResponse<String> post(String path, String... fields)
            throws IOException, InterruptedException {
        return post(path, FORM, BodyPublishers.ofString(encoded(fields)));
    }

    HttpResponse<String> post(String path, String type, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", type).POST(body));
    }

    static String encoded(String... fields) {
        List<SentForm.Field> all = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.add(new SentForm.Field(fields[i], fields[i + 1]));
        }
        return SentForm.encode(all);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html, */*;q=0.8");
    }

    HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpResponse<byte[]> bytes(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    void setCookie(String name, String value) throws IOException {
        cookies.put(
                URI.create(base),
                Map.of("Set-Cookie", List.of(name + "=" + value + "; Path=/; HttpOnly")));
    }

    /// Signs in as a person would, through the form.
    HttpResponse<String> signIn(String name, String next) throws IOException, InterruptedException {
        String csrf = field(get("/sign-in").body(), "csrf");
        return post(
                "/sign-in",
                "csrf",
                csrf,
                "next",
                next,
                "name",
                name,
                "password",
                MadeUpAccounts.PASSWORD);
    }

    /// The value of a field of a page's main form.
    static String field(String html, String name) {
        Document page = Jsoup.parse(html);
        return page.select("main form input[name=" + name + "]").attr("value");
    }

    static Optional<String> setCookie(HttpResponse<String> response, String name) {
        return response.headers().allValues("set-cookie").stream()
                .filter(line -> line.startsWith(name + "="))
                .findFirst();
    }

    @Override
    public void close() {
        client.close();
    }
}
