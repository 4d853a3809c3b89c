package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.meaning.Meaning;
import java.util.Optional;

/// All that is needed to understand a query: the values that can be filtered by, the concepts of
/// the vocabulary, and what texts mean.
///
/// @param values of filters
/// @param concepts that queries name
/// @param meaning of queries
record Understanding(FieldValues values, Concepts concepts, Meaning meaning) {

    /// What somebody asks, of what they may see.
    Question question(SearchRequest request, IndexView view) {
        Broadening broadening =
                new Broadening(concepts, view, request.manner().without(), request.labels());
        Typed typed = Reader.read(request, values);
        return new Translation(view, broadening).question(typed);
    }

    /// The vector of what is asked; empty where nothing is compared by meaning.
    Optional<float[]> vector(Question question) {
        return question.meant().isBlank() ? Optional.empty() : meaning.ofQuestion(question.meant());
    }
}
