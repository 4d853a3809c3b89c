package dev.hindsight.web;

import dev.hindsight.briefs.Brief;
import dev.hindsight.briefs.Brief.Coverage;
import dev.hindsight.briefs.Brief.Span;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.Briefs;
import dev.hindsight.briefs.Line;
import dev.hindsight.briefs.Phase;
import dev.hindsight.briefs.paper.Sheet;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.kernel.PartialDate;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Puts a brief into words.
@Singleton
final class BriefWords {
    private final Names names;

    BriefWords(Names names) {
        this.names = names;
    }

    Sheet sheet(Brief brief, Messages m) {
        List<String> lead = new ArrayList<>(coverage(brief.coverage(), m));
        if (!brief.terms().isEmpty()) {
            lead.add(m.text("brief.terms", String.join(", ", terms(brief, m))));
        }
        return new Sheet(
                title(brief.request(), m),
                m.language(),
                lead,
                sections(brief, m),
                new Sheet.Notes(m.text("brief.how"), how(m)),
                m.text("brief.missing"));
    }

    private static List<String> terms(Brief brief, Messages m) {
        return brief.terms().stream().map(term -> term.labels().in(m.language())).toList();
    }

    /// What it is about, in words.
    String title(BriefRequest request, Messages m) {
        return request.open()
                ? m.text("brief.everything")
                : m.text("brief.about", about(request, m));
    }

    String about(BriefRequest request, Messages m) {
        List<String> about = new ArrayList<>();
        request.themes().stream()
                .sorted()
                .map(id -> names.theme(id.value(), m.language()))
                .flatMap(theme -> theme.map(Names.Theme::label).stream())
                .forEach(about::add);
        if (request.mission() != null) {
            about.add(request.mission().value());
        }
        if (request.phase() != null) {
            about.add(phase(request.phase(), m));
        }
        if (!request.text().isEmpty()) {
            about.add(m.text("brief.quoted", shortened(request.text())));
        }
        return String.join(" · ", about);
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= 80) {
            return line;
        }
        int end = line.lastIndexOf(' ', 80);
        return line.substring(0, end < 0 ? 80 : end) + " …";
    }

    static String phase(Phase phase, Messages m) {
        return m.text("brief.phase." + phase.code());
    }

    static List<Sheet.Section> sections(Brief brief, Messages m) {
        return brief.parts().stream()
                .map(section ->
                        new Sheet.Section(
                                m.text("brief.part." + section.part().code()),
                                m.text("brief.none." + section.part().code()),
                                section.lines().stream().map(line -> item(line, m)).toList()))
                .toList();
    }

    static Sheet.Item item(Line line, Messages m) {
        Line.Source source = line.source();
        List<String> facts = new ArrayList<>();
        if (!source.missions().isEmpty()) {
            facts.add(source.missions().getFirst());
        }
        PartialDate date = source.date();
        if (date != null && source.kind() == ItemKind.DOCUMENT) {
            facts.add(m.date(date));
        }
        facts.add(why(line, m));
        return new Sheet.Item(
                line.text(), line.language(), place(line, m), line.place().url(), facts);
    }

    private static String place(Line line, Messages m) {
        String title = line.source().title();
        return switch (line.source().kind()) {
            case DOCUMENT -> {
                Line.Place place = line.place();
                String where = Cards.place(place.page(), place.para(), place.number(), m);
                yield m.text("brief.place", title, where);
            }
            case PRACTICE -> m.text("brief.place", title, m.kind(ItemKind.PRACTICE));
            case LESSON -> m.text("brief.place", title, m.kind(ItemKind.LESSON));
        };
    }

    private static String why(Line line, Messages m) {
        Line.Progress progress = line.progress();
        if (progress != null) {
            return progress(progress, m);
        }
        return m.text("brief.basis." + line.why().basis().code(), line.why().detail());
    }

    private static String progress(Line.Progress progress, Messages m) {
        String stage = m.text("lesson.stage." + progress.stage().code());
        if (progress.due() == null) {
            return stage;
        }
        return m.text(
                "brief.progress",
                stage,
                m.count("count.actions", progress.open()),
                m.date(PartialDate.of(progress.due())));
    }

    /// "From 38 of 412 matching passages …", as far as there is anything to count.
    private static List<String> coverage(Coverage coverage, Messages m) {
        List<String> told = new ArrayList<>();
        if (coverage.passages().matching() == 0) {
            told.add(m.text("brief.coverage.none"));
        } else {
            String used = span(coverage.used(), m);
            String all = span(coverage.matching(), m);
            told.add(
                    m.text(
                                    "brief.coverage",
                                    m.number(coverage.passages().used()),
                                    m.number(coverage.passages().matching()),
                                    m.number(coverage.documents().used()),
                                    m.number(coverage.documents().matching()))
                            + (used.isEmpty() || coverage.passages().used() == 0
                                    ? "."
                                    : ", " + used + "."));
            if (!all.isEmpty() && !all.equals(used)) {
                told.add(m.text("brief.coverage.all", all));
            }
        }
        told.add(
                m.text(
                        "brief.coverage.curated",
                        m.number(coverage.practices().used()),
                        m.number(coverage.practices().matching()),
                        m.number(coverage.lessons().used()),
                        m.number(coverage.lessons().matching())));
        return List.of(told.stream().collect(Collectors.joining(" ")));
    }

    private static String span(Span span, Messages m) {
        List<String> parts = new ArrayList<>();
        years(span.first(), span.last(), m, parts);
        if (span.missions() > 0) {
            parts.add(m.count("count.missions", span.missions()));
        }
        return String.join(", ", parts);
    }

    private static void years(
            @Nullable Integer first, @Nullable Integer last, Messages m, List<String> parts) {
        if (first != null && last != null) {
            parts.add(
                    first.equals(last)
                            ? String.valueOf(first)
                            : m.text("brief.years", first, last));
        }
    }

    private static List<String> how(Messages m) {
        return List.of(
                m.text("brief.how.lines"),
                m.text("brief.how.parts"),
                m.text("brief.how.turns", Briefs.EACH, Briefs.MOST_DOCUMENTS),
                m.text("brief.how.same"));
    }
}
