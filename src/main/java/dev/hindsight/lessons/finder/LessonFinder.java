package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Passage;
import dev.hindsight.vocabulary.Vocabulary;
import jakarta.inject.Singleton;
import java.util.List;

/// Finds lessons, recommendations and good practices in the passages of a document.
///
/// Works in English and French; passages in other languages are judged by what they stand under
/// alone. Thread-safe; the same passages give the same candidates.
@Singleton
public final class LessonFinder {
    private final Vocabulary vocabulary;

    public LessonFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// The candidates in reading order; a passage that states nothing has none, running text may
    /// have several.
    ///
    /// @param passages of one document, in reading order
    public List<Candidate> find(List<Passage> passages) {
        return Reading.of(Units.of(passages)).stream().map(this::candidate).toList();
    }

    private Candidate candidate(Finding finding) {
        Unit unit = finding.unit();
        return new Candidate(
                unit.first(),
                finding.text(),
                finding.judgement(),
                vocabulary.recognise(finding.text(), unit.language()).themeIds(),
                finding.addressee(),
                Situations.of(finding.text(), unit.language()));
    }
}
