package dev.hindsight.briefs;

import dev.hindsight.access.Viewer;
import dev.hindsight.briefs.Pushed.Reason;
import dev.hindsight.documents.ThemedPassage;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.Facet;
import dev.hindsight.search.Manner;
import dev.hindsight.search.Search;
import dev.hindsight.search.SearchRequest;
import dev.hindsight.search.SearchResult.Hit;
import dev.hindsight.search.SearchResult.Why;
import dev.hindsight.vocabulary.Term;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says of each passage of a plan which practices and lessons apply to it, and why.
///
/// A term that both name counts by how few practices and lessons name it, and twice in a title; the
/// same theme, mission and phase count, too, and so does what search finds by its meaning alone.
/// Mission, theme or phase alone are not enough.
@Singleton
public final class Push {
    /// Passages that are looked at.
    public static final int MOST_PASSAGES = 60;

    /// What applies to one passage.
    public static final int MOST_ITEMS = 3;

    private static final double MAIN_THEME = 1.5;
    private static final double THEME = 0.75;
    private static final double MISSION = 1;
    private static final double PHASE = 0.5;
    private static final double MEANING = 2.5;

    /// Chosen by looking at what it lets through; a rare term alone reaches it, an ordinary one
    /// with the same main theme does.
    private static final double ENOUGH = 3;

    /// A term that every second practice or lesson names says nothing.
    private static final double COMMON = Math.log(3);

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_TERMS = 3;
    private static final int FOUND = 3;

    private final Shelf shelf;
    private final Search search;
    private final Vocabulary vocabulary;

    Push(Shelf shelf, Search search, Vocabulary vocabulary) {
        this.shelf = shelf;
        this.search = search;
        this.vocabulary = vocabulary;
    }

    /// Finds what applies to each passage, among what the viewer may see.
    ///
    /// @param passages of the plan, in reading order; headings and very short ones are passed over
    /// @param mission that the plan is for; null where it is not said
    /// @param phase that the plan is for; null where it is not said
    public Pushed of(
            List<ThemedPassage> passages,
            @Nullable MissionId mission,
            @Nullable Phase phase,
            Viewer viewer) {
        Shelf.Books books = shelf.of(viewer);
        List<ThemedPassage> read = passages.stream().filter(Push::says).toList();
        return new Pushed(
                read.stream()
                        .limit(MOST_PASSAGES)
                        .map(it -> advised(it, mission, phase, books, viewer))
                        .toList(),
                Math.max(0, read.size() - MOST_PASSAGES));
    }

    private static boolean says(ThemedPassage themed) {
        Passage passage = themed.passage();
        boolean text =
                passage.kind() != PassageKind.HEADING && passage.kind() != PassageKind.FOOTNOTE;
        boolean ideographs = passage.text().codePoints().anyMatch(Character::isIdeographic);
        return text && (ideographs || passage.text().split("\\s+").length >= FEWEST_WORDS);
    }

    /// What a passage speaks of.
    private record Spoken(
            List<Term> terms,
            List<ThemeId> themes,
            Set<MissionId> missions,
            Set<Phase> phases,
            Set<String> meant) {}

    private record Weighed(Pushed.Item item, double score) {}

    private Pushed.Advised advised(
            ThemedPassage themed,
            @Nullable MissionId mission,
            @Nullable Phase phase,
            Shelf.Books books,
            Viewer viewer) {
        Passage passage = themed.passage();
        List<Term> terms = vocabulary.termsIn(passage.text(), passage.language());
        Set<MissionId> missions =
                new HashSet<>(
                        vocabulary
                                .recognise(passage.text(), passage.language())
                                .missions()
                                .keySet());
        if (mission != null) {
            missions.add(mission);
        }
        Set<Phase> phases = phases(terms.stream().map(Term::id).collect(Collectors.toSet()));
        if (phase != null) {
            phases.add(phase);
        }
        Spoken spoken =
                new Spoken(terms, themed.themes(), missions, phases, meant(passage, viewer));
        List<Pushed.Item> items =
                books.all().stream()
                        .flatMap(book -> weighed(book, spoken, books).stream())
                        .sorted(
                                Comparator.comparingDouble(Weighed::score)
                                        .reversed()
                                        .thenComparing(it -> it.item().kind())
                                        .thenComparing(it -> it.item().id()))
                        .limit(MOST_ITEMS)
                        .map(Weighed::item)
                        .toList();
        return new Pushed.Advised(passage.page(), passage.text(), passage.language(), items);
    }

