package dev.hindsight.web;

import java.util.List;

/// Describes a browser so that its owner knows it again: `Firefox, Windows`.
final class BrowserNames {
    /// What a `User-Agent` says and what it stands for. Browsers claim to be their forerunners, so
    /// the order counts.
    private record Name(String mark, String name) {}

    private static final List<Name> BROWSERS =
            List.of(
                    new Name("Edg", "Edge"),
                    new Name("OPR/", "Opera"),
                    new Name("SamsungBrowser/", "Samsung Internet"),
                    new Name("Firefox/", "Firefox"),
                    new Name("FxiOS/", "Firefox"),
                    new Name("CriOS/", "Chrome"),
                    new Name("Chrome/", "Chrome"),
                    new Name("Safari/", "Safari"));

    private static final List<Name> SYSTEMS =
            List.of(
                    new Name("Android", "Android"),
                    new Name("iPhone", "iPhone"),
                    new Name("iPad", "iPad"),
                    new Name("Windows", "Windows"),
                    new Name("Mac OS X", "Mac"),
                    new Name("CrOS", "ChromeOS"),
                    new Name("Linux", "Linux"));

    private BrowserNames() {}

    /// The name of a browser, empty for what is not known: nothing that a caller writes is shown
    /// again
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + ", " + system;
    }

    private static String first(List<Name> names, String agent) {
        return names.stream()
                .filter(name -> agent.contains(name.mark()))
                .map(Name::name)
                .findFirst()
                .orElse("");
    }
}
