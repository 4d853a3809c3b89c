package dev.hindsight.web;

import dev.hindsight.documents.Document;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.lessons.Lesson;
import dev.hindsight.lessons.Practice;
import dev.hindsight.search.SearchResult;
import dev.hindsight.search.SearchResult.Hit;
import dev.hindsight.search.SearchResult.PassageHit;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Turns hits and documents into entries of a list.
@Singleton
final class Cards {
    private static final int THEMES = 4;

    private final Themes themes;

    Cards(Themes themes) {
        this.themes = themes;
    }

    HitCard of(Hit hit, String query, Messages m) {
        return new HitCard(
                hit.kind() == ItemKind.DOCUMENT ? null : m.kind(hit.kind()),
                hit.title(),
                hit.kind() == ItemKind.DOCUMENT
                        ? Address.of(Address.document(hit.id())).with("q", query).toString()
                        : hit.url(),
                lang(hit.catalogued().language()),
                facts(
                        hit.catalogued().type(),
                        hit.catalogued().missions(),
                        hit.catalogued().date(),
                        m),
                themes.marks(
                        hit.catalogued().themes().stream().limit(THEMES).toList(), m.language()),
                hit.passages().stream().map(passage -> quote(hit, passage, query, m)).toList(),
                why(hit, query, m),
                similar(hit));
    }

    /// What answers without a word of the question answers by its meaning.
    private static List<String> why(Hit hit, String query, Messages m) {
        SearchResult.Why why = hit.why();
        List<String> told = new ArrayList<>();
        why("why.text", why.text(), told, m);
        why("why.headings", why.headings(), told, m);
        why("why.title", why.title(), told, m);
        if (told.isEmpty() && !query.isBlank() && hit.score() > 0) {
            told.add(m.text("why.meaning"));
        }
        return told;
    }

    private static void why(String where, List<String> words, List<String> told, Messages m) {
        if (!words.isEmpty()) {
            told.add(m.text(where, String.join(", ", words)));
        }
    }

    /// To what is like the passage that answers best, or like the whole where none does.
    private static String similar(Hit hit) {
        Address address =
                Address.of("/similar").with("kind", hit.kind().code()).with("id", hit.id());
        if (hit.kind() == ItemKind.DOCUMENT && !hit.passages().isEmpty()) {
            address.with("n", String.valueOf(hit.passages().getFirst().number()));
        }
        return address.toString();
    }

    HitCard of(Document document, Messages m) {
        List<String> ids = document.themes().stream().limit(THEMES).map(ThemeId::value).toList();
        return new HitCard(
                null,
                document.metadata().title(),
                Address.document(document.id().value()),
                lang(document.metadata().language()),
                facts(
                        document.metadata().type(),
                        document.metadata().missions().stream().map(MissionId::value).toList(),
                        document.metadata().date(),
                        m),
                themes.marks(ids, m.language()),
                List.of(),
                List.of(),
                null);
    }

    /// A practice among practices, where only a draft needs a word.
    HitCard of(Practice practice, Messages m) {
        List<String> facts =
                facts(
                        null,
                        practice.text().missions().stream().map(MissionId::value).toList(),
                        practice.text().date(),
                        m);
        if (!practice.label().equals(Label.PUBLIC)) {
            facts.add(m.label(practice.label()));
        }
        return new HitCard(
                practice.published() ? null : m.text("practice.draft"),
                practice.title(),
                Address.practice(practice.id().value()),
                Language.ENGLISH.code(),
                facts,
                themes.marks(
                        practice.text().themes().stream()
                                .limit(THEMES)
                                .map(ThemeId::value)
                                .toList(),
                        m.language()),
                List.of(),
                List.of(),
                null);
    }

    /// A lesson among lessons, where its state is the word that counts.
    ///
    /// @param more what else there is to say of it
    HitCard of(Lesson lesson, List<String> more, Messages m) {
        List<String> facts =
                facts(
                        null,
                        lesson.text().missions().stream().map(MissionId::value).toList(),
                        lesson.text().date(),
                        m);
        if (!lesson.label().equals(Label.PUBLIC)) {
            facts.add(m.label(lesson.label()));
        }
        facts.addAll(more);
        return new HitCard(
                m.text("lesson.stage." + lesson.stage().code()),
                lesson.title(),
                Address.lesson(lesson.id().value()),
                null,
                facts,
                themes.marks(
                        lesson.text().themes().stream().limit(THEMES).map(ThemeId::value).toList(),
                        m.language()),
                List.of(),
                List.of(),
                null);
    }

    private static HitCard.Quote quote(Hit hit, PassageHit passage, String query, Messages m) {
        String href =
                hit.kind() == ItemKind.DOCUMENT
                        ? Address.of(Address.document(hit.id()))
                                .with("q", query)
                                .with("n", String.valueOf(passage.number()))
                                .fragment("n" + passage.number())
                        : passage.url();
        return new HitCard.Quote(
                href,
                place(passage.page(), passage.para(), passage.number(), m),
                passage.section(),
                Segment.ofHighlight(passage.highlight()));
    }

    static String place(@Nullable Integer page, @Nullable String para, int number, Messages m) {
        if (page == null) {
            return m.text("place.passage", para == null ? number : para);
        }
        return para == null
                ? m.text("place.page", page)
                : m.text("place.page-paragraph", page, para);
    }

    static List<String> facts(
            @Nullable DocumentType type,
            List<String> missions,
            @Nullable PartialDate date,
            Messages m) {
        List<String> facts = new ArrayList<>();
        if (type != null) {
            facts.add(m.type(type));
        }
        if (!missions.isEmpty()) {
            facts.add(String.join(", ", missions));
        }
        if (date != null) {
            facts.add(m.date(date));
        }
        return facts;
    }

    static @Nullable String lang(Language language) {
        return language == Language.UNKNOWN ? null : language.code();
    }
}
