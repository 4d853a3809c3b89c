package dev.hindsight.quality;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.Recognition;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at a review with the eyes of those who will read it. The same text gives the same results.
@Singleton
public final class Meter {
    /// A page and a half, at 500 words a page.
    static final int SHORT = 750;

    private static final int MOST_ACRONYMS = 12;
    private static final int SEARCHED_FOR_PLACES = 200;

    private static final String MONTHS =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    private static final Pattern DATE =
            Pattern.compile(
                    MONTHS
                            + "\\s+(?:\\d{1,2},?\\s+)?(?:19|20)\\d\\d|(?:from|between|since|during|de|entre|depuis|en|in)\\s+(?:19|20)\\d\\d(?!\\d)"
                            + "|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d|(?:19|20)\\d\\d-\\d\\d-\\d\\d",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Vocabulary vocabulary;

    Meter(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// What is said of a review beside its text.
    ///
    /// @param dated whether a date is given
    /// @param placed whether a mission or a country is given
    public record Said(boolean dated, boolean placed) {}

    /// All eleven, in their order.
    ///
    /// @param passages in reading order
    public List<Result> check(List<Passage> passages, Said said) {
        boolean readable = Cues.reads(language(passages));
        return Stream.of(Check.values())
                .map(check -> check(check, passages, said, readable))
                .toList();
    }

    /// The language of most of the text.
    private static Language language(List<Passage> passages) {
        Map<Language, Integer> lengths =
                passages.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Passage::language,
                                        Collectors.summingInt(one -> one.text().length())));
        return lengths.entrySet().stream()
                .max(
                        Map.Entry.<Language, Integer>comparingByValue()
                                .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .orElse(Language.UNKNOWN);
    }

    private Result check(Check check, List<Passage> passages, Said said, boolean readable) {
        return switch (check) {
            case METHOD, PARTICIPANTS, PLANNED, HAPPENED, WHY, TO_DO, WHO_ACTS ->
                    readable ? cued(check, passages) : Result.unchecked(check);
            case PERIOD ->
                    said.dated()
                            ? Result.met(check, null)
                            : found(check, passages, one -> DATE.matcher(one.text()).find());
            case PLACE ->
                    said.placed()
                            ? Result.met(check, null)
                            : found(
                                    check,
                                    passages.stream().limit(SEARCHED_FOR_PLACES).toList(),
                                    this::namesPlace);
            case ACRONYMS -> readable ? acronyms(passages) : Result.unchecked(check);
            case LENGTH -> length(passages, readable);
        };
    }

    private static Result cued(Check check, List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.kind() != PassageKind.HEADING && Cues.reads(passage.language())) {
                Matcher cue = Cues.of(check, passage.language()).matcher(passage.text());
                if (cue.find()) {
                    return Result.met(check, passage, cue.start());
                }
                if (isBelow(check, passage)) {
                    return Result.met(check, passage);
                }
            }
        }
        return Result.missing(check, List.of());
    }

    /// Whether the nearest heading above promises it.
    private static boolean isBelow(Check check, Passage passage) {
        return !passage.section().isEmpty()
                && Cues.of(check, passage.language()).matcher(passage.section().getLast()).find();
    }

    private static Result found(Check check, List<Passage> passages, Predicate<Passage> test) {
        return passages.stream()
                .filter(test)
                .findFirst()
                .map(place -> Result.met(check, place))
                .orElseGet(() -> Result.missing(check, List.of()));
    }

    private boolean namesPlace(Passage passage) {
        Recognition read = vocabulary.recognise(passage.text(), passage.language());
        return !read.missions().isEmpty() || !read.countries().isEmpty();
    }

    private Result acronyms(List<Passage> passages) {
        List<String> open = Acronyms.unexplained(passages, this::isKnown);
        return open.isEmpty()
                ? Result.met(Check.ACRONYMS, null)
                : Result.missing(Check.ACRONYMS, open.stream().limit(MOST_ACRONYMS).toList());
    }

    /// Missions have a page of their own, to which their acronym leads.
    private boolean isKnown(String acronym) {
        return !vocabulary.recognise(acronym, Language.ENGLISH).missions().isEmpty();
    }

    private static Result length(List<Passage> passages, boolean readable) {
        int words = passages.stream().mapToInt(one -> one.text().split("\\s+").length).sum();
        if (words <= SHORT) {
            return Result.met(Check.LENGTH, null);
        }
        if (!readable) {
            return Result.unchecked(Check.LENGTH);
        }
        return passages.stream()
                .filter(one -> one.kind() == PassageKind.HEADING || one.text().length() < 60)
                .filter(one -> Cues.isSummary(one.text()))
                .findFirst()
                .map(heading -> Result.met(Check.LENGTH, heading))
                .orElseGet(() -> Result.missing(Check.LENGTH, List.of(String.valueOf(words))));
    }
}
