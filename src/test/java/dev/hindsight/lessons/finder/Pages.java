package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A made-up document, written passage by passage.
final class Pages {
    private static final LessonFinder FINDER = new LessonFinder(new Vocabulary());

    private final Language language;
    private final List<Passage> passages = new ArrayList<>();
    private List<String> section = List.of();

    private Pages(Language language) {
        this.language = language;
    }

    static Pages english() {
        return new Pages(Language.ENGLISH);
    }

    static Pages french() {
        return new Pages(Language.FRENCH);
    }

    Pages under(String... headings) {
        section = List.of(headings);
        return add(PassageKind.HEADING, null, headings[headings.length - 1]);
    }

    Pages paragraph(String text) {
        return add(PassageKind.PARAGRAPH, null, text);
    }

    Pages numbered(int number, String text) {
        return add(PassageKind.PARAGRAPH, String.valueOf(number), text);
    }

    Pages item(String text) {
        return add(PassageKind.LIST_ITEM, null, text);
    }

    Pages row(String text) {
        return add(PassageKind.TABLE_ROW, null, text);
    }

    Pages footnote(String text) {
        return add(PassageKind.FOOTNOTE, "1", text);
    }

    private Pages add(PassageKind kind, @Nullable String para, String text) {
        passages.add(new Passage(passages.size() + 1, 1, section, para, kind, language, text));
        return this;
    }

    List<Candidate> candidates() {
        return FINDER.find(passages);
    }

    List<String> texts() {
        return candidates().stream().map(Candidate::text).toList();
    }

    Candidate only() {
        List<Candidate> found = candidates();
        if (found.size() != 1) {
            throw new AssertionError("Expected one candidate, found " + found);
        }
        return found.getFirst();
    }
}
