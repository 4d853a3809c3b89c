package dev.hindsight.accounts;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Collectors;

/// Where somebody who wants to sign in comes from.
///
/// @param network address, IPv4 or IPv6, without a port; empty where it is not known
/// @param browser in plain words, at most 120 characters; empty where it is not known
public record Knock(String network, String browser) {
    public static final Knock UNKNOWN = new Knock("", "");
    private static final int LONGEST = 120;
    private static final int GROUPS = 4;

    public Knock {
        browser = browser.length() <= LONGEST ? browser : browser.substring(0, LONGEST);
    }

    /// What attempts are counted by: of an IPv6 address the first 64 bits, since every host may
    /// choose the others itself (RFC 8981).
    String counted() {
        if (!network.contains(":") || network.contains(".")) {
            return network;
        }
        String start = network.contains("::") ? expanded() : network;
        return Arrays.stream(start.split(":", -1)).limit(GROUPS).collect(Collectors.joining(":"));
    }

    private String expanded() {
        int gap = network.indexOf("::");
        String before = network.substring(0, gap);
        String after = network.substring(gap + 2);
        int given = groups(before) + groups(after);
        String zeros = String.join(":", Collections.nCopies(Math.max(0, 8 - given), "0"));
        return before
                + (before.isEmpty() ? "" : ":")
                + zeros
                + (after.isEmpty() ? "" : ":" + after);
    }

    private static int groups(String text) {
        return text.isEmpty() ? 0 : text.split(":", -1).length;
    }
}
