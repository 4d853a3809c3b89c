package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.kernel.Language;
import dev.hindsight.meaning.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// All that is needed to understand a query: the values that can be filtered by, the concepts of
/// the vocabulary, and what texts mean.
///
/// @param values of filters
/// @param concepts that queries name
/// @param meaning of queries
record Understanding(FieldValues values, Concepts concepts, Meaning meaning) {

    /// What somebody asks, of what they may see.
    Question question(SearchRequest request, IndexView view) {
        return question(request, view, false);
    }

    /// What somebody keeps asking, of what has just come in: there is no order in which what has
    /// but one of the words could come last, so most of them are needed.
    Question standing(SearchRequest request, IndexView view) {
        return question(request, view, true);
    }

    private Question question(SearchRequest request, IndexView view, boolean strict) {
        Broadening broadening =
                new Broadening(concepts, view, request.manner().without(), request.labels());
        Typed typed = Reader.read(request, values);
        return new Translation(view, broadening, strict).question(typed);
    }

    /// What is needed of what somebody may see, taken as it is: nothing is corrected or added.
    Question question(Typed needed, IndexView view) {
        Broadening none = new Broadening(new Concepts(List.of()), view, Set.of(), Language.ENGLISH);
        return new Translation(view, none).question(needed);
    }

    /// The vector of what is asked; empty where nothing is compared by meaning.
    Optional<float[]> vector(Question question) {
        return question.meant().isBlank() ? Optional.empty() : meaning.ofQuestion(question.meant());
    }
}
