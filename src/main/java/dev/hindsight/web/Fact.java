package dev.hindsight.web;

import java.util.List;

/// A term and what is known under it; each value may lead somewhere.
public record Fact(String term, List<Link> values) {
    public Fact {
        values = List.copyOf(values);
    }

    static Fact plain(String term, String value) {
        return new Fact(term, List.of(new Link(value, null)));
    }
}
