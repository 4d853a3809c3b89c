package dev.hindsight.personal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words that stand before, behind and inside names, in English and French.
final class NameWords {
    /// Certain: what follows is a person.
    private static final Set<String> TITLES =
            set(
                    "mr mrs ms miss dr prof professor sir dame lord lady messrs mme mmes mlle me maître"
                            + " monsieur madame mademoiselle docteur professeur sr sra col colonel lt"
                            + " lieutenant gen general maj major capt captain brig brigadier sgt"
                            + " sergeant cpl corporal cdr adm admiral capitaine commandant général"
                            + " amiral sergent caporal lieutenant-colonel lieutenant-general"
                            + " major-general brigadier-general sheikh imam hajji haji");

    /// Who somebody is. What follows at once may be a name.
    private static final Set<String> ROLES =
            set(
                    "representative representatives commissioner minister president ambassador"
                            + " coordinator director chief envoy adviser advisor secretary"
                            + " secretary-general under-secretary-general assistant-secretary-general"
                            + " spokesperson spokesman spokeswoman chairman chairperson chair senator"
                            + " governor mayor judge justice prosecutor head officer commander"
                            + " administrator manager king prince bishop archbishop chancellor premier"
                            + " speaker leader rapporteur vice-president prime-minister député représentant représentante"
                            + " commissaire ministre président présidente ambassadeur ambassadrice"
                            + " coordonnateur coordonnatrice directeur directrice chef envoyé envoyée"
                            + " conseiller conseillère secrétaire porte-parole sénateur gouverneur maire"
                            + " juge procureur vice-président premier-ministre sous-secrétaire");

    /// Roles that stand before a bare family name.
    private static final Set<String> FORMAL =
            set(
                    "president minister ambassador senator governor judge king prince bishop archbishop"
                            + " vice-president président ministre ambassadeur sénateur gouverneur juge");

    /// What is part of no person's name.
    private static final Set<String> THINGS =
            set(
                    "council assembly mission missions force forces committee ministry office department"
                            + " nations united union republic security police government party front"
                            + " agreement agreements commission court centre center fund funds programme"
                            + " programmes program bank army armed conference resolution province district"
                            + " north south east west northern southern eastern western central region"
                            + " regional national international federal state states world human rights"
                            + " affairs service services unit section division team group task operations"
                            + " operation support special political civil civilian military humanitarian"
                            + " peace peacekeeping peacebuilding law rule justice development reform sector"
                            + " strategy plan framework protocol treaty charter act constitution constitutional"
                            + " electoral election elections interim transitional provisional permanent supreme"
                            + " high joint general legal public press media radio university school hospital"
                            + " airport camp base house palace street road river lake mount island islands city"
                            + " town village port sea valley bridge annex table figure chapter part"
                            + " paragraph report reports review note summary contents introduction conclusion"
                            + " conclusions recommendations recommendation observations background lessons"
                            + " lesson practice practices quick impact projects project board college academy"
                            + " institute foundation association society league congress parliament senate"
                            + " chamber cabinet administration authority agency organization organisation"
                            + " secretariat headquarters field staff personnel contingent battalion brigade"
                            + " company corps squadron guard navy air women children child youth gender"
                            + " african european american asian arab western latin african-union nato english"
                            + " french spanish russian chinese arabic serb serbs serbian albanian albanians"
                            + " croat croats croatian bosnian haitian haitians kosovo conseil assemblée comité"
                            + " ministère bureau département unies union république sécurité gouvernement parti"
                            + " accord accords cour fonds banque armée conférence résolution"
                            + " nord sud est ouest région régional nationale national internationale"
                            + " international fédéral état états droits affaires division équipe groupe"
                            + " opérations opération appui spécial spéciale politique civile militaire"
                            + " humanitaire paix développement réforme secteur stratégie cadre protocole traité"
                            + " charte loi constitution électoral élections transition provisoire"
                            + " supérieur supérieure université école hôpital aéroport rue ville tableau"
                            + " chapitre annexe rapport note résumé introduction conclusion recommandations"
                            + " observations enseignements leçons parlement sénat chambre cabinet autorité"
                            + " agence organisation secrétariat siège brigade bataillon garde femmes enfants"
                            + " deputy adjoint assistant acting principal senior monday tuesday wednesday"
                            + " thursday friday saturday sunday january february march april may june july"
                            + " august september october november december janvier février mars avril mai juin"
                            + " juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi"
                            + " vendredi samedi dimanche god internet english-speaking administrative advisory external internal"
                            + " relations studies branch people aid foreign defence defense finance interior"
                            + " foreword preface acknowledgements annexes budgetary fifth sixth operational"
                            + " logistics training doctrine evaluation information communications"
                            + " administratif administrative étrangères défense finances intérieur"
                            + " consultatif recherche formation santé éducation health education"
                            + " inspectorate directorate orthodox church catholic cathedral mosque inspection"
                            + " direction générale église orthodoxe catholique chief-of-staff");

