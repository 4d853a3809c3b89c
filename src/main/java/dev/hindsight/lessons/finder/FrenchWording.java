package dev.hindsight.lessons.finder;

import dev.hindsight.lessons.finder.Cue.Sort;
import dev.hindsight.lessons.finder.Wording.Framing;
import dev.hindsight.lessons.finder.Wording.Rule;
import java.util.List;
import java.util.regex.Pattern;

/// How lessons and recommendations are worded in French.
final class FrenchWording {
    private static final String SOURCES =
            "(?:participants?|participantes|intervenants|orateurs|répondants|interlocuteurs|évaluateurs?|"
                    + "évaluation|examen|rapport|étude|équipe|groupe|séminaire|conférence|atelier|auteurs?|"
                    + "inspecteurs?|consultants?|BSCI|mission d['’]évaluation)";

    private static final String ADVERBS =
            "(?: (?:aussi|donc|également|vivement|instamment|fortement|en outre|par ailleurs|\\w+ment))*";

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            Sort.NAMED,
                            "recommandation recommandations point points",
                            "^\\W*(?:recommandation|point d['’]action)s?(?: n[o°]\\.?)? ?(?:\\d[\\d.]*|[A-Z])?\\s*[:.–—-]\\s"),
                    rule(
                            Sort.NAMED,
                            "recommandation suggestion proposition",
                            "\\b((?:recommandation|suggestion|proposition) (?:est|serait|était|consiste)(?: que| de| d['’]|"
                                    + " à)?)(?=\\W)"),
                    rule(
                            Sort.ASKS,
                            "je nous j",
                            "\\b((?:je|nous|j['’]) ?(?:\\w+ )?(?:recommand(?:e|ons)|engage(?:ons)?|exhort(?:e|ons)|invit(?:e|ons)|"
                                    + "demand(?:e|ons)|encourag(?:e|eons)|propos(?:e|ons)|suggér(?:ons)|suggère|préconis(?:e|ons)|"
                                    + "appell(?:e)|appelons|conseill(?:e|ons)|pri(?:e|ons)))(?=\\W)"),
                    rule(
                            Sort.ADVISES,
                            "recommandé suggéré proposé conseillé préconisé demandé",
                            "\\b(il (?:est|a été|était|serait)"
                                    + ADVERBS
                                    + " (?:recommandé|suggéré|proposé|conseillé|préconisé|demandé))(?=\\W)"),
                    rule(
                            Sort.ADVISES,
                            "recommande recommandent recommandé propose proposent proposé suggère suggèrent suggéré préconise préconisent préconisé conseille conseillent conseillé",
                            "\\b("
                                    + SOURCES
                                    + "[^.;:,]{0,40}? (?:ont |a )?"
                                    + "(?:recommand(?:e|ent|é)|propos(?:e|ent|é)|"
                                    + "suggèr(?:e|ent)|suggéré|préconis(?:e|ent|é)|conseill(?:e|ent|é)))(?=\\W)"),
                    rule(
                            Sort.ADVISES,
                            "invité invités invitée invitées encouragé encouragés encouragée encouragées prié priés priée priées engagé engagés engagée appelé appelés appelée appelées exhorté exhortés",
                            "\\b((?:est|sont)"
                                    + ADVERBS
                                    + " (?:invitée?s?|encouragée?s?|priée?s?|engagée?s?|appelée?s?|exhortée?s?) (?:à|de|d['’]))"),
                    rule(
                            Sort.ADVISES,
                            "souhaitera voudra souhaiteront voudront gagnerait gagneraient",
                            "\\b((?:souhaitera|voudra|souhaiteront|voudront)(?: peut-être)?|gagnerai(?:t|ent) à)(?=\\W)"),
                    rule(
                            Sort.LEARNED,
                            "enseignement enseignements leçon leçons",
                            "\\b((?:enseignements?|leçons?)\\b[^.;:]{0,60}?(?:\\b(?:est|était|sont|consiste)(?: que| qu['’]| de|"
                                    + " la| le| à)|:))"),
                    rule(
                            Sort.LEARNED,
                            "expérience",
                            "\\b(l?['’]?expérience\\b[^.;:,]{0,50}?\\b(?:montre|a montré|démontre|a démontré|indique|prouve|a"
                                    + " prouvé|enseigne|a enseigné|confirme|a confirmé))(?=\\W)"),
                    rule(
                            Sort.LEARNED,
                            "importance utilité nécessité valeur besoin recul rétrospectivement",
                            "\\b((?:montr|démontr|illustr|soulign|confirm)(?:e|ent|é|ant|ait) (?:l['’]importance|l['’]utilité|la"
                                    + " nécessité|la valeur|le besoin)|avec le recul|rétrospectivement)(?=\\W)"),
                    rule(
                            Sort.REGRET,
                            "aurait auraient",
                            "\\b(aurai(?:t|ent) (?:dû|pu|fallu)|(?:il )?aurait été (?:préférable|souhaitable|utile|bon))(?=\\W)"),
                    rule(
                            Sort.PRACTICE,
                            "pratique pratiques",
                            "\\b((?:bonnes?|meilleures?) pratiques?)(?= (?:est|sont|consiste|a été|à)\\b| ?:)"),
                    rule(
                            Sort.PROVED,
                            "avéré avérée avérés avérées révélé révélée révélés révélées fonctionné",
                            "\\b((?:s['’]est|se sont|s['’]étai(?:t|ent)) (?:avérée?s?|révélée?s?)(?: très| particulièrement|"
                                    + " extrêmement)* (?:utiles?|efficaces?|essentiel(?:le)?s?|précieu(?:x|se|ses)|"
                                    + "indispensables?|déterminante?s?|bénéfiques?)|(?:a|ont) bien fonctionné)(?=\\W)"),
                    rule(
                            Sort.MODAL,
                            "devrait devraient devra devront",
                            "\\b(devrai(?:t|ent)|devr(?:a|ont))(?=\\W)"),
                    rule(Sort.MODAL, "doit doivent", "\\b(doi(?:t|vent))(?=\\W)(?! avoir)"),
                    rule(
                            Sort.NECESSARY,
                            "faut faudrait faudra convient conviendrait conviendra importe importerait agit",
                            "\\b(il (?:faut|faudrait|faudra|convient|conviendrait|conviendra|importe|importerait|s['’]agit))(?=\\W)"),
                    rule(
                            Sort.NECESSARY,
                            "essentiel indispensable important nécessaire impératif crucial primordial capital souhaitable urgent vital fondamental utile temps",
                            "\\b(il (?:est|reste|demeure|sera|serait)"
                                    + ADVERBS
                                    + " (?:essentiel|indispensable|important|nécessaire|impératif|crucial|primordial|capital|"
                                    + "souhaitable|urgent|vital|fondamental|utile|temps)) (?:de|d['’]|que|qu['’])"),
                    rule(
                            Sort.NECESSARY,
                            "nécessaire nécessaires indispensable indispensables essentiel essentielle essentiels essentielles impératif impérative impératifs impératives requis requise requises primordial primordiale primordiales crucial cruciale cruciales cruciaux",
                            "\\b((?:est|sont|reste|restent|demeure|demeurent|sera|serait)"
                                    + ADVERBS
                                    + " (?:nécessaires?|indispensables?|essentiel(?:le)?s?|impérati(?:f|ve|fs|ves)|requise?s?|"
                                    + "primordial(?:e|es)?|crucia(?:l|le|les|ux)))(?=\\W|$)"),
                    rule(
                            Sort.NECESSARY,
                            "besoin",
                            "\\b((?:a|ont|aurai(?:t|ent)) (?:grand |grandement |toujours )?besoin d)"),
                    rule(
                            Sort.NEED,
                            "nécessité importance besoin utilité",
                            "\\b((?:soulign|insist|not|rappel|relev|affirm)\\w* (?:sur )?(?:la nécessité|l['’]importance|le"
                                    + " besoin|l['’]utilité) d)"),
                    rule(
                            Sort.NEED,
                            "nécessité besoin",
                            "^\\W*((?:la )?nécessité d|(?:le )?besoin d)"),
                    rule(
                            Sort.PROPOSES,
                            "pourrait pourraient peut peuvent permettrait permettraient",
                            "\\b(pourrai(?:t|ent)|peu(?:t|vent)|permettrai(?:t|ent))(?=\\W)"));

    private static final String VERBS =
            "(?:accélérer|accorder|accroître|actualiser|adapter|adopter|affecter|allouer|améliorer|appliquer|appuyer|"
                    + "assurer|associer|augmenter|clarifier|communiquer|concevoir|conduire|consacrer|consolider|"
                    + "constituer|consulter|continuer|coordonner|créer|définir|déléguer|déployer|désigner|développer|"
                    + "diffuser|doter|élaborer|élargir|encourager|engager|entreprendre|établir|étudier|évaluer|éviter|"
                    + "examiner|faciliter|faire|favoriser|financer|fixer|former|fournir|garantir|harmoniser|identifier|"
                    + "impliquer|inclure|instaurer|institutionnaliser|intégrer|intensifier|introduire|investir|lancer|"
                    + "maintenir|mener|mettre|mobiliser|nommer|obtenir|organiser|planifier|poursuivre|prendre|préparer|"
                    + "prévoir|privilégier|procéder|promouvoir|protéger|recruter|réduire|réexaminer|réformer|renforcer|"
                    + "réviser|revoir|sensibiliser|simplifier|soutenir|suivre|tenir|tirer|traiter|utiliser|veiller)";

    static final Wording WORDING =
            new Wording(
                    RULES,
                    pattern("^\\W*(?:d['’]|de |à )?(" + VERBS + ")(?=\\W)"),
                    new Framing(
                            pattern(
                                    "\\b(?:"
                                            + SOURCES
                                            + "|certains|plusieurs|beaucoup|il a été|il est)\\b.*\\b(?:suggér|"
                                            + "recommand|propos|estim|soulign|not|relev|insist|rappel|convenu|conclu|fait"
                                            + " valoir|affirm)\\w*"),
                            pattern(
                                    "\\b(?:ils?|elles?|président|premier ministre|ministres?|dirigeants?|partis?|gouvernement|"
                                            + "autorités|représentants?|représentant spécial|délégations?|opposition|"
                                            + "ambassadeurs?|membres|conseil(?: de sécurité)?|assemblée|cour|commission)\\b"
                                            + "[^.;]*\\b(?:(?:a|ont|avai(?:t|ent)) (?:\\w+ )?(?:déclaré|souligné|demandé|affirmé|"
                                            + "indiqué|insisté|réitéré|décidé|exprimé|annoncé|proposé|recommandé|averti|appelé|"
                                            + "noté|rappelé|estimé|prié|exhorté))\\b"),
                            pattern(
                                    "\\b(?:loi|constitution|accords?|décret|règlement|résolution|protocole|charte|convention|"
                                            + "article|statut|traité|mandat)\\b[^.;]*\\b(?:prévoi\\w+|stipul\\w+|dispose\\w*|"
                                            + "exige\\w*|précise\\w*|selon|en vertu)")),
                    pattern(
                            "\\b(?:(?:doit|devrait|convient|faut)(?: également| aussi)?(?: être| de)? (?:noté|noter|rappelé|"
                                    + "rappeler|signalé|signaler|précisé|préciser|mentionné|mentionner|relever|souligner)|"
                                    + "devrai(?:t|ent) (?:permettre|contribuer|aider|faciliter|aboutir|être (?:achevée?s?|prête?s?|"
                                    + "terminée?s?|opérationnel\\w*|disponibles?))|(?:devra|devront) être (?:achevée?s?|prête?s?))"
                                    + "|\\?[\"”»]?$"));

    private FrenchWording() {}

    private static Rule rule(Sort sort, String triggers, String regex) {
        return Rule.of(sort, triggers, pattern(regex));
    }

    /// Accents are letters here, also at the edge of a word.
    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Wording.FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
