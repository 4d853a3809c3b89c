package dev.hindsight.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Builds addresses on this site; every value is encoded.
final class Address {
    private final StringBuilder text;
    private boolean queried;

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    static Address of(String path) {
        return new Address(path);
    }

    static String document(String id) {
        return "/documents/" + encode(id);
    }

    static String practice(String id) {
        return "/practices/" + encode(id);
    }

    static String lesson(String id) {
        return "/lessons/" + encode(id);
    }

    static String theme(String id) {
        return "/themes/" + encode(id);
    }

    static String person(String name) {
        return "/people/" + encode(name).replace("+", "%20");
    }

    static String mission(String id) {
        return "/missions/" + encode(id);
    }

    /// Text as an address of mail carries it (RFC 6068), where a plus sign is a plus sign.
    static String mail(String text) {
        return encode(text).replace("+", "%20");
    }

    /// The same address, to which something else may be added.
    Address copy() {
        Address copy = new Address(text.toString());
        copy.queried = queried;
        return copy;
    }

    /// Adds a parameter, unless its value is blank.
    Address with(String name, String value) {
        if (!value.isBlank()) {
            text.append(queried ? '&' : '?').append(name).append('=').append(encode(value));
            queried = true;
        }
        return this;
    }

    String fragment(String anchor) {
        return text + "#" + anchor;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
