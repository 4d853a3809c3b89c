package dev.hindsight.lessons.finder;

import static dev.hindsight.lessons.finder.CandidateKind.GOOD_PRACTICE;
import static dev.hindsight.lessons.finder.CandidateKind.LESSON;
import static dev.hindsight.lessons.finder.CandidateKind.RECOMMENDATION;

import dev.hindsight.lessons.finder.Rubric.Place;
import dev.hindsight.lessons.finder.Rubric.Weight;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Recognises headings and introducing lines under which lessons stand, in English and French.
final class Rubrics {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern NUMBERING =
            Pattern.compile(
                    "^(?:(?:[IVXL]+|[A-Z]|\\d{1,2}(?:\\.\\d{1,2})*)[.):]?\\s+|annexe? \\w+[.:]?\\s+"
                            + "|(?:section|chapter|part|box|encadré|chapitre|partie) \\w+[.:]?\\s+)+",
                    FLAGS);

    private static final String FEW =
            "(?:(?:the|a|an|our|some|its|key|main|major|general|specific|overall|final|summary|list|"
                    + "of|draft|proposed|suggested|policy|strategic|operational|priority|common|"
                    + "principal|important|other|further|preliminary|detailed|table|and|on|"
                    + "les|des|de|du|la|le|l['’]|principales?|principaux|quelques|autres|"
                    + "premi[eè]re?s?|liste|résumé|synthèse|proposées?) ?){0,6}";

    private static final Pattern ABOUT_OTHERS =
            Pattern.compile(
                    "\\b(?:implement\\w*|follow[- ]up|status|response|progress|suivi|état|mise en"
                            + " (?:œuvre|oeuvre)|suite|réponse) \\b.{0,40}\\b(?:recommend\\w+|"
                            + "recommand\\w+|lessons|enseignements)",
                    FLAGS);

    private static final Pattern RECOMMENDATIONS =
            Pattern.compile(
                    "^"
                            + FEW
                            + "(?:recommendations?|recommandations?|proposals?|propositions?|"
                            + "suggestions?|action points?|points for action|next steps|"
                            + "(?:the )?ways? forward|what (?:should|needs to|must) be done|"
                            + "actions? recommended|measures proposed|voie à suivre|"
                            + "prochaines étapes|étapes suivantes|mesures à prendre|pistes"
                            + " (?:d['’]action|d['’]amélioration)|looking ahead|the road ahead|"
                            + "marche à suivre)\\b",
                    FLAGS);

    private static final Pattern LESSONS =
            Pattern.compile(
                    "^"
                            + FEW
                            + "(?:lessons?\\b(?! plans?)|(?:what )?(?:we )?(?:have )?learn(?:ed|t)"
                            + "\\b|enseignements?\\b|leçons?\\b|take-?aways?\\b)",
                    FLAGS);

    private static final Pattern PRACTICES =
            Pattern.compile(
                    "^"
                            + FEW
                            + "(?:(?:good|best|promising|effective|positive) practices?|what (?:has )?"
                            + "work(?:s|ed)(?: well)?|bonnes pratiques|meilleures pratiques|"
                            + "pratiques (?:optimales|exemplaires|prometteuses)|ce qui a (?:bien )?"
                            + "(?:marché|fonctionné)|success factors|facteurs de (?:succès|réussite))",
                    FLAGS);

    private static final Pattern ALSO_RECOMMENDATIONS =
            Pattern.compile(
                    "\\b(?:recommendations?|recommandations?|proposals|propositions|way forward|"
                            + "lessons|enseignements|leçons)\\b",
                    FLAGS);

    private static final Pattern CONCLUSIONS =
            Pattern.compile(
                    "\\b(?:observations|conclusions?|concluding|findings|way ahead|constatations|"
                            + "conclure|remarques finales|constats|outlook|perspectives)\\b",
                    FLAGS);

    private static final Pattern STRONG_LINE =
            Pattern.compile(
                    "\\b(?:recommend\\w*|proposals?|proposes?|(?:participants|they|we|was|were|are) proposed|proposed"
                            + " (?:that|ways|measures|actions|steps|options|the following)|suggest(?:s|ed|ions?)?|urge[sd]?|"
                            + "action points|points? for action|recommand\\w+|propositions?|"
                            + "preconis\\w+|préconis\\w+|suggestions?)\\b",
                    FLAGS);

    private static final Pattern DEMANDING_LINE =
            Pattern.compile(
                    "\\b(?:should|must|needs?|necessary|essential|important|requires?|devrai(?:t|ent)|"
                            + "doi(?:t|vent)|il faut|faudrait|nécessaires?|convient|besoin)\\b",
                    FLAGS);

