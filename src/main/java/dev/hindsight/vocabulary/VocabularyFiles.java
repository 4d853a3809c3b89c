package dev.hindsight.vocabulary;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the four files say, entry by entry; whether they fit together is for [References].
///
/// @param notCountries phrases that contain the name of a country without meaning it
record VocabularyFiles(
        List<Theme> themes,
        List<Mission> missions,
        List<Country> countries,
        List<String> notCountries,
        List<Term> terms) {
    static final String THEMES = "themes.yml";
    static final String MISSIONS = "missions.yml";
    static final String COUNTRIES = "countries.yml";
    static final String TERMS = "terms.yml";
    private static final String DATE = "a date such as 1948-05-29";
    private static final String THEME_ID = "a theme id such as humanitarian-space";
    private static final String MISSION_ID = "a mission id such as BINUB";

    /// The files that come with the program, from folder `vocabulary` of the class path.
    static VocabularyFiles ofClassPath() {
        return of(load(THEMES), load(MISSIONS), load(COUNTRIES), load(TERMS));
    }

    /// @throws IllegalArgumentException for the first entry that is broken
    static VocabularyFiles of(String themes, String missions, String countries, String terms) {
        Entry countryFile = Entry.ofFile(COUNTRIES, countries).knowing("countries", "notCountries");
        return new VocabularyFiles(
                entries(THEMES, themes, "themes").stream().map(VocabularyFiles::theme).toList(),
                entries(MISSIONS, missions, "missions").stream()
                        .map(VocabularyFiles::mission)
                        .toList(),
                countryFile.entries("countries").stream().map(VocabularyFiles::country).toList(),
                countryFile.texts("notCountries"),
                entries(TERMS, terms, "terms").stream().map(VocabularyFiles::term).toList());
    }

    static String load(String file) {
        try (InputStream in = VocabularyFiles.class.getResourceAsStream("/vocabulary/" + file)) {
            if (in == null) {
                throw new IllegalStateException(
                        "The program lacks its vocabulary/" + file + ": build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary/" + file + " cannot be read", e);
        }
    }

    private static List<Entry> entries(String file, String yaml, String key) {
        return Entry.ofFile(file, yaml).knowing(key).entries(key);
    }

    private static Theme theme(Entry entry) {
        entry.knowing(
                "id",
                "label",
                "description",
                "belongs",
                "excludes",
                "children",
                "synonyms",
                "related");
        return new Theme(
                entry.value("id", ThemeId::new, THEME_ID),
                entry.wording("label"),
                entry.wording("description"),
                entry.optionalWording("belongs"),
                entry.optionalWording("excludes"),
                entry.entries("children").stream().map(VocabularyFiles::theme).toList(),
                entry.phrases("synonyms"),
                entry.values("related", ThemeId::new, THEME_ID));
    }

    private static Mission mission(Entry entry) {
        entry.knowing(
                "id",
                "kind",
                "names",
                "acronyms",
                "aliases",
                "countries",
                "start",
                "startPrecision",
                "end",
                "endPrecision",
                "predecessor",
                "successor");
        PartialDate start = entry.value("start", PartialDate::parse, DATE);
        PartialDate end =
                entry.optional("end") == null ? null : entry.value("end", PartialDate::parse, DATE);
        if (end != null && end.earliest().isBefore(start.earliest())) {
            throw entry.broken("end", "'" + end + "'", "a date after its start, " + start);
        }
        return new Mission(
                entry.value("id", MissionId::new, MISSION_ID),
                entry.value(
                        "kind",
                        VocabularyFiles::missionKind,
                        "peacekeeping, political, peacebuilding-office or regional-office"),
                entry.wording("names"),
                entry.texts("acronyms"),
                entry.texts("aliases"),
                entry.texts("countries"),
                asPreciseAsKnown(entry, "startPrecision", start),
                end == null ? null : asPreciseAsKnown(entry, "endPrecision", end),
                entry.values("predecessor", MissionId::new, MISSION_ID),
                entry.values("successor", MissionId::new, MISSION_ID));
    }

    private static MissionKind missionKind(String code) {
        return MissionKind.ofCode(code.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("No kind of mission: " + code));
    }

    private static PartialDate asPreciseAsKnown(Entry entry, String key, PartialDate date) {
        @Nullable String precision = entry.optional(key);
        return switch (precision) {
            case null -> date;
            case "day" -> date;
            case "month" -> new PartialDate(date.year(), date.month(), null);
            case "year" -> PartialDate.ofYear(date.year());
            default -> throw entry.broken(key, "'" + precision + "'", "day, month or year");
        };
    }

    private static Country country(Entry entry) {
        entry.knowing("id", "names", "aliases", "demonyms", "caseSensitive", "note");
        return new Country(
                entry.value("id", Country::checkedCode, "two capital letters such as LR"),
                entry.wording("names"),
                entry.phrases("aliases"),
                entry.phrases("demonyms"),
                entry.flag("caseSensitive"),
                entry.optional("note"));
    }

    private static Term term(Entry entry) {
        entry.knowing("id", "labels", "acronyms", "synonyms", "themes", "broader", "note");
        return new Term(
                entry.value("id", Term::checkedId, "lower-case letters, digits and hyphens"),
                entry.wording("labels"),
                entry.phrases("acronyms"),
                entry.phrases("synonyms"),
                entry.values("themes", ThemeId::new, THEME_ID),
                entry.texts("broader"),
                entry.optional("note"));
    }
}
