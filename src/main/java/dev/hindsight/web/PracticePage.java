package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What should I do, when does it hold, who says so?
///
/// @param entry the text with what it rests on
/// @param uses where it was applied; null on the page of an earlier state
/// @param revisions every state that the reader may see, the newest first
/// @param old what is shown instead of the newest state; null on the page of the practice itself
public record PracticePage(
        Frame frame,
        Head head,
        Entry entry,
        Grade grade,
        @Nullable UsesView uses,
        Cite cite,
        List<Saved> revisions,
        @Nullable Old old) {
    public PracticePage {
        revisions = List.copyOf(revisions);
    }

    /// What is said of the practice.
    ///
    /// @param address of the page of the practice
    /// @param notes that it is a draft, or who alone may see it
    public record Head(
            String title,
            String address,
            List<Fact> facts,
            List<ThemeMark> themes,
            List<String> notes) {
        public Head {
            facts = List.copyOf(facts);
            themes = List.copyOf(themes);
            notes = List.copyOf(notes);
        }
    }

    /// The text, and its evidence beside it.
    ///
    /// @param html safe to be put into the page as it is
    /// @param evidence each source once, in the order of the first mark that leads to it
    public record Entry(String html, List<Cited> evidence) {
        public Entry {
            evidence = List.copyOf(evidence);
        }
    }

    /// A source, and the places in it that are cited.
    ///
    /// @param source title, or full reference of what is not here; leads to the document where it
    ///   is here
    /// @param note that the source is not here or not known; empty where it is here
    public record Cited(Link source, String note, List<Proof> proofs) {
        public Cited {
            proofs = List.copyOf(proofs);
        }
    }

    /// A piece of evidence.
    ///
    /// @param anchor id that marks in the text lead to
    /// @param mark id of the first mark in the text; null where it has none
    /// @param place page, paragraph and section, as far as named, with the address of the place;
    ///   null where none is named
    /// @param quote text at the place; empty where it is not here
    /// @param shows what the curator says that it shows; may be empty
    /// @param note what is amiss; empty where nothing is
    public record Proof(
            int number,
            String anchor,
            @Nullable String mark,
            @Nullable Link place,
            String quote,
            String shows,
            String note) {}

    /// A state of the practice.
    ///
    /// @param changes address of what changed since the state before; null for the first
    public record Saved(
            Link number, String when, String who, String how, @Nullable String changes) {}

    /// How firm its ground is, in words and in counts.
    public record Grade(String words, String counts) {}

    /// A state that was replaced, or is to be brought back.
    ///
    /// @param number of the revision
    /// @param newest number of the newest revision
    /// @param problem why it was not restored; null where nobody tried
    public record Old(int number, int newest, String when, @Nullable String problem) {}
}
