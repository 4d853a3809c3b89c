package dev.hindsight.vocabulary;

import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Checks that ids are unique and that whatever an entry refers to is there.
final class References {
    private final VocabularyFiles files;
    private final List<Theme> themes = new ArrayList<>();

    private References(VocabularyFiles files) {
        this.files = files;
        files.themes().forEach(this::collect);
    }

    /// @throws IllegalArgumentException for the first reference that leads nowhere
    static void check(VocabularyFiles files) {
        References references = new References(files);
        references.checkThemes();
        references.checkMissions();
        unique(VocabularyFiles.COUNTRIES, files.countries(), Country::code);
        references.checkTerms();
    }

    private void collect(Theme theme) {
        themes.add(theme);
        theme.children().forEach(this::collect);
    }

    private void checkThemes() {
        Set<ThemeId> ids = unique(VocabularyFiles.THEMES, themes, Theme::id).keySet();
        for (Theme theme : themes) {
            String entry = entry(theme.id());
            known(VocabularyFiles.THEMES, entry, "related", theme.related(), ids, "a theme");
            if (!theme.isLeaf() && !theme.synonyms().byLanguage().isEmpty()) {
                throw new BrokenEntry(
                        VocabularyFiles.THEMES, entry, "synonyms", "given", "none at a branch");
            }
        }
    }

    private void checkMissions() {
        Map<MissionId, Mission> byId =
                unique(VocabularyFiles.MISSIONS, files.missions(), Mission::id);
        Set<String> codes = new HashSet<>();
        files.countries().forEach(country -> codes.add(country.code()));
        for (Mission mission : files.missions()) {
            String entry = entry(mission.id());
            String file = VocabularyFiles.MISSIONS;
            known(file, entry, "countries", mission.countries(), codes, "a country code");
            known(file, entry, "predecessor", mission.predecessors(), byId.keySet(), "a mission");
            known(file, entry, "successor", mission.successors(), byId.keySet(), "a mission");
        }
        for (Mission mission : files.missions()) {
            mutual(mission, "predecessor", mission.predecessors(), byId, Mission::successors);
            mutual(mission, "successor", mission.successors(), byId, Mission::predecessors);
        }
    }

    private static void mutual(
            Mission mission,
            String what,
            List<MissionId> others,
            Map<MissionId, Mission> byId,
            Function<Mission, List<MissionId>> back) {
        for (MissionId other : others) {
            Mission found = byId.get(other);
            if (found != null && !back.apply(found).contains(mission.id())) {
                throw new BrokenEntry(
                        VocabularyFiles.MISSIONS,
                        entry(mission.id()),
                        what,
                        "'" + other + "'",
                        "a mission that names " + mission.id() + " in the other direction");
            }
        }
    }

    private void checkTerms() {
        Map<String, Term> byId = unique(VocabularyFiles.TERMS, files.terms(), Term::id);
        Set<ThemeId> leaves = new HashSet<>();
        themes.stream().filter(Theme::isLeaf).forEach(theme -> leaves.add(theme.id()));
        for (Term term : files.terms()) {
            String entry = entry(term.id());
            known(VocabularyFiles.TERMS, entry, "themes", term.themes(), leaves, "a leaf theme");
            known(VocabularyFiles.TERMS, entry, "broader", term.broader(), byId.keySet(), "a term");
        }
        for (Term term : files.terms()) {
            checkNotBroaderThanItself(term, byId);
        }
    }

    private static void checkNotBroaderThanItself(Term term, Map<String, Term> byId) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(term.broader());
        while (!open.isEmpty()) {
            String id = open.pop();
            if (id.equals(term.id())) {
                throw new BrokenEntry(
                        VocabularyFiles.TERMS,
                        entry(term.id()),
                        "broader",
                        "leading back to the term itself",
                        "wider terms only");
            }
            Term wider = byId.get(id);
            if (wider != null && seen.add(id)) {
                open.addAll(wider.broader());
            }
        }
    }

    private static <K, T> Map<K, T> unique(String file, List<T> items, Function<T, K> id) {
        Map<K, T> byId = new LinkedHashMap<>();
        for (T item : items) {
            K key = id.apply(item);
            if (byId.put(key, item) != null) {
                throw new BrokenEntry(
                        file, entry(key), "id", "'" + key + "' again", "each id once");
            }
        }
        return byId;
    }

    private static <K> void known(
            String file,
            String entry,
            String what,
            Collection<K> given,
            Set<K> known,
            String expected) {
        for (K reference : given) {
            if (!known.contains(reference)) {
                throw new BrokenEntry(
                        file,
                        entry,
                        what,
                        "'" + reference + "'",
                        expected + " that the vocabulary has");
            }
        }
    }

    private static String entry(Object id) {
        return "entry '" + id + "'";
    }
}
