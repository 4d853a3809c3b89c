package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Spelt;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Finds the words of a view that begin in a certain way, whatever their ending: the index knows
/// stems, but people type beginnings of words.
final class Beginnings {
    /// Of more, only those that most items have.
    private static final int MOST = 100;

    private final IndexView view;

    Beginnings(IndexView view) {
        this.view = view;
    }

    private record Word(String text, int items) {}

    /// The words as the index has them, by language; empty where nothing begins so.
    Map<Language, List<String>> of(String start, Set<Language> languages) {
        List<String> full = full(Spelt.folded(start));
        Map<Language, List<String>> found = new EnumMap<>(Language.class);
        for (Language language : languages) {
            Set<String> forms = new LinkedHashSet<>();
            full.forEach(word -> Question.forms(language, word).forEach(forms::addAll));
            if (!forms.isEmpty()) {
                found.put(language, List.copyOf(forms));
            }
        }
        return found;
    }

    private List<String> full(String start) {
        List<Word> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(view.searcher().getIndexReader(), Schema.SPELT);
            if (terms == null || start.isEmpty()) {
                return List.of();
            }
            TermsEnum each = terms.iterator();
            BytesRef prefix = new BytesRef(start);
            boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            while (more && StringHelper.startsWith(each.term(), prefix)) {
                words.add(new Word(each.term().utf8ToString(), each.docFreq()));
                more = each.next() != null;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The index cannot be read", e);
        }
        return words.stream()
                .sorted(Comparator.comparingInt(Word::items).reversed().thenComparing(Word::text))
                .limit(MOST)
                .map(Word::text)
                .toList();
    }
}
