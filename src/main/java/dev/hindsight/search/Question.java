package dev.hindsight.search;

import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// What was typed, as a query of the index; [Translation] makes it of a [Typed], and here stands
/// what loose words and phrases become.
///
/// @param typed what it is made of
/// @param blank asks for everything, or for everything that passes a filter
/// @param query matches passages by their text and headings, and entries by their titles
/// @param words in the form that the index knows, per language, for marking them
/// @param meant what is asked, in English, to be compared by meaning; blank where it cannot be
/// @param expansions what else is searched
record Question(
        Typed typed,
        boolean blank,
        Query query,
        Map<Language, Set<String>> words,
        String meant,
        List<Understood.Expansion> expansions) {
    /// What a word in a title or heading weighs against one in the text.
    private static final float AROUND = 0.3f;

    /// What two words that stand side by side as they were typed weigh, against the two alone; only
    /// in short queries, which name a thing. Longer ones gain nothing from it, see
    /// `docs/measurements.md`.
    private static final float BESIDE = 0.6f;

    private static final int SHORT = 3;

    private static final Map<Language, Words> ANALYSERS =
            Stream.of(Language.values())
                    .collect(Collectors.toUnmodifiableMap(language -> language, Words::ofQuery));

    static {
        // 1,000 characters are at most 500 words, in two forms, seven languages and four fields
        IndexSearcher.setMaxClauseCount(40_000);
    }

    /// Whether passages may be found that match no word: nothing is needed, excluded or filtered.
    boolean open() {
        return typed.plain();
    }

    /// Adds what loose words ask for in one language: each is welcome, none is needed.
    static void loose(
            String text,
            float weight,
            Language language,
            Map<Language, Set<String>> words,
            BooleanQuery.Builder whole) {
        Set<List<String>> asked = forms(language, Words.preparedQuery(text));
        BooleanQuery.Builder added = weight == 1 ? whole : new BooleanQuery.Builder();
        for (List<String> forms : asked) {
            words.computeIfAbsent(language, _ -> new HashSet<>()).addAll(forms);
            everywhere(language, field -> word(field, forms), added);
        }
        if (asked.size() <= SHORT) {
            neighbours(language, List.copyOf(asked), added);
        }
        if (weight != 1 && !asked.isEmpty()) {
            whole.add(new BoostQuery(added.build(), weight), Occur.SHOULD);
        }
    }

    static Words analyser(Language language) {
        return Objects.requireNonNull(ANALYSERS.get(language));
    }

    /// What words ask for that have to stand so.
    static BooleanQuery phrase(
            String phrase, Set<Language> languages, Map<Language, Set<String>> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Language language : languages) {
            QueryBuilder builder = new QueryBuilder(analyser(language));
            everywhere(language, field -> builder.createPhraseQuery(field, phrase), query);
            Set<String> known = words.computeIfAbsent(language, _ -> new HashSet<>());
            forms(language, phrase).forEach(known::addAll);
        }
        return query.build();
    }

    /// Adds a query on the text, the headings and the titles of a language.
    static void everywhere(
            Language language,
            Function<String, @Nullable Query> onField,
            BooleanQuery.Builder queries) {
        Query text = onField.apply(Schema.text(language));
        Query section = onField.apply(Schema.section(language));
        Query title = onField.apply(Schema.title(language));
        if (text != null && section != null && title != null) {
            queries.add(text, Occur.SHOULD);
            queries.add(new BoostQuery(section, AROUND), Occur.SHOULD);
            queries.add(new BoostQuery(title, AROUND), Occur.SHOULD);
        }
    }

    /// Words that were typed side by side and stand side by side, as in the sequential dependence
    /// model of Metzler and Croft (2005), for the text only.
    private static void neighbours(
            Language language, List<List<String>> words, BooleanQuery.Builder queries) {
        for (int i = 1; i < words.size(); i++) {
            Query pair = pair(Schema.text(language), words.get(i - 1), words.get(i));
            queries.add(new BoostQuery(pair, BESIDE), Occur.SHOULD);
        }
    }

    private static Query pair(String field, List<String> first, List<String> second) {
        MultiPhraseQuery.Builder pair = new MultiPhraseQuery.Builder();
        pair.add(terms(field, first));
        pair.add(terms(field, second));
        pair.setSlop(1);
        return pair.build();
    }

    private static Term[] terms(String field, List<String> forms) {
        return forms.stream().map(form -> new Term(field, form)).toArray(Term[]::new);
    }

    static Query word(String field, List<String> forms) {
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, forms.getFirst()));
        }
        SynonymQuery.Builder either = new SynonymQuery.Builder(field);
        forms.forEach(form -> either.addTerm(new Term(field, form)));
        return either.build();
    }

    /// The distinct words of a text, each in all its forms.
    static Set<List<String>> forms(Language language, String text) {
        Set<List<String>> words = new LinkedHashSet<>();
        List<String> forms = new ArrayList<>();
        try (TokenStream stream = analyser(language).tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (step.getPositionIncrement() > 0 && !forms.isEmpty()) {
                    words.add(List.copyOf(forms));
                    forms.clear();
                }
                forms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory failed", e);
        }
        if (!forms.isEmpty()) {
            words.add(List.copyOf(forms));
        }
        return words;
    }
}
