package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.Passage;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds the date that a document gives itself near its beginning, as precisely as it does.
final class Dates {
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(?:\\p{L}+ ){0,3}date(?:[ d].{0,30})?|dated|submitted(?: on)?|issued(?: on)?"
                            + "|published(?: on)?|as of|version of|fecha(?: de.{0,30})?|дата|daté du"
                            + "|publié le|التاريخ|日期");

    /// Dates of something else than the document.
    private static final Pattern OTHER_DATE =
            Pattern.compile(
                    "(?iu).*\\b(?:start|end|begin|birth|deploy|arriv|depart|début|fin|from|to)\\p{L}*.*");

    private static final Pattern COPYRIGHT =
            Pattern.compile("(?iu)(?:©|\\(c\\)\\s|copyright).{0,80}?((?:19|20)\\d{2})");
    private static final Pattern EVENT =
            Pattern.compile(
                    "(?iu)\\b(?:seminar|conference|workshop|meeting|retreat|round ?table|held"
                            + "|séminaire|conférence|atelier|réunion|colloque|seminario|taller)\\b");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?iu)\\b(?:period|covering|from|between|since|until|duration|période|de .{3,20} à"
                            + "|depuis|período|assignment|tour of duty|\\d{4}\\s*(?:[-–—](?!\\d\\d-)|to\\b|à\\b))");
    private static final Pattern YEAR =
            Pattern.compile("(?<![\\d/])(19[4-9]\\d|20[0-4]\\d)(?![\\d/])");
    private static final int SHORT = 90;
    private static final int SHORTEST = 40;

    private Dates() {}

    /// The date of a document.
    ///
    /// @param symbol its own symbol, if it has one
    /// @param all every passage, for documents that say nothing at their beginning
    static Optional<Clue<PartialDate>> of(
            Front front, Optional<Clue<String>> symbol, Collection<Passage> all) {
        return sent(front)
                .or(() -> ofMasthead(front, symbol))
                .or(() -> labelled(front))
                .or(() -> alone(front))
                .or(() -> symbol.flatMap(Symbols::year))
                .or(() -> copyright(front))
                .or(() -> event(front))
                .or(() -> created(front, all))
                .or(() -> latestYear(all));
    }

    private static Optional<Clue<PartialDate>> sent(Front front) {
        return front.isMail()
                ? created(front).map(date -> new Clue<>(date, Origin.PROPERTIES, 97))
                : Optional.empty();
    }

    private static Optional<PartialDate> created(Front front) {
        String created = front.properties().created();
        return created == null || created.length() < 10
                ? Optional.empty()
                : WrittenDate.ofIso(created.substring(0, 10));
    }

    /// A symbol with a year has to agree: revisions appear a year later at most.
    private static Optional<Clue<PartialDate>> ofMasthead(
            Front front, Optional<Clue<String>> symbol) {
        Optional<PartialDate> year = symbol.flatMap(Symbols::year).map(Clue::value);
        return firstDay(front.masthead().stream())
                .map(date -> {
                    boolean agrees =
                            year.filter(other -> Math.abs(other.year() - date.year()) > 1)
                                    .isEmpty();
                    return new Clue<>(date, Origin.FIRST_PAGE, agrees ? 97 : 60);
                });
    }

    private static Optional<PartialDate> firstDay(Stream<String> lines) {
        return lines.flatMap(WrittenDate::in).filter(date -> date.day() != null).findFirst();
    }

    private static Optional<Clue<PartialDate>> labelled(Front front) {
        return front.labels().stream()
                .filter(labelled -> LABEL.matcher(labelled.label().strip()).matches())
                .filter(labelled -> !OTHER_DATE.matcher(labelled.label()).matches())
                .map(labelled -> WrittenDate.begins(labelled.value()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(date -> new Clue<>(date, Origin.FIRST_PAGE, 88));
    }

    /// A short line of the title page with a day or a month in it, neither of an event nor of a
    /// period.
    private static Optional<Clue<PartialDate>> alone(Front front) {
        List<PartialDate> dates =
                lines(front)
                        .filter(line -> !EVENT.matcher(line).find())
                        .filter(line -> !PERIOD.matcher(line).find())
                        .flatMap(WrittenDate::in)
                        .toList();
        return dates.stream()
                .filter(date -> date.day() != null)
                .findFirst()
                .or(() -> dates.stream().findFirst())
                .map(date -> new Clue<>(date, Origin.FIRST_PAGE, 80));
    }

    /// Lines of the title page, then those that begin with a date anywhere near the beginning.
    private static Stream<String> lines(Front front) {
        Stream<Passage> dated =
                front.all().stream()
                        .filter(passage -> passage.text().length() <= SHORTEST)
                        .filter(passage -> WrittenDate.begins(passage.text()).isPresent());
        return Stream.concat(front.opening().stream(), dated)
                .map(Passage::text)
                .map(String::strip)
                .filter(line -> line.length() <= SHORT);
    }

    private static Optional<Clue<PartialDate>> copyright(Front front) {
        return front.all().stream()
                .map(passage -> COPYRIGHT.matcher(passage.text()))
                .filter(Matcher::find)
                .map(match -> PartialDate.ofYear(Integer.parseInt(match.group(1))))
                .findFirst()
                .map(date -> new Clue<>(date, Origin.FIRST_PAGE, 80));
    }

    /// Proceedings appear in the year of their event or soon after.
    private static Optional<Clue<PartialDate>> event(Front front) {
        return lines(front)
                .map(YEAR::matcher)
                .filter(Matcher::find)
                .map(match -> PartialDate.ofYear(Integer.parseInt(match.group(1))))
                .findFirst()
                .map(date -> new Clue<>(date, Origin.FIRST_PAGE, 60));
    }

    /// The month in which the file was made, unless the text speaks of later days. That of a scan
    /// says nothing.
    private static Optional<Clue<PartialDate>> created(Front front, Collection<Passage> all) {
        return created(front)
                .filter(_ -> !all.isEmpty())
                .filter(date -> !speaksOfLater(all, date.earliest()))
                .map(date -> new PartialDate(date.year(), date.month(), null))
                .map(date -> new Clue<>(date, Origin.PROPERTIES, 50));
    }

    private static boolean speaksOfLater(Collection<Passage> all, LocalDate day) {
        return all.stream()
                .flatMap(passage -> WrittenDate.in(passage.text()))
                .anyMatch(date -> date.earliest().isAfter(day));
    }

    /// Who writes about events does so after the latest of them, mostly in the same year.
    private static Optional<Clue<PartialDate>> latestYear(Collection<Passage> all) {
        return all.stream()
                .flatMap(passage -> WrittenDate.in(passage.text()))
                .map(PartialDate::year)
                .filter(year -> year <= LocalDate.now(java.time.ZoneOffset.UTC).getYear())
                .max(Integer::compare)
                .map(year -> new Clue<>(PartialDate.ofYear(year), Origin.TEXT, 35));
    }
}
