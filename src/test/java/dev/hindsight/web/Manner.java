package dev.hindsight.web;

import java.util.stream.Stream;

/// A way to use the pages: in a language, with scripts or without, by mouse or by keyboard alone.
record Manner(String language, boolean scripts, boolean keyboard) {
    /// Keyboard alone in every language with scripts and without; the mouse once with and once
    /// without.
    static Stream<Manner> all() {
        return Stream.of(
                new Manner("en", true, true),
                new Manner("en", false, true),
                new Manner("fr", true, true),
                new Manner("fr", false, true),
                new Manner("en", true, false),
                new Manner("fr", false, false));
    }

    boolean french() {
        return language.equals("fr");
    }

    /// One of two words or sentences.
    String says(String english, String french) {
        return french() ? french : english;
    }

    /// For names that have to differ from one manner to the next.
    String word() {
        return language + (scripts ? "-live" : "-plain") + (keyboard ? "-keys" : "-mouse");
    }

    @Override
    public String toString() {
        return (french() ? "in French" : "in English")
                + (scripts ? ", with scripts" : ", without scripts")
                + (keyboard ? ", by keyboard alone" : ", by mouse");
    }
}