    /// Words that begin a sentence or join others.
    private static final Set<String> SMALL =
            set(
                    "the in on at a an this these those it he she they we i you for from by with as after"
                            + " before during while when where since both all some many most however moreover"
                            + " furthermore meanwhile although though if of to and or but not no under over"
                            + " between among following according despite also there their his her its our my"
                            + " your such other each every several new former late one two three four five six"
                            + " seven eight nine ten first second third next last what who why how which that"
                            + " because therefore thus consequently finally nevertheless additionally overall"
                            + " see yes le la les l un une des du de d dans en sur à au aux par pour avec sans"
                            + " après avant depuis pendant selon ce cet cette ces il elle ils elles nous vous"
                            + " son sa ses leur leurs mon ma mes toutefois cependant ailleurs outre ainsi"
                            + " enfin si que qui quoi dont où et ou mais donc or ni car lors malgré entre"
                            + " tout tous toute toutes plusieurs deux trois dear re subject from cher chère");

    private static final Set<String> PARTICLES =
            set(
                    "de du des da dos van von der den el al bin bint ibn ben ould la le di y e abu abou");

    private static final String ROLE =
            "(?:representatives?|commissioner|minister|president|ambassador|coordinator|director|chief"
                    + "|envoy|advis[eo]r|secretary(?:-general)?|spokes(?:person|man|woman)"
                    + "|chair(?:man|person)?|senator|governor|mayor|judge|prosecutor|head|commander"
                    + "|administrator|manager|speaker|leader|rapporteurs?|advocate|représentante?|commissaire|ministre"
                    + "|présidente?|ambassadeur|coordonnat(?:eur|rice)|direct(?:eur|rice)|chef|envoyée?"
                    + "|conseill(?:er|ère)|secrétaire(?:\\sgénérale?)?|porte-parole|sénateur|gouverneur"
                    + "|maire|juge|procureur|commandant)";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// "Special Representative for Haiti, …"
    static final Pattern ROLE_BEFORE =
            Pattern.compile(
                    "(?<!\\p{L})"
                            + ROLE
                            + "(?:\\s(?:spéciale?|adjointe?|générale?|exécutive?))?"
                            + "(?:\\s(?:of|for|to|in|on|de|du|des|pour|en|au|aux|d['’]|à)[^,.;:]{0,110})?,\\s$",
                    FLAGS);

    /// "…, the Force Commander"
    static final Pattern ROLE_BEHIND =
            Pattern.compile(
                    "^,\\s(?:the|a|an|my|his|her|our|their|former|then|acting|deputy|new|le|la|l['’]|mon"
                            + "|ma|son|ancien|ancienne)?\\s?(?:[\\p{L}-]+\\s){0,3}"
                            + ROLE
                            + "(?!\\p{L})",
                    FLAGS);

    /// "… said"
    static final Pattern SAYS =
            Pattern.compile(
                    "^,?\\s(?:said|says|stated|told|added|explained|recalled|wrote|replied|admitted"
                            + "|suggested|remarked|commented|briefed|chaired|attended"
                            + "|(?:a|ont)\\s(?:déclaré|indiqué|affirmé|expliqué|ajouté|souligné|dit|rappelé"
                            + "|présidé|informé|précisé))(?!\\p{L})",
                    FLAGS);

    /// "Prepared by: …"
    static final Pattern LABEL =
            Pattern.compile(
                    "(?:(?:prepared|written|compiled|submitted|drafted|reviewed|approved|signed|authored|facilitated|led|chaired)\\sby"
                            + "|(?:interviews?|meeting|discussions?|conversation)\\swith"
                            + "|(?:rédigé|préparé|établi|signé|présenté|dirigé|animé)e?\\spar"
                            + "|\\(\\s?sign(?:ed|é)\\s?\\)|(?<!\\p{L})names?\\s?:|(?<!\\p{L})noms?\\s?:|authors?\\s?:|auteurs?\\s?:"
                            + "|contact(?:\\s(?:person|name))?\\s?:|point\\sof\\scontact\\s?:|focal\\spoint\\s?:|interviewees?\\s?:"
                            + "|team\\sleader\\s?:|rapporteur\\s?:|participants?\\s?:|entretien\\savec|facilitators?\\s?:)\\s*:?\\s*$",
                    FLAGS);

    private NameWords() {}

    private static Set<String> set(String words) {
        return Set.copyOf(List.of(words.split("\\s+")));
    }

    /// Without the ending of a possessive.
    private static String small(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "");
    }

    static boolean isTitle(String word) {
        return TITLES.contains(small(word));
    }

    static boolean isRole(String word) {
        return ROLES.contains(small(word));
    }

    static boolean isFormal(String word) {
        return FORMAL.contains(small(word));
    }

    static boolean isThing(String word) {
        return THINGS.contains(small(word));
    }

    static boolean isSmall(String word) {
        return SMALL.contains(small(word));
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(small(word));
    }
}
