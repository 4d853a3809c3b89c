package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextChangesTest {
    @Test
    void wordsThatDifferAreMarkedAndLinesFarAwayLeftOut() {
        var rows =
                TextChanges.of(
                        "Text", "one\ntwo\nthree\nfour\nfive", "one\ntwo\nthree\nfour\nfive six");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().before()).containsExactly(new Segment("…", false));
        assertThat(rows.get(1).after()).containsExactly(new Segment("four", false));
        assertThat(rows.getLast().after()).first().isEqualTo(new Segment("five", false));
        assertThat(rows.getLast().after()).anyMatch(piece -> piece.marked());
        assertThat(rows.getLast().before()).noneMatch(piece -> piece.marked());
    }

    @Test
    void theSameTextHasNoRowsAndMarkupStaysText() {
        assertThat(TextChanges.of("", "a & b", "a & b")).isEmpty();
        assertThat(TextChanges.of("", "<b>&amp;", "<i>&amp;").toString()).contains("&amp;");
    }
}
