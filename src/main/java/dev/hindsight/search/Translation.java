package dev.hindsight.search;

import dev.hindsight.index.IndexView;
import dev.hindsight.index.Schema;
import dev.hindsight.index.Words;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Typed.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/// Translates a [Typed] to the index, over its fields and languages.
///
/// A passage has what stands in its text, in the headings above it and in the title of its item, so
/// of two words that are both needed one may stand here and one there. Filters concern the item
/// and, through it, each of its passages.
final class Translation {
    /// What words weigh in a language that they are translated to. See `docs/measurements.md`.
    private static final float AS_TYPED = 0.5f;

    /// What it adds that a passage speaks most of a theme of the question, where all of its words
    /// name concepts of that theme, and less where fewer do; a word that one passage in a hundred
    /// has adds about 4.
    private static final float ON_THEME = 2.5f;

    private static final int FEW = 3;

    private final Set<Language> languages;
    private final Beginnings beginnings;
    private final Map<Language, Set<String>> words = new EnumMap<>(Language.class);

    private final Broadening broadening;
    private final List<String> meant = new ArrayList<>();
    private final List<Understood.Expansion> expansions = new ArrayList<>();

    private final boolean strict;

    Translation(IndexView view, Broadening broadening) {
        this(view, broadening, false);
    }

    /// @param strict whether words that were typed side by side are needed, and not only welcome:
    ///   all of two or three, three in four of more
    Translation(IndexView view, Broadening broadening, boolean strict) {
        this.broadening = broadening;
        this.strict = strict;
        this.languages = view.languages();
        this.beginnings = new Beginnings(view);
    }

