package dev.hindsight.search;

import dev.hindsight.index.Index;
import dev.hindsight.vocabulary.Vocabulary;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Joins search with the index and the vocabulary of the running program.
@Factory
final class SearchFactory {
    @Singleton
    Search search(Index index, VocabularyLabels labels, VocabularyFields fields) {
        return new IndexSearch(index, labels, fields);
    }

    @Singleton
    Crosstab crosstab(Index index, VocabularyFields fields) {
        return new IndexCrosstab(index, fields);
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
