package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Spelt;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/// Corrects words that a view does not have to words that it has.
///
/// It knows no other words than those that the viewer may see.
final class Speller {
    /// A shorter word is one slip away from too many others.
    private static final int SHORTEST = 5;

    private static final List<Language> LATIN =
            List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);

    private final IndexReader reader;
    private final Set<Language> languages;

    /// What has been looked up; a query asks for each of its words several times.
    private final Map<Word, Boolean> known = new HashMap<>();

    Speller(IndexView view) {
        this.reader = view.searcher().getIndexReader();
        this.languages = view.languages();
    }

    private record Word(List<String> forms, Language language) {}

    private record Guess(String word, int slips, int items) {}

    /// Does any text, heading or title have this word, in one of its forms?
    boolean knows(Analysed word, Language language) {
        return known.computeIfAbsent(
                new Word(word.forms(), language), it -> knows(it.forms(), language));
    }

    private boolean knows(List<String> forms, Language language) {
        try {
            for (String form : forms) {
                if (reader.docFreq(new Term(Schema.text(language), form)) > 0
                        || reader.docFreq(new Term(Schema.title(language), form)) > 0
                        || reader.docFreq(new Term(Schema.section(language), form)) > 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }

    /// The word that was probably meant: that with the fewest slips, of those that most items have.
    ///
    /// @param word as typed, letters only
    /// @return empty where the view has the word, where it is too short, and where nothing is near
    Optional<String> correct(String word) {
        String folded = Spelt.folded(word);
        if (folded.length() < SHORTEST
                || !folded.chars().allMatch(Character::isLetter)
                || Character.isIdeographic(folded.codePointAt(0))
                || LATIN.stream().anyMatch(language -> Words.isSmall(word, language))
                || isKnown(folded)) {
            return Optional.empty();
        }
        Optional<String> near = nearest(folded, Typo.most(folded.length()), 1);
        return near.isPresent() ? near : nearest(folded, 1, 0);
    }

    private boolean isKnown(String folded) {
        try {
            if (reader.docFreq(new Term(Schema.SPELT, folded)) > 0) {
                return true;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
        return languages.stream()
                .anyMatch(language ->
                        Analysed.of(folded, language).stream()
                                .anyMatch(word -> knows(word, language)));
    }

    private Optional<String> nearest(String word, int slips, int prefix) {
        try {
            Terms terms = MultiTerms.getTerms(reader, Schema.SPELT);
            if (terms == null) {
                return Optional.empty();
            }
            FuzzyTermsEnum near =
                    new FuzzyTermsEnum(terms, new Term(Schema.SPELT, word), slips, prefix, true);
            Comparator<Guess> order =
                    Comparator.comparingInt(Guess::slips)
                            .thenComparing(Guess::items, Comparator.reverseOrder())
                            .thenComparing(Guess::word);
            Guess best = null;
            for (BytesRef term = near.next(); term != null; term = near.next()) {
                String text = term.utf8ToString();
                Guess guess = new Guess(text, Typo.distance(word, text), near.docFreq());
                if (best == null || order.compare(guess, best) < 0) {
                    best = guess;
                }
            }
            return Optional.ofNullable(best).map(Guess::word);
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
    }
}
