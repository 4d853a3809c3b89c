package dev.hindsight.web;

import dev.hindsight.kernel.Coverage;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.Passage;
import dev.hindsight.kernel.PassageKind;
import dev.hindsight.web.DocumentPage.Heading;
import dev.hindsight.web.DocumentPage.PageKind;
import dev.hindsight.web.DocumentPage.PageMark;
import dev.hindsight.web.DocumentPage.PassageView;
import dev.hindsight.web.DocumentPage.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Walks through the passages of a part in reading order and notes where pages and sections begin.
final class Reading {
    private static final int TOP = 3;
    private static final int DEEPEST = 5;

    private final Marker marker;
    private final Language pageLanguage;
    private final Coverage coverage;
    private final Map<Integer, List<Link>> also;
    private final Set<Integer> begun = new HashSet<>();
    private int reached;
    private int level = TOP - 1;
    private List<String> section = List.of();

    /// @param also where the passages of these numbers stand in other documents
    Reading(
            Marker marker,
            Language pageLanguage,
            Coverage coverage,
            Map<Integer, List<Link>> also) {
        this.also = Map.copyOf(also);
        this.marker = marker;
        this.pageLanguage = pageLanguage;
        this.coverage = coverage;
    }

    DocumentPage.Body read(Parts parts, List<DocumentPage.Part> links) {
        for (Passage passage : parts.before()) {
            begin(passage.page());
            section = Outline.path(passage);
        }
        List<PassageView> views = parts.shown().stream().map(this::view).toList();
        Integer pages = coverage.pages();
        List<PageMark> trailing =
                parts.isLast() && pages != null ? unreadable(pages + 1) : List.of();
        return new DocumentPage.Body(views, trailing, links);
    }

    private PassageView view(Passage passage) {
        List<PageMark> marks = begin(passage.page());
        List<String> path = Outline.path(passage);
        boolean heading = passage.kind() == PassageKind.HEADING;
        Heading above = null;
        if (heading) {
            above = new Heading(text(passage.text(), passage.language()), level(path));
        } else if (!path.equals(section) && !path.isEmpty()) {
            above = new Heading(text(path.getLast(), passage.language()), level(path));
        }
        section = path;
        return new PassageView(
                passage.number(),
                marks,
                above,
                passage.kind().code(),
                passage.para(),
                heading ? null : text(passage.text(), passage.language()),
                also.getOrDefault(passage.number(), List.of()));
    }

    /// Levels go down one by one, even where a section begins without the heading above it.
    private int level(List<String> path) {
        int depth = Math.clamp(TOP + path.size() - 1, TOP, DEEPEST);
        level = Math.min(depth, level + 1);
        return level;
    }

    private List<PageMark> begin(@Nullable Integer page) {
        if (page == null || !begun.add(page)) {
            return List.of();
        }
        List<PageMark> marks = new ArrayList<>(unreadable(page));
        marks.add(new PageMark(page, coverage.isByOcr(page) ? PageKind.BY_OCR : PageKind.TEXT));
        reached = Math.max(reached, page);
        return marks;
    }

    /// Pages without passages, after the last one reached and before this one.
    private List<PageMark> unreadable(int page) {
        int from = reached;
        return Stream.concat(
                        coverage.needOcr().stream()
                                .map(number -> new PageMark(number, PageKind.WAITS_FOR_OCR)),
                        coverage.withoutText().stream()
                                .map(number -> new PageMark(number, PageKind.WITHOUT_TEXT)))
                .sorted(Comparator.comparingInt(PageMark::number))
                .filter(mark -> mark.number() > from && mark.number() < page)
                .filter(mark -> begun.add(mark.number()))
                .toList();
    }

    private Text text(String words, Language language) {
        return text(marker.mark(words), language, pageLanguage);
    }

    static Text text(List<Segment> segments, Language language, Language pageLanguage) {
        return new Text(
                segments,
                language == pageLanguage ? null : Cards.lang(language),
                language.writtenRightToLeft() ? "rtl" : null);
    }
}
