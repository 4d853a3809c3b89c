package dev.hindsight.personal;

import dev.hindsight.documents.Metadata;
import dev.hindsight.documents.Redaction;
import dev.hindsight.kernel.Passage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Points out what in a text, its title and its authors seems to be personal data.
@Singleton
public final class Pointing {
    private static final int BESIDE = 60;
    private static final int MOST = 2_000;
    private final PersonalData personal;

    Pointing(PersonalData personal) {
        this.personal = personal;
    }

    /// A text in which words are pointed out.
    private record Text(
            Redaction.Place place, @Nullable Passage passage, String words, String mark) {
        static Text of(Redaction.Place place, @Nullable Passage passage, String words) {
            return new Text(place, passage, words, Redaction.Spot.mark(words));
        }

        Pointed pointed(
                Redaction.Kind kind, int start, int end, Redaction.@Nullable Choice choice) {
            return new Pointed(
                    kind,
                    new Redaction.Spot(
                            place, mark, passage == null ? 0 : passage.number(), start, end),
                    words.substring(start, end),
                    passage,
                    words.substring(Math.max(0, start - BESIDE), start),
                    words.substring(end, Math.min(words.length(), end + BESIDE)),
                    choice);
        }
    }

    /// What is found, and what was decided, by place: title, authors, passages; at most 2,000.
    ///
    /// @param passages as they were read
    public List<Pointed> of(List<Passage> passages, Metadata metadata, List<Redaction> decisions) {
        Map<String, Redaction> open = new HashMap<>();
        decisions.forEach(one -> open.put(one.spot().key(), one));
        List<Pointed> all = new ArrayList<>();
        List<List<Finding>> found = personal.in(passages);
        for (Text text : about(metadata)) {
            List<Finding> here =
                    text.place() == Redaction.Place.AUTHORS
                            ? author(text.words())
                            : personal.in(text.words(), metadata.language());
            add(text, here, open, all);
        }
        for (int i = 0; i < passages.size() && all.size() < MOST; i++) {
            Passage passage = passages.get(i);
            Text text = Text.of(Redaction.Place.PASSAGE, passage, passage.text());
            add(text, found.get(i), open, all);
        }
        // decided where the text reads otherwise by now
        open.values().forEach(one -> all.add(lost(one)));
        return all.stream().limit(MOST).toList();
    }

    private static List<Text> about(Metadata metadata) {
        return Stream.concat(
                        Stream.of(Text.of(Redaction.Place.TITLE, null, metadata.title())),
                        metadata.authors().stream()
                                .map(one -> Text.of(Redaction.Place.AUTHORS, null, one)))
                .filter(text -> !text.words().isBlank())
                .toList();
    }

    /// An author is a person or an office: whoever reads it decides.
    private static List<Finding> author(String name) {
        return name.length() > Redaction.LONGEST
                ? List.of()
                : List.of(new Finding(Redaction.Kind.NAME, 0, name.length(), name));
    }

    private static void add(
            Text text, List<Finding> found, Map<String, Redaction> open, List<Pointed> all) {
        Set<String> told = new HashSet<>();
        List<Redaction> decided =
                open.values().stream()
                        .filter(one -> one.spot().place() == text.place())
                        .filter(one -> one.spot().mark().equals(text.mark()))
                        .toList();
        List<Pointed> here = new ArrayList<>();
        for (Redaction one : decided) {
            if (one.spot().end() <= text.words().length()) {
                here.add(
                        text.pointed(
                                one.kind(), one.spot().start(), one.spot().end(), one.choice()));
                told.add(one.spot().key());
            }
        }
        for (Finding one : found) {
            boolean covered =
                    decided.stream()
                            .anyMatch(other ->
                                    other.spot().start() < one.end()
                                            && one.start() < other.spot().end());
            if (!covered) {
                here.add(text.pointed(one.kind(), one.start(), one.end(), null));
            }
        }
        here.sort(Comparator.comparingInt(one -> one.spot().start()));
        all.addAll(here);
        // kept until the end: the same text may stand in several passages
        told.forEach(open::remove);
    }

    private static Pointed lost(Redaction one) {
        return new Pointed(one.kind(), one.spot(), one.words(), null, "", "", one.choice());
    }

    /// Every place where some words stand, as whole words, in capitals or small letters.
    ///
    /// @param words 2 to 1,000 characters; empty otherwise
    public List<Pointed> everywhere(
            String words, Redaction.Kind kind, List<Passage> passages, Metadata metadata) {
        String plain = words.strip();
        if (plain.length() < 2 || plain.length() > Redaction.LONGEST) {
            return List.of();
        }
        Pattern pattern =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])"
                                + Stream.of(plain.split("\\s+"))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("\\s+"))
                                + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        List<Pointed> all = new ArrayList<>();
        Stream.concat(
                        about(metadata).stream(),
                        passages.stream()
                                .map(one -> Text.of(Redaction.Place.PASSAGE, one, one.text())))
                .forEach(text -> {
                    Matcher matcher = pattern.matcher(text.words());
                    while (matcher.find() && matcher.end() - matcher.start() <= Redaction.LONGEST) {
                        all.add(text.pointed(kind, matcher.start(), matcher.end(), null));
                    }
                });
        return all.stream().limit(MOST).toList();
    }
}