    Question question(Typed typed) {
        if (typed.equals(Typed.nothing())) {
            return new Question(typed, true, MatchAllDocsQuery.INSTANCE, Map.of(), "", List.of());
        }
        boolean blank = !asksForWords(typed);
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        List<Typed> parts =
                typed instanceof Typed.Beside(List<Typed> beside) ? beside : List.of(typed);
        parts.forEach(part -> add(part, blank, builder));
        BooleanQuery whole = builder.build();
        boolean needed = has(whole, Occur.MUST);
        boolean welcome = has(whole, Occur.SHOULD);
        boolean narrowed = has(whole, Occur.FILTER);
        if (welcome && narrowed && !needed) {
            builder.setMinimumNumberShouldMatch(1);
        } else if (!welcome && !needed && !narrowed && has(whole, Occur.MUST_NOT)) {
            builder.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return new Question(
                typed, blank, builder.build(), words, String.join(" ", meant), expansions);
    }

    private static boolean has(BooleanQuery query, Occur occur) {
        return query.clauses().stream().map(BooleanClause::occur).anyMatch(occur::equals);
    }

    /// Whether there is anything to be found in a text; paragraphs are.
    private static boolean asksForWords(Typed typed) {
        return switch (typed) {
            case Typed.Words _, Typed.Phrase _, Typed.Prefix _, Typed.Unknown _, Typed.Needed _ ->
                    true;
            case Typed.Filter(Field field, _, _) -> field == Field.PARA;
            case Typed.Years _, Typed.Not _ -> false;
            case Typed.All(List<Typed> parts) -> parts.stream().anyMatch(it -> asksForWords(it));
            case Typed.Any(List<Typed> parts) -> parts.stream().anyMatch(it -> asksForWords(it));
            case Typed.Beside(List<Typed> parts) -> parts.stream().anyMatch(it -> asksForWords(it));
        };
    }

    /// Adds what was typed side by side with other things.
    private void add(Typed part, boolean blank, BooleanQuery.Builder whole) {
        switch (part) {
            case Typed.Words(String text) -> loose(text, whole);
            case Typed.Unknown(_, String value) -> loose(value, whole);
            case Typed.Prefix(String start) -> add(beginning(start), Occur.SHOULD, whole);
            case Typed.Filter(Field field, _, Set<String> values) ->
                    whole.add(filter(field, values), Occur.FILTER);
            case Typed.Years(Integer from, Integer to) -> whole.add(years(from, to), Occur.FILTER);
            case Typed.Not(Typed what) -> add(excluded(what, blank), Occur.MUST_NOT, whole);
            case Typed.Beside(List<Typed> parts) -> parts.forEach(it -> add(it, blank, whole));
            case Typed.Phrase _, Typed.Needed _ -> add(needed(part), Occur.MUST, whole);
            case Typed.All _, Typed.Any _ ->
                    add(needed(part), blank ? Occur.FILTER : Occur.MUST, whole);
        }
    }

    /// Words and what is searched beside them. Where a language has a translation, it weighs more
    /// than the words as typed.
    private void loose(String text, BooleanQuery.Builder whole) {
        Broadened broadened = broadening.of(text);
        if (strict) {
            strict(broadened, whole);
            return;
        }
        BooleanQuery.Builder asked = new BooleanQuery.Builder();
        for (Language language : languages) {
            String typed =
                    language == broadened.spoken() ? broadened.text() : broadened.elsewhere();
            String translation = broadened.translations().get(language);
            if (translation == null) {
                Question.loose(typed, 1, language, words, asked);
            } else {
                Question.loose(translation, 1, language, words, asked);
                Question.loose(typed, AS_TYPED, language, words, asked);
            }
        }
        BooleanQuery found = asked.build();
        if (broadened.themes().isEmpty() || found.clauses().isEmpty()) {
            found.clauses().forEach(whole::add);
        } else {
            whole.add(
                    new OnTheme(found, broadened.themes(), ON_THEME * broadened.onTheme()),
                    Occur.SHOULD);
        }
        meant.add(broadened.meant());
        expansions.addAll(broadened.expansions());
    }

    private void strict(Broadened broadened, BooleanQuery.Builder whole) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Language language : languages) {
            String own = language == broadened.spoken() ? broadened.text() : broadened.elsewhere();
            String text = broadened.translations().getOrDefault(language, own);
            Set<List<String>> asked = Question.forms(language, Words.preparedQuery(text));
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            asked.forEach(forms ->
                    most.add(
                            wherever(language, field -> Question.word(field, forms)),
                            Occur.SHOULD));
            int words = asked.size();
            most.setMinimumNumberShouldMatch(words <= FEW ? words : (3 * words + 3) / 4);
            if (words > 0) {
                any.add(most.build(), Occur.SHOULD);
            }
        }
        BooleanQuery query = any.build();
        if (!query.clauses().isEmpty()) {
            whole.add(query, Occur.MUST);
        }
    }

    private static void add(@Nullable Query query, Occur occur, BooleanQuery.Builder whole) {
        if (query != null) {
            whole.add(query, occur);
        }
    }

    /// What has to match; null where it is made of words that say nothing.
    private @Nullable Query needed(Typed typed) {
        return switch (typed) {
            case Typed.Words(String text) -> allWords(text);
            case Typed.Unknown(_, String value) -> allWords(value);
            case Typed.Phrase(String text) -> phrase(text);
            case Typed.Prefix(String start) -> beginning(start);
            case Typed.Filter(Field field, _, Set<String> values) ->
                    unscored(filter(field, values));
            case Typed.Years(Integer from, Integer to) -> unscored(years(from, to));
            case Typed.Not _ -> all(List.of(typed));
            case Typed.Needed(Typed what) -> needed(what);
            case Typed.All(List<Typed> parts) -> all(parts);
            case Typed.Beside(List<Typed> parts) -> all(parts);
            case Typed.Any(List<Typed> parts) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                parts.forEach(part -> add(needed(part), Occur.SHOULD, any));
                yield any.build();
            }
        };
    }

    private @Nullable Query all(List<Typed> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Typed part : parts) {
            if (part instanceof Typed.Not(Typed what)) {
                add(excluded(what, false), Occur.MUST_NOT, all);
            } else {
                add(needed(part), Occur.MUST, all);
            }
        }
        BooleanQuery query = all.build();
        if (query.clauses().isEmpty()) {
            return null;
        }
        if (!has(query, Occur.MUST)) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    /// @param items whether items are looked for, which must not have it in any of their passages
    private @Nullable Query excluded(Typed what, boolean items) {
        Query query = needed(what);
        if (query == null || !items || !asksForWords(what)) {
            return query;
        }
        BooleanQuery.Builder passages = new BooleanQuery.Builder();
        passages.add(query, Occur.MUST);
        passages.add(new TermQuery(new Term(Schema.BLOCK, Schema.ENTRY)), Occur.MUST_NOT);
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(query, Occur.SHOULD);
        either.add(
                new ToParentBlockJoinQuery(passages.build(), IndexView.entries(), ScoreMode.None),
                Occur.SHOULD);
        return either.build();
    }

    /// Every word of a text, in one language or another.
    private @Nullable Query allWords(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String prepared = Words.preparedQuery(text);
        for (Language language : languages) {
            BooleanQuery.Builder all = new BooleanQuery.Builder();
            for (List<String> forms : Question.forms(language, prepared)) {
                words.computeIfAbsent(language, _ -> new HashSet<>()).addAll(forms);
                all.add(wherever(language, field -> Question.word(field, forms)), Occur.MUST);
            }
            BooleanQuery inLanguage = all.build();
            if (!inLanguage.clauses().isEmpty()) {
                any.add(inLanguage, Occur.SHOULD);
            }
        }
        BooleanQuery query = any.build();
        return query.clauses().isEmpty() ? null : query;
    }

    private @Nullable Query phrase(String text) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String prepared = Words.preparedQuery(text);
        for (Language language : languages) {
            QueryBuilder builder = new QueryBuilder(Question.analyser(language));
            Query found = wherever(language, field -> builder.createPhraseQuery(field, prepared));
            any.add(found, Occur.SHOULD);
            Question.forms(language, prepared)
                    .forEach(words.computeIfAbsent(language, _ -> new HashSet<>())::addAll);
        }
        BooleanQuery query = any.build();
        boolean empty =
                query.clauses().stream()
                        .map(BooleanClause::query)
                        .allMatch(it -> it instanceof BooleanQuery b && b.clauses().isEmpty());
        return empty ? null : query;
    }

    private Query beginning(String start) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        beginnings
                .of(start, languages)
                .forEach((language, forms) -> {
                    words.computeIfAbsent(language, _ -> new HashSet<>()).addAll(forms);
                    any.add(wherever(language, field -> Question.word(field, forms)), Occur.SHOULD);
                });
        return any.build();
    }

    /// In the text, the headings or the title; a passage has the title of its item.
    private static Query wherever(Language language, Function<String, @Nullable Query> onField) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        Question.everywhere(language, onField, either);
        Query title = onField.apply(Schema.title(language));
        if (title != null) {
            either.add(unscored(below(title)), Occur.SHOULD);
        }
        return either.build();
    }

    private static Query below(Query entries) {
        return new ToChildBlockJoinQuery(entries, IndexView.entries());
    }

    private static Query unscored(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }

    private static Query filter(Field field, Collection<String> values) {
        List<BytesRef> wanted = values.stream().map(BytesRef::new).toList();
        return field == Field.PARA
                ? new TermInSetQuery(Schema.PARA, wanted)
                : items(SortedSetDocValuesField.newSlowSetQuery(column(field), wanted));
    }

    private static String column(Field field) {
        return Schema.facet(field.name().toLowerCase(Locale.ROOT));
    }

    private static Query years(@Nullable Integer from, @Nullable Integer to) {
        return items(
                SortedSetDocValuesField.newSlowRangeQuery(
                        column(Field.YEAR), year(from), year(to), true, true));
    }

    private static @Nullable BytesRef year(@Nullable Integer year) {
        return year == null ? null : new BytesRef(String.format(Locale.ROOT, "%04d", year));
    }

    /// Items and all their passages.
    private static Query items(Query entries) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        either.add(entries, Occur.SHOULD);
        either.add(below(entries), Occur.SHOULD);
        return either.build();
    }
}
