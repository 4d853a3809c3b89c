package dev.hindsight.lessons;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.PracticeReading.Problem;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads the fields of one form or file and collects every problem that it meets.
final class Checks {
    private static final String DATE = "a date such as 2026-11-22, 2026-11 or 2026";
    private static final String THEME = "the id of a theme, such as humanitarian-space";
    private static final String MISSION = "the id of a mission, such as BINUB";

    private final Vocabulary vocabulary;
    private final List<Problem> problems = new ArrayList<>();

    Checks(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    /// Says that something is missing or of another form.
    void unusable(String key, String given, String expected) {
        problems.add(
                given.isBlank()
                        ? Problem.missing(key, expected)
                        : Problem.of(key, given, expected));
    }

    /// @param clean as it would be stored
    /// @param most characters
    void length(String key, String clean, int most) {
        String expected = String.format(Locale.ROOT, "1 to %,d characters", most);
        if (clean.isEmpty()) {
            problems.add(Problem.missing(key, expected));
        } else if (clean.length() > most) {
            String given = String.format(Locale.ROOT, "%,d characters long", clean.length());
            problems.add(new Problem(key, given, expected));
        }
    }

    /// Says that a text is too long.
    ///
    /// @param clean as it would be stored, perhaps empty
    /// @param most characters
    void most(String key, String clean, int most) {
        if (clean.length() > most) {
            String given = String.format(Locale.ROOT, "%,d characters long", clean.length());
            String expected = String.format(Locale.ROOT, "at most %,d characters", most);
            problems.add(new Problem(key, given, expected));
        }
    }

    /// Whether what a piece of evidence shows is short enough.
    boolean shows(String key, int length) {
        boolean fits = length <= Evidence.LONGEST;
        if (!fits) {
            problems.add(
                    new Problem(
                            key + ", shows",
                            length + " characters long",
                            "at most 1,000 characters"));
        }
        return fits;
    }

    <T> Optional<T> one(String key, String typed, Function<String, T> reader, String expected) {
        if (typed.isBlank()) {
            problems.add(Problem.missing(key, expected));
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(typed.strip()));
        } catch (IllegalArgumentException e) {
            problems.add(Problem.of(key, typed, expected));
            return Optional.empty();
        }
    }

    Optional<PartialDate> date(String typed) {
        return one("date", typed, PartialDate::parse, DATE);
    }

    Optional<Label> label(String typed) {
        return one("label", typed, Label::new, "public, internal or restricted:MISSION");
    }

    List<ThemeId> themes(List<String> typed, int most) {
        if (typed.isEmpty()) {
            problems.add(Problem.missing("themes", THEME));
        }
        tooMany("themes", typed.size(), most);
        return typed.stream()
                .flatMap(one -> one("themes", one, ThemeId::new, THEME).stream())
                .filter(id ->
                        vocabulary.theme(id).isPresent()
                                || !problems.add(Problem.of("themes", id.value(), THEME)))
                .distinct()
                .toList();
    }

    List<MissionId> missions(List<String> typed, int most) {
        tooMany("missions", typed.size(), most);
        return typed.stream()
                .flatMap(one -> one("missions", one, MissionId::new, MISSION).stream())
                .filter(id ->
                        vocabulary.mission(id).isPresent()
                                || !problems.add(Problem.of("missions", id.value(), MISSION)))
                .distinct()
                .toList();
    }

    void tooMany(String key, long given, int most) {
        if (given > most) {
            problems.add(new Problem(key, given + " entries long", "at most " + most + " entries"));
        }
    }
}
