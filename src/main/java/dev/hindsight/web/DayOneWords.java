package dev.hindsight.web;

import dev.hindsight.briefs.Brief;
import dev.hindsight.briefs.BriefRequest;
import dev.hindsight.briefs.DayOne.Arrival;
import dev.hindsight.briefs.DayOne.Pack;
import dev.hindsight.briefs.Function;
import dev.hindsight.briefs.Part;
import dev.hindsight.briefs.paper.Sheet;
import dev.hindsight.kernel.Language;
import dev.hindsight.search.Survey.Item;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts a pack for a new arrival into words.
@Singleton
final class DayOneWords {
    private final BriefWords words;

    DayOneWords(BriefWords words) {
        this.words = words;
    }

    static String function(Function function, Messages m) {
        return m.text("day-one.function." + function.code());
    }

    Sheet sheet(Arrival arrival, Pack pack, Messages m) {
        Sheet brief = words.sheet(pack.brief(), m);
        List<Sheet.Section> sections = new ArrayList<>();
        sections.add(
                section(
                        m.text("day-one.practices"),
                        m.text("day-one.no-practices"),
                        pack.practices(),
                        false,
                        m));
        sections.add(
                section(
                        m.text("day-one.documents"),
                        m.text("day-one.no-documents"),
                        pack.documents(),
                        true,
                        m));
        if (arrival.mission() != null) {
            sections.add(
                    new Sheet.Section(
                            m.text("day-one.open", arrival.mission().value()),
                            m.text("day-one.no-open"),
                            pack.open().stream().map(it -> BriefWords.item(it, m)).toList()));
        }
        sections.addAll(brief.sections());
        Brief elsewhere = pack.elsewhere();
        List<String> lead = new ArrayList<>(brief.lead());
        if (elsewhere != null) {
            lead.add(m.text("day-one.elsewhere", words.sheet(elsewhere, m).lead().getFirst()));
            elsewhere.parts().stream()
                    .filter(part -> part.part() != Part.OPEN)
                    .forEach(part -> sections.add(elsewhere(part, m)));
        }
        return new Sheet(
                title(arrival, m), m.language(), lead, sections, brief.notes(), brief.missing());
    }

    private static Sheet.Section elsewhere(Brief.Section part, Messages m) {
        return new Sheet.Section(
                m.text("day-one.part", m.text("brief.part." + part.part().code())),
                m.text("brief.none." + part.part().code()),
                part.lines().stream().map(line -> BriefWords.item(line, m)).toList());
    }

    private String title(Arrival arrival, Messages m) {
        List<String> who = new ArrayList<>();
        if (arrival.mission() != null) {
            who.add(arrival.mission().value());
        }
        if (arrival.function() != null) {
            who.add(function(arrival.function(), m));
        }
        if (arrival.theme() != null) {
            who.add(words.about(new BriefRequest(Set.of(arrival.theme()), null, null, ""), m));
        }
        return m.text("day-one.about", String.join(" · ", who));
    }

    private static Sheet.Section section(
            String heading, String empty, List<Item> items, boolean counted, Messages m) {
        return new Sheet.Section(
                heading, empty, items.stream().map(item -> item(item, counted, m)).toList());
    }

    private static Sheet.Item item(Item item, boolean counted, Messages m) {
        List<String> facts = new ArrayList<>();
        if (!item.missions().isEmpty()) {
            facts.add(item.missions().getFirst());
        }
        if (counted && item.date() != null) {
            facts.add(m.date(item.date()));
        }
        if (counted) {
            facts.add(m.count("day-one.passages", item.passages()));
        }
        return new Sheet.Item("", Language.UNKNOWN, item.title(), item.url(), facts);
    }
}
