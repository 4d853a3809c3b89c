package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import dev.hindsight.kernel.Passage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds who wrote a document. The name in a file's properties is mostly that of whoever typed it,
/// so it counts for little unless the first page names it too.
final class Authors {
    private static final String NAME = "\\p{Lu}[\\p{L}'’.-]*";
    private static final Pattern PERSON =
            Pattern.compile(
                    NAME
                            + "(?: (?:(?:de|van|von|der|den|da|di|bin|al|el|la|le) )*"
                            + NAME
                            + "){1,4}");
    private static final Pattern BYLINE =
            Pattern.compile(
                    "(?u)(?<!\\p{L})(?i:by|authors?\\s*:|author\\(s\\)\\s*:|written by|prepared by|submitted"
                            + " by|compiled by|edited by|reported by|par|auteurs?\\s*:|établi par"
                            + "|rédigé par|présenté par|préparé par|por|autor(?:es)?\\s*:|author\\s*\\|)"
                            + "\\s+("
                            + NAME
                            + ".{0,300})");

    /// What somebody else may have contributed.
    private static final Pattern OTHER_PART =
            Pattern.compile(
                    "(?iu)^\\P{L}*(?:foreword|preface|statement|remarks|speech|photo|cover|design|printed"
                            + "|opening|translat|avant-propos|préface|prólogo)");

    private static final Pattern ROLE =
            Pattern.compile(
                    "(?iu)\\b(?:officer|minister|advis[eo]r|director|chief|head|coordinator|manager|researcher"
                            + "|representative|consultant|secretary|president|ambassador|analyst|professor"
                            + "|officier|ministre|conseiller|directeur|directrice|chef|coordonnateur"
                            + "|coordonnatrice|représentante?)\\b");
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)authors?(?:\\(s\\))?|prepared by|submitted by|written by|reported by|compiled by"
                            + "|name(?: of (?:staff member|author|official))?|auteure?s?|établi par|nom"
                            + "|autor(?:es)?|from|de");
    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\bet\\b|\\by\\b)\\s*");
    private static final Pattern ADDRESS = Pattern.compile("\\s*<[^>]*>|\\s*\\([^)]*@[^)]*\\)");
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?iu)^(?:unknown|administrator|admin|user|test|owner|author|default|windows.*|office.*"
                            + "|hp|dell|lenovo|compaq|\\S*\\d\\S*|\\p{Ll}\\S*|\\S+[._]\\S+|.*\\buser\\b.*)$");
    private static final Pattern ORGAN =
            Pattern.compile(
                    "(?iu)^(?:\\p{L}+ )?(?:report|note|rapport|informe|progress report|interim report)\\b.{0,12}"
                            + "\\b(?:secretary-general|secrétaire général|secretario general)\\b.*");
    private static final Pattern PREPARED =
            Pattern.compile("(?iu)^.{0,60}\\b(?:prepared|written|compiled) by\\b");
    private static final int LONGEST_BYLINE = 160;

    private Authors() {}

    static Optional<Clue<List<String>>> of(Front front, String title) {
        return sender(front)
                .or(() -> byline(front))
                .or(() -> organ(front, title))
                .or(() -> lineBelow(front, title))
                .or(() -> properties(front));
    }

    /// Can a line be the name of a person, and nothing else?
    static boolean isPerson(String line) {
        return PERSON.matcher(line).matches() && !Organisations.isOne(line);
    }

    private static Optional<Clue<List<String>>> sender(Front front) {
        return front.isMail() && !front.properties().authors().isEmpty()
                ? Optional.of(new Clue<>(plain(front), Origin.PROPERTIES, 95))
                : Optional.empty();
    }

    private static List<String> plain(Front front) {
        return front.properties().authors().stream()
                .map(author -> ADDRESS.matcher(author).replaceAll(""))
                .map(author -> author.replace("\"", "").strip())
                .filter(author -> !author.isEmpty())
                .toList();
    }

    private static Optional<Clue<List<String>>> byline(Front front) {
        Stream<String> labelled = front.under(LABEL).map(value -> "by " + value);
        return Stream.concat(labelled, front.all().stream().map(Passage::text))
                .flatMap(Authors::people)
                .findFirst()
                .map(people -> new Clue<>(people, Origin.FIRST_PAGE, 85));
    }

    /// The people that a byline names; none where it goes on with anything but names.
    private static Stream<List<String>> people(String text) {
        boolean brief = text.length() <= LONGEST_BYLINE || PREPARED.matcher(text).find();
        if (!brief || OTHER_PART.matcher(text).find()) {
            return Stream.empty();
        }
        Matcher byline = BYLINE.matcher(text);
        if (!byline.find()) {
            return Stream.empty();
        }
        String named = byline.group(1);
        List<String> people =
                Arrays.stream(BETWEEN.split(named))
                        .takeWhile(part -> PERSON.matcher(part.strip()).lookingAt())
                        .map(part -> PERSON.matcher(part.strip()))
                        .filter(Matcher::lookingAt)
                        .map(Matcher::group)
                        .map(name ->
                                name.endsWith(".") ? name.substring(0, name.length() - 1) : name)
                        .filter(name -> !Organisations.isOne(name))
                        .filter(name -> !ROLE.matcher(name).find())
                        .toList();
        return people.isEmpty() ? Stream.empty() : Stream.of(people);
    }

    /// Reports of the Secretary-General are his, whoever typed them.
    private static Optional<Clue<List<String>>> organ(Front front, String title) {
        boolean his =
                Stream.concat(
                                Stream.of(title),
                                front.opening().stream().map(Passage::text).limit(6))
                        .anyMatch(line -> ORGAN.matcher(line).matches());
        return front.hasMasthead() && his
                ? Optional.of(
                        new Clue<>(
                                List.of("United Nations Secretary-General"), Origin.FIRST_PAGE, 90))
                : Optional.empty();
    }

    /// A name that stands alone on the line after the title.
    private static Optional<Clue<List<String>>> lineBelow(Front front, String title) {
        List<String> lines = front.opening().stream().map(Passage::text).toList();
        int at = lines.indexOf(title);
        return at < 0 || front.hasMasthead()
                ? Optional.empty()
                : lines.stream()
                        .skip(at + 1L)
                        .limit(2)
                        .filter(line -> PERSON.matcher(line).matches())
                        .filter(line -> !Organisations.isOne(line))
                        .filter(line -> !line.equals(line.toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .map(name -> new Clue<>(List.of(name), Origin.FIRST_PAGE, 65));
    }

    /// Below a masthead it is a typist's.
    private static Optional<Clue<List<String>>> properties(Front front) {
        List<String> names =
                plain(front).stream().filter(name -> !ACCOUNT.matcher(name).matches()).toList();
        if (names.isEmpty() || front.hasMasthead()) {
            return Optional.empty();
        }
        boolean printed =
                front.all().stream()
                        .anyMatch(passage -> names.stream().anyMatch(passage.text()::contains));
        return Optional.of(new Clue<>(names, Origin.PROPERTIES, printed ? 80 : 45));
    }
}
