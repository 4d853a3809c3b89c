package dev.hindsight.web;

import dev.hindsight.kernel.ContentHash;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Style, scripts and icon, read once from the class path and addressed by the hash of their
/// content, so that a browser may keep them for ever.
///
/// Pico and our own sheet go out as one file, Pico in a cascade layer of its own: one request less
/// on a thin line, and our rules win whatever their specificity.
@Singleton
final class Assets {
    private static final String PICO =
            "/META-INF/resources/webjars/picocss__pico/2.1.1/css/pico.classless.min.css";
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
    private static final List<String> SHEETS =
            List.of(
                    "base.css",
                    "parts.css",
                    "pages.css",
                    "practices.css",
                    "briefs.css",
                    "hand-in.css",
                    "print.css");
    private static final String CHARSET = "@charset \"UTF-8\";";

    private final Map<String, Asset> byAddress = new LinkedHashMap<>();
    private final Frame.AssetLinks links;

    /// One file as it goes out.
    record Asset(String mediaType, String text) {}

    Assets() {
        links =
                new Frame.AssetLinks(
                        put("hindsight.css", "text/css; charset=utf-8", style()),
                        put(
                                "hindsight.js",
                                "text/javascript; charset=utf-8",
                                read("/assets/hindsight.js")),
                        put("htmx.js", "text/javascript; charset=utf-8", read(HTMX)),
                        put("icon.svg", "image/svg+xml", read("/assets/icon.svg")),
                        put(
                                "hand-in.js",
                                "text/javascript; charset=utf-8",
                                read("/assets/hand-in.js")));
    }

    Frame.AssetLinks links() {
        return links;
    }

    Optional<Asset> find(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private static String style() {
        String pico = read(PICO).replace(CHARSET, "");
        StringBuilder sheet = new StringBuilder(CHARSET);
        sheet.append("@layer pico{").append(pico).append("}\n");
        for (String name : SHEETS) {
            sheet.append(read("/assets/" + name));
        }
        return sheet.toString();
    }

    private String put(String name, String mediaType, String text) {
        String hash = ContentHash.ofText(text).hex().substring(0, 16);
        String address = "/assets/" + hash + "/" + name;
        byAddress.put(address, new Asset(mediaType, text));
        return address;
    }

    private static String read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("A part of the pages is missing: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the pages cannot be read: " + resource, e);
        }
    }
}
