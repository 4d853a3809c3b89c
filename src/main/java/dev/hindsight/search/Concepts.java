package dev.hindsight.search;

import dev.hindsight.index.Spelt;
import dev.hindsight.kernel.Language;
import dev.hindsight.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Finds the concepts that a query names, in any form that the vocabulary has of them, inflected or
/// misspelled.
///
/// The longest form that begins at a word wins, and the search goes on behind it. Safe to share
/// between threads.
final class Concepts {
    private static final int SHORTEST_TYPO = 5;

    private final List<Term> terms;
    private final Map<Language, Tree> trees = new ConcurrentHashMap<>();

    Concepts(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /// A concept and where the text names it.
    record Found(Term term, int start, int end, int words) {}

    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(2);
        private @Nullable Term term;
    }

    /// The forms of one language.
    ///
    /// @param spelt the words of all forms as they are written, with the form that the index knows
    private record Tree(Node root, SortedMap<String, String> spelt) {}

    private record Step(Node node, int after) {}

    /// One look through a text.
    private record Look(String text, List<Analysed> words, Tree tree, Predicate<Analysed> known) {}

    /// @param known whether the index has a word in this form; only words that it has not are taken
    ///   for misspelled
    List<Found> in(String text, Language language, Predicate<Analysed> known) {
        Tree tree = trees.computeIfAbsent(language, this::tree);
        List<Analysed> words = Analysed.of(text, language);
        Look look = new Look(text, words, tree, known);
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Step longest = longest(tree.root(), look, at);
            Term term = longest.node().term;
            if (term == null) {
                at++;
            } else {
                int last = longest.after() - 1;
                found.add(
                        new Found(
                                term,
                                words.get(at).start(),
                                words.get(last).end(),
                                longest.after() - at));
                at = longest.after();
            }
        }
        return found;
    }

    /// The furthest node with a term; the given one where there is none.
    private static Step longest(Node node, Look look, int at) {
        Step best = new Step(node, at);
        if (at == look.words().size()) {
            return best;
        }
        for (Node next : next(node, look, look.words().get(at))) {
            Step step = longest(next, look, at + 1);
            if (step.node().term != null
                    && (best.node().term == null || step.after() > best.after())) {
                best = step;
            }
        }
        return best;
    }

    private static List<Node> next(Node node, Look look, Analysed word) {
        List<Node> next = new ArrayList<>();
        for (String form : word.forms()) {
            Node child = node.next.get(form);
            if (child != null && !next.contains(child)) {
                next.add(child);
            }
        }
        String typed = Spelt.folded(look.text().substring(word.start(), word.end()));
        if (next.isEmpty() && typed.length() >= SHORTEST_TYPO && !look.known().test(word)) {
            // a misspelled word has its first letter right
            String first = typed.substring(0, 1);
            look.tree().spelt().subMap(first, first + Character.MAX_VALUE).entrySet().stream()
                    .filter(spelt -> node.next.containsKey(spelt.getValue()))
                    .filter(spelt -> spelt.getKey().length() >= SHORTEST_TYPO)
                    .filter(spelt -> Typo.of(typed, spelt.getKey()))
                    .min(Comparator.comparingInt(spelt -> Typo.distance(typed, spelt.getKey())))
                    .map(spelt -> node.next.get(spelt.getValue()))
                    .ifPresent(next::add);
        }
        return next;
    }

    /// Labels first, then acronyms, then synonyms: the first that has a form keeps it.
    private Tree tree(Language language) {
        Tree tree = new Tree(new Node(), new TreeMap<>());
        for (Term term : terms) {
            String label = term.labels().byLanguage().get(language);
            if (label != null) {
                add(label, term, language, tree);
            }
        }
        for (Term term : terms) {
            term.acronyms().in(language).forEach(form -> add(form, term, language, tree));
        }
        for (Term term : terms) {
            term.synonyms().in(language).forEach(form -> add(form, term, language, tree));
        }
        return tree;
    }

    private static void add(String form, Term term, Language language, Tree tree) {
        Node node = tree.root();
        for (Analysed word : Analysed.of(form, language)) {
            String known = word.forms().getFirst();
            node = node.next.computeIfAbsent(known, _ -> new Node());
            tree.spelt().put(Spelt.folded(form.substring(word.start(), word.end())), known);
        }
        if (node != tree.root() && node.term == null) {
            node.term = term;
        }
    }
}
