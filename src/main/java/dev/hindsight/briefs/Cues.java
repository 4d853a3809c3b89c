package dev.hindsight.briefs;

import dev.hindsight.kernel.Language;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words by which a sentence tells of success or of failure, in English and French.
///
/// They are few and plain, so that a reader can see why a sentence was chosen. A sentence that has
/// words of both kinds tells of neither.
final class Cues {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Cues ENGLISH =
            new Cues(
                    "worked (?:very |particularly |quite )?well"
                            + "|(?:proved|proven|was|were|has been|have been|is|are)(?: to be)?"
                            + "(?: \\w+ly| very| most| also| an?)*"
                            + " (?:effective|successful|useful|helpful|instrumental|beneficial"
                            + "|success)"
                            + "|successfully|made it possible|good practice"
                            + "|(?:greatly|significantly|considerably|substantially)"
                            + " (?:improved|strengthened|helped|facilitated|contributed|increased)"
                            + "|contributed (?:\\w+ly )?to (?:the )?(?:success|improve\\w*|better)"
                            + "|(?:contributed|helped) (?:greatly|significantly|considerably)"
                            + "|(?:significant|good|considerable|substantial|steady|notable"
                            + "|encouraging|remarkable) progress"
                            + "|progress (?:has been|was) (?:made|achieved)"
                            + "|(?:has|have) (?:\\w+ly )?(?:improved|been strengthened)"
                            + "|positive (?:impact|results?|effects?|experience)",
                    "fail(?:ed|ures?|s|ing)|lack(?:ed|s)?|shortages?|shortcomings?"
                            + "|insufficient(?:ly)?|inadequate(?:ly)?|hamper(?:ed|s|ing)"
                            + "|hinder(?:ed|s|ing)|imped(?:ed|es|ing)|undermin(?:ed|es|ing)"
                            + "|delay(?:ed|s)?|vacan(?:t|cy|cies)|weaknesses|poorly"
                            + "|poor (?:planning|coordination|management|communications?|quality"
                            + "|performance)"
                            + "|did not|(?:was|were|has|have|had) not|too (?:late|slow|few|little)"
                            + "|(?:should|could|ought to) have|unable to|never"
                            + "|duplication|difficult(?:y|ies)",
                    "not|never|no|nor|hardly|less|un|if|should|would|could|must|may|might|will");

    private static final Cues FRENCH =
            new Cues(
                    "(?:a|ont) bien fonctionné"
                            + "|(?:s['’]est|se sont) (?:avéré|révélé)e?s?"
                            + " (?:très |particulièrement )?(?:efficace|utile|fructueux|positi)\\w*"
                            + "|avec succès|couronnée?s? de succès|bonnes? pratiques?"
                            + "|(?:a|ont) permis|résultats? positifs?|effets? positifs?",
                    "échecs?|échoué\\w*|manqu\\w+ de|manque d['’]\\w+|absence d\\w*"
                            + "|insuffisan\\w+|retards?|retardée?s?|(?:n['’]a|n['’]ont) pas"
                            + "|faiblesses?|entrav\\w+|lacunes?|difficultés?|(?:aurait|auraient) dû"
                            + "|trop (?:tard|peu|lent\\w*)|pénuries?|vacants?|vacances? de postes?",
                    "ne|n|pas|jamais|aucune?|si|devrait|devraient|doit|doivent|sera|seront");

    private final Pattern worked;
    private final Pattern failed;
    private final Pattern unmeant;

    private Cues(String worked, String failed, String unmeant) {
        this.worked = words(worked);
        this.failed = words(failed);
        // at most three words before
        this.unmeant =
                Pattern.compile(
                        "(?<![\\p{L}])(?:" + unmeant + ")['’ ](?:[\\p{L}-]+ ){0,3}$", FLAGS);
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}])(?:" + alternatives + ")(?![\\p{L}])", FLAGS);
    }

    /// What a sentence tells of.
    ///
    /// @param part worked or failed
    /// @param words that tell it, as they stand there
    /// @param count how many there are
    record Told(Part part, String words, int count) {}

    /// Empty where a sentence tells of neither, or of both, or is in another language.
    static Optional<Told> in(String sentence, Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH.told(sentence);
            case FRENCH -> FRENCH.told(sentence);
            case SPANISH, ARABIC, RUSSIAN, CHINESE, UNKNOWN -> Optional.empty();
        };
    }

    private Optional<Told> told(String sentence) {
        Optional<Told> success = told(worked, Part.WORKED, sentence, true);
        Optional<Told> failure = told(failed, Part.FAILED, sentence, false);
        return success.isPresent() && failure.isPresent()
                ? Optional.empty()
                : success.or(() -> failure);
    }

    private Optional<Told> told(Pattern cue, Part part, String sentence, boolean meant) {
        Matcher matcher = cue.matcher(sentence);
        String first = "";
        int count = 0;
        while (matcher.find()) {
            if (!meant || !unmeant.matcher(sentence.substring(0, matcher.start())).find()) {
                first = count == 0 ? matcher.group() : first;
                count++;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new Told(part, first, count));
    }
}
