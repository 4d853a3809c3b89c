package dev.hindsight.accounts.oidc;

import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Asks the provider, and nobody else: only the addresses that the settings allow, without
/// following where it would send us on, for at most ten seconds and half a megabyte.
final class Fetch implements HTTPRequestSender, ResourceRetriever {
    private static final int LARGEST = 500_000;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final OidcSettings settings;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(LONGEST)
                    .build();

    Fetch(OidcSettings settings) {
        this.settings = settings;
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        Answer answer = send(request(URI.create(url.toString())).GET().build());
        if (answer.status() != 200) {
            throw new IOException(url + " answered " + answer.status());
        }
        return new Resource(answer.body(), answer.type());
    }

    @Override
    public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest asked) throws IOException {
        HttpRequest.Builder request = request(asked.getURI());
        for (Map.Entry<String, List<String>> header : asked.getHeaderMap().entrySet()) {
            header.getValue().forEach(value -> request.header(header.getKey(), value));
        }
        String body = asked.getBody() == null ? "" : asked.getBody();
        Answer answer =
                send(
                        asked.getMethod() == HTTPRequest.Method.GET
                                ? request.GET().build()
                                : request.POST(BodyPublishers.ofString(body)).build());
        HTTPResponse response = new HTTPResponse(answer.status());
        try {
            response.setContentType(answer.type());
        } catch (ParseException e) {
            throw new IOException("The provider's answer has no type", e);
        }
        response.setBody(answer.body());
        return response;
    }

    private record Answer(int status, String type, String body) {}

    private HttpRequest.Builder request(URI address) throws IOException {
        if (!settings.mayAsk(address)) {
            throw new IOException(
                    "The provider is not asked at "
                            + address.getHost()
                            + "; hindsight.oidc.hosts may allow it");
        }
        return HttpRequest.newBuilder(address).timeout(LONGEST);
    }

    private Answer send(HttpRequest request) throws IOException {
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] bytes = in.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException("The provider's answer is too large");
                }
                return new Answer(
                        response.statusCode(),
                        response.headers().firstValue("content-type").orElse("text/plain"),
                        new String(bytes, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("Interrupted").initCause(e);
        }
    }
}
