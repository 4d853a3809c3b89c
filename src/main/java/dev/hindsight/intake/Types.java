package dev.hindsight.intake;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Recognises what kind of source a document is by what it calls itself.
final class Types {
    /// The more particular names come first: many a review also calls itself a report.
    private static final SequencedMap<DocumentType, Pattern> NAMES = names();

    private static final int OPENING = 8;

    private Types() {}

    private static SequencedMap<DocumentType, Pattern> names() {
        SequencedMap<DocumentType, Pattern> names = new LinkedHashMap<>();
        names.put(
                DocumentType.AFTER_ACTION_REVIEW,
                words("after[- ]action review|\\bAAR\\b|revue après action|bilan après action"));
        names.put(
                DocumentType.END_OF_ASSIGNMENT_REPORT,
                words("end[- ]of[- ](assignment|mission) report|rapport de fin de mission"));
        names.put(
                DocumentType.SURVEY_OF_PRACTICE,
                words("surveys? of practices?|étude des pratiques"));
        names.put(
                DocumentType.LESSONS_LEARNED_STUDY,
                words("lessons[- ]learned (study|report|paper)|enseignements tirés"));
        names.put(
                DocumentType.PROCEEDINGS,
                words("proceedings|seminar report|conference report|actes d[ue] "));
        names.put(
                DocumentType.POLICY_NOTE,
                words(
                        "policy (note|brief|paper)|discussion paper|guidance note|\\bnote on\\b"
                                + "|secretary-general['’]s note|note d['’]orientation"));
        names.put(DocumentType.REPORT, words("\\breports?\\b|progress report|\\brapports?\\b"));
        return names;
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?iu)" + alternatives);
    }

    static DocumentType of(String title, List<Passage> front) {
        return named(Stream.of(title))
                .or(() -> named(front.stream().limit(OPENING).map(Passage::text)))
                .orElse(DocumentType.OTHER);
    }

    private static Optional<DocumentType> named(Stream<String> texts) {
        List<String> all = texts.toList();
        return NAMES.entrySet().stream()
                .filter(name -> all.stream().anyMatch(text -> name.getValue().matcher(text).find()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
