package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The names of terms that a text of one language may use, inflected or not.
///
/// Acronyms count only as they are written. Where two terms share a name, the first in the order of
/// the file is meant.
final class TermNames {
    private final Language language;
    private final PhraseTree<Term> names = new PhraseTree<>(false);

    TermNames(Language language, List<Term> terms) {
        this.language = language;
        for (Term term : terms) {
            List<String> forms = new ArrayList<>(term.synonyms().in(language));
            forms.addAll(term.acronyms().in(language));
            String label = term.labels().byLanguage().get(language);
            if (label != null) {
                forms.add(label);
            }
            forms.forEach(form -> add(form, term));
        }
    }

    private void add(String form, Term term) {
        Words words = Words.of(form);
        boolean acronym = Spelling.looksLikeAcronym(words);
        names.add(
                ThemeEvidence.keyed(words, language),
                acronym ? Spelling.ACRONYM : Spelling.ANY_CASE,
                term);
    }

    /// In the order of their first mention.
    List<Term> in(Words text) {
        Set<Term> found = new LinkedHashSet<>();
        names.scan(ThemeEvidence.keyed(text, language), (terms, _) -> found.add(terms.getFirst()));
        return List.copyOf(found);
    }
}