    private static final Pattern WEAK_LINE =
            Pattern.compile(
                    "\\b(?:options|solutions|measures|steps|actions|methods|ways (?:of|to|in)|"
                            + "priorities|to summari[sz]e|in (?:sum|short|conclusion)|themes|findings|points|principles|conclusions|observations|"
                            + "mesures|priorités|solutions|pistes|moyens|principes|"
                            + "constats|conclusions|en (?:résumé|conclusion|bref))\\b",
                    FLAGS);

    private static final Pattern WAYS_TO_IMPROVE =
            Pattern.compile(
                    "\\b(?:options|solutions|measures|steps|actions|methods|ways|mesures|moyens|"
                            + "pistes)\\b.*\\b(?:improv\\w+|strengthen\\w*|better|future|amélior\\w+|"
                            + "renforc\\w+|address|remed\\w+)\\b",
                    FLAGS);

    private static final Pattern LESSON_LINE =
            Pattern.compile("\\b(?:lessons?|learn(?:ed|t)|enseignements?|leçons?)\\b", FLAGS);

    private static final Pattern PRACTICE_LINE =
            Pattern.compile(
                    "\\b(?:(?:good|best|promising)(?: \\w+)? practices|bonnes pratiques|meilleures"
                            + " pratiques|pratiques optimales|worked well)\\b",
                    FLAGS);

    /// Lists what was done, or what somebody is there for.
    private static final Pattern REPORTS =
            Pattern.compile(
                    "\\b(?:(?:was|were|been|has|have|had) (?:\\w+ )?(?:taken|implemented|adopted|"
                            + "carried|undertaken|achieved|completed|established|made|mandated|"
                            + "tasked|authori[sz]ed|decided|requested|conducted|organi[sz]ed|agreed)|"
                            + "mandate|tasks?|functions?|responsible|responsibilities|objectives?|"
                            + "resolution|decided|challenges?|problems?|obstacles?|constraints?|"
                            + "mandat|tâches|fonctions|chargée?s?|objectifs?|difficultés|problèmes|"
                            + "ont été|a été|achievements?|activities)\\b",
                    FLAGS);

    private Rubrics() {}

    /// The rubric of the innermost heading that is one.
    ///
    /// @param section headings, outermost first
    static Optional<Rubric> ofSection(List<String> section) {
        for (String heading : section.reversed()) {
            Optional<Rubric> rubric = ofHeading(heading);
            if (rubric.isPresent()) {
                return rubric;
            }
        }
        return Optional.empty();
    }

    static Optional<Rubric> ofHeading(String heading) {
        String bare = NUMBERING.matcher(heading).replaceFirst("");
        if (ABOUT_OTHERS.matcher(bare).find()) {
            return Optional.empty();
        }
        if (LESSONS.matcher(bare).find()) {
            boolean mixed =
                    bare.matches(
                            "(?iu).*\\b(?:recomm\\w+|planned|change|actions?|propos\\w+)\\b.*");
            return heading(LESSON, Weight.FULL, mixed, heading);
        }
        if (PRACTICES.matcher(bare).find()) {
            return heading(GOOD_PRACTICE, Weight.FULL, false, heading);
        }
        if (RECOMMENDATIONS.matcher(bare).find()) {
            boolean alone = !CONCLUSIONS.matcher(bare).find();
            return heading(RECOMMENDATION, alone ? Weight.FULL : Weight.WORDED, !alone, heading);
        }
        if (CONCLUSIONS.matcher(bare).find()) {
            boolean also = ALSO_RECOMMENDATIONS.matcher(bare).find();
            return heading(RECOMMENDATION, also ? Weight.WORDED : Weight.HINT, true, heading);
        }
        return Optional.empty();
    }

    private static Optional<Rubric> heading(
            CandidateKind kind, Weight weight, boolean mixed, String words) {
        return Optional.of(new Rubric(kind, weight, mixed, Place.HEADING, words));
    }

    /// The rubric of a line that introduces what follows.
    ///
    /// @param line its last sentence, which ends in a colon
    static Optional<Rubric> ofLine(String line) {
        if (PRACTICE_LINE.matcher(line).find()) {
            return line(GOOD_PRACTICE, Weight.FULL, false, line);
        }
        boolean recommends = STRONG_LINE.matcher(line).find();
        if (LESSON_LINE.matcher(line).find()) {
            return line(LESSON, Weight.FULL, recommends, line);
        }
        if (REPORTS.matcher(line).find()) {
            return Optional.empty();
        }
        if (recommends || WAYS_TO_IMPROVE.matcher(line).find()) {
            return line(RECOMMENDATION, Weight.FULL, false, line);
        }
        if (DEMANDING_LINE.matcher(line).find()) {
            return line(RECOMMENDATION, Weight.FULL, false, line);
        }
        return WEAK_LINE.matcher(line).find()
                ? line(LESSON, Weight.WORDED, true, line)
                : Optional.empty();
    }

    private static Optional<Rubric> line(
            CandidateKind kind, Weight weight, boolean mixed, String words) {
        return Optional.of(new Rubric(kind, weight, mixed, Place.LINE, words));
    }
}
