package dev.hindsight.intake;

import dev.hindsight.documents.Origin;
import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Passage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises what kind of source a document is by what it calls itself: in its title, on its title
/// page, in its file name, or in a sentence about itself.
final class Types {
    /// The more particular names come first: many a review also calls itself a report.
    private static final SequencedMap<DocumentType, Pattern> NAMES = names();

    /// What comes before a name of a kind where a document speaks of itself.
    private static final Pattern SELF =
            Pattern.compile(
                    "(?iu)\\b(?:this|the present|the following|le présent|la présente|cette?|ce|este|esta"
                            + "|el presente|la presente)\\s+(?:\\p{L}+[ -]){0,2}$");

    private static final Pattern LABEL =
            Pattern.compile(
                    "(?iu)(?:document )?(?:type|kind)(?: of document)?|type de document|tipo(?: de documento)?");
    private static final Pattern NOT_LETTERS = Pattern.compile("[_.-]+");

    private Types() {}

    private static SequencedMap<DocumentType, Pattern> names() {
        SequencedMap<DocumentType, Pattern> names = new LinkedHashMap<>();
        putFromMissions(names);
        putOthers(names);
        return names;
    }

    private static void putFromMissions(SequencedMap<DocumentType, Pattern> names) {
        names.put(
                DocumentType.AFTER_ACTION_REVIEW,
                words(
                        "after[- ]?action[- ](?:review|report)|\\bAARs?\\b|(?:revue|bilan|examen|analyse"
                                + "|rapport)\\s+(?:d['’]\\p{L}+ )?après[- ]action|retour d['’]expérience"
                                + "|(?:examen|informe|revisión) (?:posterior|después) (?:a|de) la acción"));
        names.put(
                DocumentType.END_OF_ASSIGNMENT_REPORT,
                words(
                        "end[- ]of[- ](?:assignment|mission|tour|duty|tour of duty) reports?"
                                + "|\\bEoARs?\\b|\\bEOAR?\\b|\\bEOM report|rapport de fin d['e’] ?"
                                + "(?:mission|affectation|mandat)|informe de fin(?:al)? de"
                                + " (?:misión|asignación)|hand[- ]?over (?:note|report)s?"));
        names.put(
                DocumentType.SURVEY_OF_PRACTICE,
                words(
                        "surveys? of (?:\\p{L}+ )?practices?|étude des pratiques|enquête sur les pratiques"
                                + "|encuesta sobre (?:las )?prácticas"));
        names.put(
                DocumentType.LESSONS_LEARNED_STUDY,
                words(
                        "lessons[- ](?:learned|learnt|identified)(?: \\p{L}+)? (?:study|report|paper|review"
                                + "|exercise)|(?:study|report|review) (?:of|on) (?:the )?lessons"
                                + "|enseignements (?:tirés|à tirer)|leçons apprises|lecciones aprendidas"));
    }

    private static void putOthers(SequencedMap<DocumentType, Pattern> names) {
        names.put(
                DocumentType.PROCEEDINGS,
                words(
                        "\\bproceedings\\b|(?:seminar|conference|workshop|meeting) report"
                                + "|report (?:of|on) the (?:\\p{L}+ ){0,2}(?:seminar|conference|workshop)"
                                + "|\\bactes d(?:u|e la|es) |compte rendu d|\\bactas d"));
        names.put(
                DocumentType.POLICY_NOTE,
                words(
                        "policy (?:note|brief|paper|guidance|directive)|discussion paper|concept note"
                                + "|(?:guidance|briefing|position|non)[- ](?:note|paper)|\\bnote (?:on|by)\\b"
                                + "|secretary-general['’]s note|notes? d['’]orientation|note de"
                                + " (?:synthèse|réflexion|cadrage)|document de réflexion|nota de orientación"));
        names.put(
                DocumentType.REPORT,
                words("\\breports?\\b|\\brapports?\\b|\\binformes?\\b|\\bдоклад|تقرير|报告"));
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)(?:" + alternatives + ")");
    }

    static Optional<Clue<DocumentType>> of(Clue<String> title, Front front) {
        return named(title.value())
                .map(type -> new Clue<>(type, title.origin(), 90))
                .or(() -> labelled(front))
                .or(() -> onTitlePage(front))
                .or(() -> inName(front.name()))
                .or(() -> ofItself(front));
    }

    private static Optional<DocumentType> named(String text) {
        return NAMES.entrySet().stream()
                .filter(name -> name.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<Clue<DocumentType>> labelled(Front front) {
        return front.under(LABEL)
                .map(Types::named)
                .flatMap(Optional::stream)
                .findFirst()
                .map(type -> new Clue<>(type, Origin.FIRST_PAGE, 88));
    }

    /// The first line that names a kind, and rather one that names a particular kind; then a line
    /// further down that is nothing but such a name.
    private static Optional<Clue<DocumentType>> onTitlePage(Front front) {
        Stream<String> lines =
                front.opening().stream()
                        .map(Passage::text)
                        .filter(text -> text.length() <= Front.LONGEST_LINE / 2);
        return lines.map(Types::named)
                .flatMap(Optional::stream)
                .min((a, b) -> Boolean.compare(a == DocumentType.REPORT, b == DocumentType.REPORT))
                .map(type -> new Clue<>(type, Origin.FIRST_PAGE, 85))
                .or(() ->
                        front.all().stream()
                                .map(Passage::text)
                                .filter(text -> isOnlyName(text.split("\\.\\s", 2)[0]))
                                .map(Types::named)
                                .flatMap(Optional::stream)
                                .findFirst()
                                .map(type -> new Clue<>(type, Origin.FIRST_PAGE, 80)));
    }

    private static Optional<Clue<DocumentType>> inName(String name) {
        return named(NOT_LETTERS.matcher(name).replaceAll(" "))
                .map(type -> new Clue<>(type, Origin.FILE_NAME, 75));
    }

    private static Optional<Clue<DocumentType>> ofItself(Front front) {
        return front.all().stream()
                .map(Passage::text)
                .flatMap(text ->
                        NAMES.entrySet().stream()
                                .filter(name -> speaksOfItself(text, name.getValue()))
                                .map(Map.Entry::getKey)
                                .limit(1))
                .findFirst()
                .map(type -> new Clue<>(type, Origin.FIRST_PAGE, 75));
    }

    private static boolean speaksOfItself(String text, Pattern name) {
        Matcher matcher = name.matcher(text);
        while (matcher.find()) {
            if (SELF.matcher(text.substring(0, matcher.start())).find()) {
                return true;
            }
        }
        return false;
    }

    /// Is a line nothing but the name of a kind, such as "Conference proceedings"?
    static boolean isOnlyName(String line) {
        String rest = line;
        for (Pattern name : NAMES.values()) {
            rest = name.matcher(rest).replaceAll(" ");
        }
        return !rest.equals(line)
                && rest.replaceAll(
                                "(?iu)\\([^)]*\\)|conference|seminar|workshop|final|draft|the|of|du|de|le"
                                        + "|la|rapport|\\P{L}",
                                "")
                        .isEmpty();
    }
}