    private static Set<Phase> phases(Set<String> terms) {
        Set<Phase> phases = new HashSet<>();
        for (Phase phase : Phase.values()) {
            if (phase.terms().stream().anyMatch(terms::contains)) {
                phases.add(phase);
            }
        }
        return phases;
    }

    /// What search finds though it has none of the words.
    private Set<String> meant(Passage passage, Viewer viewer) {
        String text = passage.text();
        String words =
                text.length() <= SearchRequest.LONGEST_QUERY
                        ? text
                        : text.substring(0, SearchRequest.LONGEST_QUERY);
        SearchRequest request =
                new SearchRequest(
                        words,
                        Map.of(
                                Facet.KIND,
                                Set.of(ItemKind.PRACTICE.code(), ItemKind.LESSON.code())),
                        1,
                        FOUND,
                        Manner.USUAL.plain(true),
                        Language.ENGLISH);
        return search.search(request, viewer).hits().stream()
                .filter(hit -> hit.why().equals(Why.NOTHING))
                .map(Hit::id)
                .collect(Collectors.toSet());
    }

    private Optional<Weighed> weighed(Shelf.Book book, Spoken spoken, Shelf.Books books) {
        List<Term> shared = shared(book, spoken, books);
        boolean meant = spoken.meant().contains(book.id());
        if (shared.isEmpty() && !meant) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        double score = shared.stream().mapToDouble(term -> worth(term, book, books)).sum();
        if (!shared.isEmpty()) {
            reasons.add(new Reason.Concepts(shared));
        }
        score += theme(book, spoken, reasons);
        score += circumstances(book, spoken, reasons);
        if (meant) {
            reasons.add(new Reason.Meaning());
            score += MEANING;
        }
        Pushed.Item item =
                new Pushed.Item(
                        book.kind(), book.id(), book.title(), book.url(), book.stage(), reasons);
        return score < ENOUGH ? Optional.empty() : Optional.of(new Weighed(item, score));
    }

    /// The terms that both name, the most telling first.
    private static List<Term> shared(Shelf.Book book, Spoken spoken, Shelf.Books books) {
        return spoken.terms().stream()
                .filter(term -> book.terms().contains(term.id()))
                .filter(term -> books.rarity(term.id()) >= COMMON)
                .sorted(
                        Comparator.comparingDouble((Term term) -> worth(term, book, books))
                                .reversed()
                                .thenComparing(Term::id))
                .limit(MOST_TERMS)
                .toList();
    }

    private static double circumstances(Shelf.Book book, Spoken spoken, List<Reason> reasons) {
        double score = 0;
        Optional<MissionId> there =
                book.missions().stream().filter(spoken.missions()::contains).findFirst();
        if (there.isPresent()) {
            reasons.add(new Reason.Mission(there.get()));
            score += MISSION;
        }
        Optional<Phase> then =
                phases(book.terms()).stream()
                        .filter(spoken.phases()::contains)
                        .sorted()
                        .findFirst();
        if (then.isPresent()) {
            reasons.add(new Reason.InPhase(then.get()));
            score += PHASE;
        }
        return score;
    }

    private static double worth(Term term, Shelf.Book book, Shelf.Books books) {
        return books.rarity(term.id()) * (book.titled().contains(term.id()) ? 2 : 1);
    }

    private static double theme(Shelf.Book book, Spoken spoken, List<Reason> reasons) {
        if (spoken.themes().isEmpty() || book.themes().isEmpty()) {
            return 0;
        }
        ThemeId main = book.themes().getFirst();
        if (spoken.themes().getFirst().equals(main)) {
            reasons.add(new Reason.Theme(main));
            return MAIN_THEME;
        }
        Optional<ThemeId> shared =
                book.themes().stream().filter(spoken.themes()::contains).findFirst();
        shared.ifPresent(theme -> reasons.add(new Reason.Theme(theme)));
        return shared.isPresent() ? THEME : 0;
    }
}
