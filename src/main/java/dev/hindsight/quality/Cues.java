package dev.hindsight.quality;

import dev.hindsight.kernel.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The words by which each check knows what it looks for. The stronger ones come first: the place
/// that is shown should be the best one.
final class Cues {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Map<Check, Pattern> ENGLISH = new EnumMap<>(Check.class);
    private static final Map<Check, Pattern> FRENCH = new EnumMap<>(Check.class);

    private static final Pattern SUMMARY =
            words(
                    "^(?:[ivx0-9]{1,4}[.)]\\s*)?(?:executive\\s+)?(?:summary|abstract|key\\s+(?:findings|points|messages)"
                            + "|overview|résumé(?:\\s+(?:exécutif|analytique))?|synthèse|note\\s+de\\s+synthèse|aperçu)");

    static {
        ENGLISH.put(
                Check.METHOD,
                words(
                        "methodolog(?:y|ies)|focus\\s+groups?|desk\\s+review|questionnaires?|hot\\s+wash"
                                + "|(?:review|report|study|survey|paper|note)\\s+(?:is|was)\\s+(?:based\\s+on|conducted|prepared|compiled|carried\\s+out)"
                                + "|(?:based|draws|drawing)\\s+on\\s+(?:\\S+\\s+){0,3}(?:interviews|discussions|consultations|documents|experience)"
                                + "|interviews?\\s+(?:was|were|with|of|conducted)|(?:were|was)\\s+interviewed"
                                + "|(?:after[- ]action|lessons[- ]learned)\\s+(?:review\\s+)?(?:meeting|session|workshop|exercise)"
                                + "|debriefing\\s+(?:session|meeting)|data\\s+(?:was|were)\\s+collected"));
        ENGLISH.put(
                Check.PARTICIPANTS,
                words(
                        "(?:list\\s+of\\s+)?(?:participants|attendees|interviewees)\\s*(?::|included|came|from|in\\s+the\\s+(?:review|workshop|meeting))"
                                + "|list\\s+of\\s+participants|persons?\\s+(?:met|interviewed|consulted)"
                                + "|(?:took\\s+part|participated)\\s+in\\s+(?:the|this)\\s+(?:review|workshop|discussion|debriefing|meeting|exercise|survey)"
                                + "|(?:review|report|document|study|paper|note|debrief|debriefing|workshop|conference|lessons)\\s+(?:(?:was|were|is|has\\s+been)\\s+)?(?:prepared|written|conducted|facilitated|compiled|authored|drafted|attended|undertaken)\\s+by|^(?:prepared|written|compiled|drafted)\\s+by"
                                + "|interviews?\\s+(?:were\\s+(?:held|conducted)\\s+)?with\\s+(?:\\S+\\s+){0,6}(?:staff|officials|personnel|members|officers|representatives)"
                                + "|(?:review|evaluation|study|lessons[- ]learned)\\s+team"));
        ENGLISH.put(
                Check.PLANNED,
                words(
                        "what\\s+was\\s+(?:planned|supposed)|(?:was|were|had\\s+been)\\s+(?:supposed|planned|expected|intended|meant|scheduled|mandated|designed|tasked)\\s+(?:to|for)"
                                + "|(?:aim|goal|purpose|intention|objectives?|mandate)\\s+(?:of\\s+(?:\\S+\\s+){1,8})?(?:was|were|is|are)\\s+to"
                                + "|expected\\s+(?:results|outcomes?|accomplishments)|mandated\\s+(?:to|tasks)|(?:original|initial)\\s+plan"
                                + "|planning\\s+(?:assumptions?|foresaw)|objectives?"));
        ENGLISH.put(
                Check.HAPPENED,
                words(
                        "what\\s+(?:actually\\s+)?happened|in\\s+(?:practice|reality|the\\s+event)|observations?\\s*:|actually"
                                + "|(?:did|could|was|were)\\s+not|failed\\s+to|succeeded\\s+in|resulted\\s+in|led\\s+to|took\\s+place"
                                + "|(?:was|were)\\s+(?:\\S+ly\\s+)?(?:delayed|deployed|delivered|achieved|completed|carried\\s+out|established|conducted|implemented|vacant|slow|held|launched|provided|received)"
                                + "|(?:took|lasted)\\s+(?:\\S+\\s+){0,3}(?:days|weeks|months|years)"));
        ENGLISH.put(
                Check.WHY,
                words(
                        "root\\s+causes?|because|(?:due|owing|attributable|attributed)\\s+to|caused\\s+by|reasons?\\s+(?:for|was|were|is|are|why)"
                                + "|contributing\\s+factors?|contributed\\s+to|stem(?:s|med|ming)\\s+from|as\\s+a\\s+(?:result|consequence)\\s+of|on\\s+account\\s+of|explains?\\s+why"));
        ENGLISH.put(
                Check.TO_DO,
                words(
                        "recommend(?:s|ed|ations?)?|should(?!\\s+(?:not\\s+)?be\\s+(?:read|noted|recalled|interpreted|borne))|ought\\s+to|(?:needs?\\s+to|must)\\s+be\\b|corrective\\s+actions?|next\\s+time|way\\s+forward"
                                + "|(?:is|are)\\s+(?:advisable|advised|suggested|proposed|essential|imperative)\\s+(?:to|that)"));
        ENGLISH.put(
                Check.WHO_ACTS,
                words(
                        "(?:action|responsib(?:le|ility)|lead|owner|responsible\\s+(?:office|entity|party))\\s*(?:by|office|entity|body)?\\s*:"
                                + "|(?:mission|missions|headquarters|secretariat|department|departments|office|section|unit|division|team|government|council|commander|commissioner|coordinator"
                                + "|representative|srsg|dsrsg|dpko|dpo|dfs|dos|dppa|dpa|ocha|undp|unhcr|unicef|osce|management|component|agencies|agency|countries|states|nations|staff|officers?|managers?|planners|leadership|support|police)"
                                + "\\s+(?:\\([^)]{1,20}\\)\\s+)?(?:should|must|needs?\\s+to|ought\\s+to|shall)\\s+(?!be\\b)"
                                + "|(?:should|must)\\s+be\\s+(?:[^\\s.;]+\\s+){1,8}by\\s+(?:the\\s+)?(?:leadership|mission|office|department|secretariat|headquarters|team|unit|section)"
                                + "|recommends?\\s+that\\s+(?:the\\s+)?(?:mission|office|department|secretariat|headquarters|team|government|council|united)"));
        FRENCH.put(
                Check.METHOD,
                words(
                        "méthodologie|groupes?\\s+de\\s+discussion|(?:étude|analyse|revue)\\s+documentaire|questionnaires?|débriefing"
                                + "|(?:rapport|étude|examen|bilan|note|revue)\\s+(?:se\\s+fonde|repose|s['’]appuie|est\\s+fondée?|a\\s+été\\s+(?:établie?|réalisée?|menée?))"
                                + "|(?:entretiens|entrevues|consultations)\\s+(?:avec|menée?s|conduite?s|ont)|retours?\\s+d['’]expérience|atelier\\s+(?:de|sur|d['’])"));
        FRENCH.put(
                Check.PARTICIPANTS,
                words(
                        "(?:liste\\s+des\\s+)?participants?\\s*(?::|ont|étaient|venaient|à\\s+l['’](?:atelier|examen))|personnes\\s+(?:rencontrées|interrogées|consultées|interviewées)"
                                + "|ont\\s+(?:participé|pris\\s+part)\\s+à\\s+(?:l['’]|la\\s+|cette\\s+|cet\\s+)(?:atelier|examen|revue|réunion|discussion|évaluation)"
                                + "|(?:rédigée?|préparée?|établie?|animée?|menée?)\\s+par|(?:entretiens|entrevues)\\s+avec\\s+(?:\\S+\\s+){0,6}(?:personnel|responsables|fonctionnaires|membres|agents|représentants)"));
        FRENCH.put(
                Check.PLANNED,
                words(
                        "ce\\s+qui\\s+était\\s+prévu|(?:était|étaient|avait\\s+été|avaient\\s+été)\\s+(?:prévue?s?|censée?s?|chargée?s?|destinée?s?|programmée?s?)"
                                + "|(?:but|objectif|objectifs|mandat|mission)\\s+(?:de\\s+(?:\\S+\\s+){1,8})?(?:était|étaient|est|sont|consistait)\\s+(?:de|d['’]|à)|résultats\\s+(?:attendus|escomptés)|plan\\s+initial|devai(?:t|ent)|objectifs?"));
        FRENCH.put(
                Check.HAPPENED,
                words(
                        "ce\\s+qui\\s+s['’]est\\s+(?:réellement\\s+)?passé|en\\s+(?:pratique|réalité|fait)|observations?\\s*:|n['’](?:a|ont)\\s+pas|a\\s+abouti|ont\\s+abouti|a\\s+permis|ont\\s+permis"
                                + "|(?:a|ont)\\s+été\\s+(?:\\S+ment\\s+)?\\p{L}+|a\\s+eu\\s+lieu|s['’]est\\s+\\p{L}+|(?:était|étaient)\\s+(?:vacants?|vacantes?|retardée?s?)"));
        FRENCH.put(
                Check.WHY,
                words(
                        "causes?\\s+(?:profondes?|principales?)|parce\\s+qu|en\\s+raison\\s+d|du\\s+fait\\s+d|à\\s+cause\\s+d|(?:dû|due|dus|dues|imputables?|attribuables?)\\s+(?:à|au|aux)"
                                + "|faute\\s+d|raisons?\\s+(?:pour|de|était|étaient)|s['’]explique(?:nt)?\\s+par|(?:résulte|découle)(?:nt)?\\s+d|a\\s+contribué\\s+à|car"));
        FRENCH.put(
                Check.TO_DO,
                words(
                        "recommand(?:e|ent|ée?s?|ations?)|devr(?:ait|aient|a|ont)|il\\s+(?:faut|faudrait|convient|conviendrait|importe|est\\s+(?:indispensable|nécessaire|essentiel|souhaitable))|doi(?:t|vent)\\s+être|mesures?\\s+correctives?|à\\s+l['’]avenir"));
        FRENCH.put(
                Check.WHO_ACTS,
                words(
                        "(?:responsable|action|chef\\s+de\\s+file)\\s*:|(?:mission|siège|secrétariat|département|bureau|section|division|équipe|gouvernement|conseil|commandant|composante|organismes|pays|états|personnel|police|représentant(?:\\s+spécial)?|minusth|minustah|ocha|pnud)"
                                + "\\s+(?:devr(?:ait|aient|a|ont)|doi(?:t|vent))\\s+(?!être\\b)|(?:est|sont|soit)\\s+(?:chargée?s?|responsables?)\\s+d|(?:devrait|devraient|doit|doivent)\\s+être\\s+(?:\\S+\\s+){1,8}par\\s+(?:le|la|les|l['’])"));
    }

    private Cues() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + alternatives + ")", FLAGS);
    }

    static boolean reads(Language language) {
        return language == Language.ENGLISH || language == Language.FRENCH;
    }

    static Pattern of(Check check, Language language) {
        Pattern pattern = (language == Language.FRENCH ? FRENCH : ENGLISH).get(check);
        if (pattern == null) {
            throw new IllegalArgumentException("Not known by its words: " + check);
        }
        return pattern;
    }

    /// A heading of a summary.
    static boolean isSummary(String heading) {
        return SUMMARY.matcher(heading).find();
    }
}
