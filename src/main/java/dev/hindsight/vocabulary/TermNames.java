package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.HashSet;
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
            List<String> forms = new ArrayList<>(term.acronyms().in(language));
            Set<String> roots = new HashSet<>();
            String label = term.labels().byLanguage().get(language);
            if (label != null) {
                forms.add(label);
                roots.addAll(roots(label));
            }
            term.synonyms().in(language).stream()
                    .filter(synonym -> telling(synonym, roots))
                    .forEach(forms::add);
            forms.forEach(form -> add(form, term));
        }
    }

    /// A synonym of one word often means other things, too ("office" for premises), unless it is
    /// another form of the label ("recruit" for recruitment).
    private boolean telling(String synonym, Set<String> roots) {
        return Words.of(synonym).size() > 1 || roots.equals(Set.copyOf(roots(synonym)));
    }

    private List<String> roots(String phrase) {
        return Words.of(phrase).keys().stream()
                .map(word -> Stem.root(Stem.of(word, language), language))
                .toList();
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
