package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Spelt;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;

/// Finds a better spelling for words that neither the viewer's documents nor the vocabulary know.
///
/// Candidates are one or two letters away, where a swap of neighbours counts as one (Levenshtein
/// automata after Schulz and Mihov 2002); the nearest wins, then the one in most documents.
final class SpellCheck {
    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private final IndexReader reader;
    private final Set<Language> languages;
    private final Set<String> vocabulary;

    SpellCheck(IndexView view, Set<String> vocabulary) {
        this.reader = view.searcher().getIndexReader();
        this.languages = view.languages();
        this.vocabulary = vocabulary;
    }

    private record Candidate(String word, int items) {}

    /// The query with better words; empty where every word is known, or none is any better.
    Optional<String> better(Typed typed) throws IOException {
        if (languages.isEmpty()) {
            return Optional.empty();
        }
        boolean[] changed = {false};
        Typed better =
                Loosening.reworded(
                        typed,
                        text ->
                                WORD.matcher(text)
                                        .replaceAll(word -> {
                                            String other = other(word);
                                            changed[0] |= other != null;
                                            return other == null ? word.group() : other;
                                        }));
        return changed[0] ? Optional.of(Written.of(better)) : Optional.empty();
    }

    private @Nullable String other(MatchResult found) {
        String typed = found.group();
        String word = Spelt.folded(typed);
        if (word.length() < SHORTEST || vocabulary.contains(word)) {
            return null;
        }
        try {
            if (known(word)) {
                return null;
            }
            for (int away = 1; away <= (word.length() < LONG ? 1 : 2); away++) {
                Optional<Candidate> best = nearest(word, away);
                if (best.isPresent()) {
                    String other = best.orElseThrow().word();
                    boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
                    return capitals ? other.toUpperCase(Locale.ROOT) : other;
                }
            }
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    /// Whether the documents have it, in any form.
    private boolean known(String word) throws IOException {
        if (reader.docFreq(new Term(Schema.SPELT, word)) > 0) {
            return true;
        }
        for (Language language : languages) {
            for (var forms : Question.forms(language, word)) {
                for (String form : forms) {
                    if (reader.docFreq(new Term(Schema.text(language), form)) > 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Optional<Candidate> nearest(String word, int away) throws IOException {
        // the first letter is seldom wrong, and to fix it makes the search much shorter
        String first = word.substring(0, word.offsetByCodePoints(0, 1));
        String rest = word.substring(first.length());
        Automaton automaton = new LevenshteinAutomata(rest, true).toAutomaton(away, first);
        Stream.Builder<Candidate> candidates = Stream.builder();
        Terms terms = MultiTerms.getTerms(reader, Schema.SPELT);
        if (terms != null) {
            TermsEnum each = terms.intersect(new CompiledAutomaton(automaton), null);
            while (each.next() != null) {
                candidates.add(new Candidate(each.term().utf8ToString(), each.docFreq()));
            }
        }
        CharacterRunAutomaton fits =
                new CharacterRunAutomaton(
                        Operations.determinize(
                                automaton, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        vocabulary.stream()
                .filter(known -> known.startsWith(first) && fits.run(known))
                .forEach(known -> candidates.add(new Candidate(known, 0)));
        return candidates
                .build()
                .min(
                        Comparator.comparingInt(Candidate::items)
                                .reversed()
                                .thenComparing(Candidate::word));
    }
}
