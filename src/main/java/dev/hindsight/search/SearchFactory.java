package dev.hindsight.search;

import dev.hindsight.index.Index;
import dev.hindsight.meaning.Meaning;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Joins search with the index and the vocabulary of the running program.
@Factory
final class SearchFactory {
    @Singleton
    Understanding understanding(VocabularyFields fields, Vocabulary vocabulary, Meaning meaning) {
        return new Understanding(fields, new Concepts(vocabulary.terms()), meaning);
    }

    @Singleton
    Search search(Index index, VocabularyLabels labels, Understanding understanding) {
        return new IndexSearch(index, labels, understanding);
    }

    @Singleton
    Standing standing(Index index, Understanding understanding) {
        return new IndexStanding(index, understanding);
    }

    @Singleton
    Crosstab crosstab(Index index, Understanding understanding) {
        return new IndexCrosstab(index, understanding);
    }

    @Singleton
    Survey survey(Index index, Understanding understanding) {
        return new IndexSurvey(index, understanding);
    }

    @Singleton
    Similar similar(Index index, VocabularyFields fields) {
        return new IndexSimilar(index, fields);
    }

    @Singleton
    Suggestions suggestions(Index index, Vocabulary vocabulary) {
        return new IndexSuggestions(index, new NameList(vocabulary));
    }
}
