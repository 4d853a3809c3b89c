package dev.hindsight.documents;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes words out of what was read of a document.
///
/// Words are cut at their place where their text is there as it was. Where it is not, because the
/// file was read otherwise, the same words go wherever they stand: too much rather than too little.
final class Redactor {
    private final List<Redaction> removed;

    Redactor(Collection<Redaction> decisions) {
        this.removed = decisions.stream().filter(Redaction::isRemoved).toList();
    }

    boolean isIdle() {
        return removed.isEmpty();
    }

    /// What is to be cut out of a text.
    private record Cut(int start, int end, Redaction.Kind kind) {}

    List<ThemedPassage> passages(List<ThemedPassage> read) {
        if (isIdle()) {
            return read;
        }
        Set<String> marks = marks(read);
        List<Redaction> here =
                removed.stream()
                        .filter(one -> one.spot().place() == Redaction.Place.PASSAGE)
                        .toList();
        List<Redaction> adrift =
                here.stream().filter(one -> !marks.contains(one.spot().mark())).toList();
        return read.stream().map(one -> passage(one, here, adrift)).toList();
    }

    static Set<String> marks(List<ThemedPassage> passages) {
        return passages.stream()
                .map(one -> Redaction.Spot.mark(one.passage().text()))
                .collect(Collectors.toSet());
    }

    private static ThemedPassage passage(
            ThemedPassage themed, List<Redaction> here, List<Redaction> adrift) {
        Passage passage = themed.passage();
        String mark = Redaction.Spot.mark(passage.text());
        Stream<Cut> placed =
                here.stream()
                        .filter(one -> one.spot().mark().equals(mark))
                        .map(one -> new Cut(one.spot().start(), one.spot().end(), one.kind()));
        Stream<Cut> found =
                adrift.stream().flatMap(one -> everywhere(passage.text(), one).stream());
        Language language = passage.language();
        String text = cut(passage.text(), Stream.concat(placed, found).toList(), language);
        // headings stand above many passages, and were read as passages of their own
        List<String> section =
                passage.section().stream().map(heading -> words(heading, here, language)).toList();
        return text.equals(passage.text()) && section.equals(passage.section())
                ? themed
                : new ThemedPassage(with(passage, section, text), themed.filed());
    }

    static Passage with(Passage passage, List<String> section, String text) {
        return new Passage(
                passage.number(),
                passage.page(),
                section,
                passage.para(),
                passage.kind(),
                passage.language(),
                text);
    }

    private static List<Cut> everywhere(String text, Redaction one) {
        List<Cut> cuts = new ArrayList<>();
        Matcher matcher = pattern(one.words(), "\\s+").matcher(text);
        while (matcher.find()) {
            cuts.add(new Cut(matcher.start(), matcher.end(), one.kind()));
        }
        return cuts;
    }

    /// The words as whole words, in capitals or small letters.
    private static Pattern pattern(String words, String between) {
        String joined =
                Stream.of(words.strip().split("\\s+"))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(between));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + joined + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// A text without the words of these redactions, wherever they stand in it.
    private static String words(String text, List<Redaction> all, Language language) {
        return cut(
                text,
                all.stream().flatMap(one -> everywhere(text, one).stream()).toList(),
                language);
    }

    private static String cut(String text, List<Cut> cuts, Language language) {
        if (cuts.isEmpty()) {
            return text;
        }
        StringBuilder left = new StringBuilder();
        int reached = 0;
        for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::start)).toList()) {
            int end = Math.min(cut.end(), text.length());
            if (end <= reached) {
                continue;
            }
            if (cut.start() >= reached) {
                left.append(text, reached, cut.start()).append(cut.kind().marker(language));
            }
            reached = end;
        }
        return left.append(text, reached, text.length()).toString();
    }

    /// What is claimed of the document, without the words that were taken out of title and authors.
    Claims claims(Claims claims) {
        List<Redaction> titles = of(Redaction.Place.TITLE);
        List<Redaction> authors = of(Redaction.Place.AUTHORS);
        if (titles.isEmpty() && authors.isEmpty()) {
            return claims;
        }
        Language language = claims.metadata().language();
        List<Redaction> both = Stream.concat(titles.stream(), authors.stream()).toList();
        return new Claims(
                claims.all().stream()
                        .map(claim ->
                                switch (claim.field()) {
                                    case TITLE -> replaced(claim, titles, language);
                                    case AUTHORS -> replaced(claim, authors, language);
                                    case ORGANISATION -> replaced(claim, both, language);
                                    case SYMBOL,
                                            TYPE,
                                            DATE,
                                            MISSIONS,
                                            COUNTRIES,
                                            LANGUAGE,
                                            THEMES ->
                                            claim;
                                })
                        .toList());
    }

    private List<Redaction> of(Redaction.Place place) {
        return removed.stream().filter(one -> one.spot().place() == place).toList();
    }

    private static Claim replaced(Claim claim, List<Redaction> all, Language language) {
        Set<String> values = new LinkedHashSet<>();
        claim.values().forEach(value -> values.add(words(value, all, language)));
        return new Claim(claim.field(), List.copyOf(values), claim.origin(), claim.confidence());
    }

    /// A file's name without the names that were taken out; what stands between their parts may be
    /// spaces or the like.
    String fileName(String name) {
        String left = name;
        for (Redaction one : removed) {
            if (one.kind() == Redaction.Kind.NAME) {
                left =
                        Pattern.compile(
                                        Stream.of(one.words().strip().split("[\\s.]+"))
                                                .map(Pattern::quote)
                                                .collect(Collectors.joining("[\\s._-]+")),
                                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                                .matcher(left)
                                .replaceAll("_");
            }
        }
        return left;
    }
}
