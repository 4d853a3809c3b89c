package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.PassageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Goes through the units of a document and remembers which line introduced what is being read.
final class Reading {
    private static final int LONGEST_HEADING = 60;

    /// A point of a list that has lost its bullets.
    private static final Pattern POINT = Pattern.compile(".*[;]$");

    private static final int SHORT_POINT = 60;

    private static final Pattern FULL_STOP = Pattern.compile("\\.\\s+");

    private final List<Finding> findings = new ArrayList<>();

    /// The line that introduced what is being read; null where none did.
    private @Nullable Lead lead;

    /// An introducing line on which nothing has followed yet.
    private boolean fresh;

    /// What is being read are items, not paragraphs.
    private boolean items;

    /// The paragraph before was a point of a list.
    private boolean pointBefore;

    /// The headings above what is being read, and what they make of it.
    private List<String> section = List.of();

    private @Nullable Rubric ofSection;

    /// @param rubric null for a line that introduces something else than lessons
    private record Lead(@Nullable Rubric rubric) {}

    private Reading() {}

    static List<Finding> of(List<Unit> units) {
        Reading reading = new Reading();
        units.forEach(reading::take);
        return List.copyOf(reading.findings);
    }

    private void take(Unit unit) {
        switch (unit.first().kind()) {
            case HEADING -> heading(unit);
            case TABLE_ROW -> findings.addAll(TableRows.judge(unit, section(unit)));
            case PARAGRAPH, LIST_ITEM -> text(unit);
            case FOOTNOTE -> {}
        }
    }

    /// A heading that is the recommendation itself ("Recommendation 3: The mission should …").
    private void heading(Unit unit) {
        lead = null;
        Weighed said = Weighed.of(unit.text(), unit.language());
        boolean named = said.cue() != null && said.cue().sort() == Cue.Sort.NAMED;
        if (named && unit.words() <= LONGEST_HEADING && unit.words() > 6) {
            findings.addAll(Judge.judge(unit, null));
        }
    }

    private void text(Unit unit) {
        if (unit.leadsIn() && !isItemWithPoints(unit)) {
            List<String> sentences = Sentences.of(unit.text());
            Optional<Rubric> rubric = Rubrics.ofLine(sentences.getLast());
            judge(before(unit, sentences), section(unit));
            lead = new Lead(rubric.orElse(null));
            fresh = true;
            return;
        }
        Rubric rubric = rubric(unit);
        boolean point = POINT.matcher(unit.text()).matches() && unit.words() <= SHORT_POINT;
        if (!unit.listed() && lead != null && (point || pointBefore)) {
            points(unit, rubric);
        } else {
            boolean announced =
                    lead != null && rubric != null && rubric.place() == Rubric.Place.LINE;
            judge(Optional.of(announced ? unit.asItem() : unit), rubric);
        }
        pointBefore = point && lead != null;
    }

    /// A point of a list that has lost its bullets; the last one ends with its first full stop.
    private void points(Unit unit, @Nullable Rubric rubric) {
        Matcher end = FULL_STOP.matcher(unit.text());
        boolean last = !POINT.matcher(unit.text()).matches();
        boolean more = last && end.find();
        String text = more ? unit.text().substring(0, end.start() + 1) : unit.text();
        boolean whole = !last || text.endsWith(".");
        judge(Optional.of(new Unit(unit.first(), text, whole, unit.language())), rubric);
        if (more) {
            String rest = unit.text().substring(end.end());
            judge(Optional.of(new Unit(unit.first(), rest, false, unit.language())), section(unit));
        }
        if (last) {
            lead = null;
        }
    }

    /// An item of a list of recommendations is one even where points follow it.
    private boolean isItemWithPoints(Unit unit) {
        Rubric rubric = section(unit);
        return unit.listed()
                && unit.first().kind() == PassageKind.PARAGRAPH
                && rubric != null
                && rubric.full();
    }

    private static Optional<Unit> before(Unit unit, List<String> sentences) {
        return sentences.size() == 1
                ? Optional.empty()
                : Optional.of(
                        new Unit(
                                unit.first(),
                                String.join(" ", sentences.subList(0, sentences.size() - 1)),
                                false,
                                unit.language()));
    }

    private void judge(Optional<Unit> unit, @Nullable Rubric rubric) {
        unit.ifPresent(one -> findings.addAll(Judge.judge(one, rubric)));
    }

    private @Nullable Rubric rubric(Unit unit) {
        Lead current = lead;
        if (current == null) {
            return section(unit);
        }
        if (fresh) {
            fresh = false;
            items = unit.listed();
        }
        if (items == unit.listed() && (items || pointBefore || isPoint(unit))) {
            return current.rubric() == null ? weakened(section(unit)) : current.rubric();
        }
        lead = null;
        return section(unit);
    }

    /// Paragraphs belong to the line above them as long as they are worded like what it announces.
    private static boolean isPoint(Unit unit) {
        return (POINT.matcher(unit.text()).matches() && unit.words() <= SHORT_POINT)
                || Sentences.of(unit.text()).stream()
                        .map(sentence -> Weighed.of(sentence, unit.language()))
                        .anyMatch(Weighed::strong);
    }

    /// Under "Recommendations", what follows "The mission has these tasks:" is no recommendation.
    private static @Nullable Rubric weakened(@Nullable Rubric rubric) {
        return rubric == null || !rubric.full()
                ? rubric
                : new Rubric(
                        rubric.kind(),
                        Rubric.Weight.WORDED,
                        rubric.mixed(),
                        rubric.place(),
                        rubric.words());
    }

    private @Nullable Rubric section(Unit unit) {
        if (!unit.first().section().equals(section)) {
            section = unit.first().section();
            ofSection = Rubrics.ofSection(section).orElse(null);
        }
        return ofSection;
    }
}
