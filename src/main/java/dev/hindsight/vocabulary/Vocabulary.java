package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The themes, missions, countries and terms that Hindsight knows, and finding them in texts.
///
/// Nothing that can be seen of it ever changes, and it is safe to share between threads.
@Singleton
public final class Vocabulary {
    private final VocabularyFiles files;
    private final List<Theme> leaves = new ArrayList<>();
    private final Map<ThemeId, Theme> themes = new LinkedHashMap<>();
    private final Map<ThemeId, List<Theme>> ancestors = new HashMap<>();
    private final Map<MissionId, Mission> missions = new HashMap<>();
    private final Map<String, Country> countries = new HashMap<>();
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, List<Term>> narrower = new HashMap<>();

    // prepared when the first text of a language comes, because most installations see two of six
    private final Map<Language, Names> names = new ConcurrentHashMap<>();
    private final Map<Language, ThemeEvidence> evidence = new ConcurrentHashMap<>();
    private final Map<Language, TermNames> termNames = new ConcurrentHashMap<>();
    private final Map<Language, Gists> gists = new ConcurrentHashMap<>();

    /// Reads the files that come with the program.
    ///
    /// @throws IllegalArgumentException for a broken entry, naming file, entry, what was given and
    ///   what was expected
    @Inject
    public Vocabulary() {
        this(VocabularyFiles.ofClassPath());
    }

    Vocabulary(VocabularyFiles files) {
        References.check(files);
        this.files = files;
        files.themes().forEach(theme -> enter(theme, List.of()));
        files.missions().forEach(mission -> missions.put(mission.id(), mission));
        files.countries().forEach(country -> countries.put(country.code(), country));
        files.terms().forEach(this::enter);
        narrower.replaceAll((_, below) -> List.copyOf(below));
    }

    private void enter(Term term) {
        terms.put(term.id(), term);
        term.broader()
                .forEach(
                        wider -> narrower.computeIfAbsent(wider, _ -> new ArrayList<>()).add(term));
    }

    private void enter(Theme theme, List<Theme> above) {
        themes.put(theme.id(), theme);
        ancestors.put(theme.id(), above);
        if (theme.isLeaf()) {
            leaves.add(theme);
        }
        List<Theme> below = new ArrayList<>(above);
        below.add(theme);
        theme.children().forEach(child -> enter(child, List.copyOf(below)));
    }

    /// The roots of the theme tree, in the order of the file.
    public List<Theme> themes() {
        return files.themes();
    }

    /// The themes that passages are filed under, in the order of the tree.
    public List<Theme> leaves() {
        return List.copyOf(leaves);
    }

    public Optional<Theme> theme(ThemeId id) {
        return Optional.ofNullable(themes.get(id));
    }

    /// The branches above a theme, the root first; empty for roots and for unknown themes.
    public List<Theme> ancestors(ThemeId id) {
        return ancestors.getOrDefault(id, List.of());
    }

    /// All missions, in the order of the file, which is that of their start.
    public List<Mission> missions() {
        return files.missions();
    }

    public Optional<Mission> mission(MissionId id) {
        return Optional.ofNullable(missions.get(id));
    }

    public List<Country> countries() {
        return files.countries();
    }

    /// The country with that ISO 3166-1 alpha-2 code, given in capitals.
    public Optional<Country> country(String code) {
        return Optional.ofNullable(countries.get(code));
    }

    /// All terms, in the order of the file.
    public List<Term> terms() {
        return files.terms();
    }

    public Optional<Term> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /// The terms that name this one as broader, in the order of the file; empty where there are
    /// none and for unknown terms.
    public List<Term> narrower(String id) {
        return narrower.getOrDefault(id, List.of());
    }

    /// Finds missions, countries and themes in one text, in time linear in its length.
    ///
    /// Countries are found by English names, in French texts by French ones. Themes are found by
    /// the synonyms of the language and by the terms that have a label in it; a text whose language
    /// is not known is taken for English. Anything may be given as text.
    public Recognition recognise(String text, Language language) {
        return recognise(text, language, LearnedWords.NONE);
    }

    /// Learns what single words say of themes from texts that people have filed.
    public LearnedWords learn(Collection<LearnedWords.Example> examples) {
        List<ThemeId> ids = leaves.stream().map(Theme::id).toList();
        return LearnedWords.of(
                examples, ids, language -> evidence.computeIfAbsent(language, this::evidence));
    }

    /// The same with what was learned besides.
    public Recognition recognise(String text, Language language, LearnedWords learned) {
        Words words = Words.of(text);
        if (words.size() == 0) {
            return Recognition.NOTHING;
        }
        Words named = Names.keyed(words);
        Names known = names.computeIfAbsent(Names.spoken(language), this::names);
        Language read = language == Language.UNKNOWN ? Language.ENGLISH : language;
        ThemeEvidence told = evidence.computeIfAbsent(read, this::evidence);
        return new Recognition(
                known.missionsIn(named),
                known.countriesIn(named),
                told.suggest(words, learned.in(read)));
    }

    /// The terms that a text names by any of their names in its language, each once, in the order
    /// of first mention; a text whose language is not known is taken for English.
    public List<Term> termsIn(String text, Language language) {
        Language read = language == Language.UNKNOWN ? Language.ENGLISH : language;
        return termNames
                .computeIfAbsent(read, it -> new TermNames(it, files.terms()))
                .in(Words.of(text));
    }

    /// Reads what a short text in English or French names, in time linear in its length. Anything
    /// may be given; what is in another language is read as English.
    public Gist gist(String text) {
        Words words = Words.of(text);
        return gists.computeIfAbsent(
                        Gists.spoken(words), language -> new Gists(language, files.terms()))
                .of(words);
    }

    private Names names(Language language) {
        return new Names(language, files.missions(), files.countries(), files.notCountries());
    }

    private ThemeEvidence evidence(Language language) {
        return ThemeEvidenceBuilder.build(language, leaves, files.terms());
    }
}
