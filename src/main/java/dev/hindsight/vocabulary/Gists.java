package dev.hindsight.vocabulary;

import dev.hindsight.kernel.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes gists of texts in one language.
final class Gists {
    /// French words, each with an English one, for what no term names.
    private static final String FRENCH_WORDS = "french-english.txt";

    private static final int SHORTEST_WORD = 3;

    private final Language language;
    private final PhraseTree<String> terms = new PhraseTree<>(false);

    /// English roots by the roots of this language; empty for English.
    private final Map<String, String> translated = new HashMap<>();

    /// @param language English or French
    /// @throws IllegalStateException where the French words are missing
    Gists(Language language, List<Term> terms) {
        this.language = language;
        terms.forEach(this::add);
        if (language == Language.FRENCH) {
            terms.forEach(this::translate);
            VocabularyFiles.load(FRENCH_WORDS)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .forEach(pair -> translate(pair[0], pair[1]));
        }
    }

    private void add(Term term) {
        String label = term.labels().byLanguage().get(language);
        if (label != null) {
            add(label, term);
        }
        term.synonyms().in(language).forEach(name -> add(name, term));
        term.acronyms().in(language).forEach(name -> add(name, term));
        if (language != Language.ENGLISH) {
            // acronyms such as SRSG are used in every language
            term.acronyms().in(Language.ENGLISH).forEach(name -> add(name, term));
        }
    }

    private void add(String name, Term term) {
        Words plain = Words.of(name);
        terms.add(
                ThemeEvidence.keyed(plain, language),
                Spelling.looksLikeAcronym(plain) ? Spelling.ACRONYM : Spelling.ANY_CASE,
                term.id());
    }

    /// A term of one word in both languages tells what the word means.
    private void translate(Term term) {
        String here = term.labels().byLanguage().get(language);
        String there = term.labels().byLanguage().get(Language.ENGLISH);
        if (here != null && there != null) {
            translate(here, there);
        }
    }

    private void translate(String here, String there) {
        List<String> from = roots(ThemeEvidence.keyed(Words.of(here), language), language);
        List<String> to =
                roots(ThemeEvidence.keyed(Words.of(there), Language.ENGLISH), Language.ENGLISH);
        if (from.size() == 1 && to.size() == 1) {
            translated.put(from.getFirst(), to.getFirst());
        }
    }

    private static List<String> roots(Words text, Language language) {
        List<String> roots = new ArrayList<>();
        for (String key : text.keys()) {
            if (key.length() >= SHORTEST_WORD && !SmallWords.links(language).contains(key)) {
                roots.add(Stem.root(key, language));
            }
        }
        return roots;
    }

    Gist of(Words plain) {
        Words text = ThemeEvidence.keyed(plain, language);
        Set<String> named = new HashSet<>();
        terms.scan(text, (found, _) -> named.addAll(found));
        List<String> roots =
                roots(text, language).stream()
                        .map(root -> translated.getOrDefault(root, root))
                        .toList();
        return new Gist(language, roots, named);
    }

    /// English or French, whichever more of the small words are of.
    static Language spoken(Words text) {
        int french = small(text, Language.FRENCH);
        return french > small(text, Language.ENGLISH) ? Language.FRENCH : Language.ENGLISH;
    }

    private static int small(Words text, Language language) {
        int count = 0;
        for (String key : text.keys()) {
            if (SmallWords.articles(language).contains(key)
                    || SmallWords.links(language).contains(key)) {
                count++;
            }
        }
        return count;
    }
}
