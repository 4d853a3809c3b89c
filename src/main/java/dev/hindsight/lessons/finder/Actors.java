package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Who can be asked to do something, and how a language says so.
///
/// @param named the whole of a noun phrase: group 1 is the actor, with what it is the actor of left
///   away
/// @param anywhere an actor inside a text, group 1
/// @param cut what a noun phrase cannot reach across
/// @param opening small words before it
/// @param adverbs between it and the verb
/// @param pronoun the whole of it
/// @param passive what follows the modal where the subject is not who should act
/// @param agent who acts in the passive, group 1
record Actors(
        Pattern named,
        Pattern anywhere,
        Pattern cut,
        Pattern opening,
        Pattern adverbs,
        Pattern pronoun,
        Pattern passive,
        Pattern agent) {
    private static final String ACRONYMS =
            "(?-i:UN(?!SCR|DAF|SC\\b)[A-Z]{2,9}|MINU[A-Z]+|MONU[A-Z]+|BINU[A-Z]+|ONU[A-Z]*|UN|DPKO|DPA|DFS|DPPA|DPO|OCHA|WFP|FAO|WHO|"
                    + "ILO|PBSO|PBC|D?SRSGs?|ERSG|RC/HC|RCs?|HCs?|HQ|NGOs?|IFIs|AU|EU|NATO|ECOWAS|OSCE|OIOS|OHCHR|DAC|KFOR|"
                    + "EULEX|IMF|SG|ICRC|CEB|OLA|OHRM|ONG|BSCI|UA|UE|OTAN|CEDEAO|DOMP|DAP|DAM|RSSG|PNUD|HCR|HCDH|PAM)";

    private static final String HEADS =
            "missions?|operations?|secretariat|secretary-general|departments?|offices?|agency|agencies|"
                    + "committees?|council|assembly|commission|teams?|leadership|leaders|headquarters|governments?|"
                    + "authorities|states?|donors?|partners?|parties|party|actors?|organi[sz]ations?|community|communities|"
                    + "countries|contributors|coordinators?|representatives?|envoys?|commanders?|commissioner|"
                    + "directors?|chiefs?|heads?|managers?|management|staff|personnel|police|institutions?|entities|"
                    + "bodies|components?|sections?|divisions?|board|unit|units|groups?|task forces?|forces?|panel|"
                    + "civil society|members?|membership|stakeholders|planners|advis[eo]rs?|experts?|"
                    + "peacekeepers|ministry|ministries|ministers?|parliament|administration|bank|union|UN system|"
                    + "United Nations|judiciary|officers?|evaluators?|mediators?|pillars?|funds and programmes|"
                    + "working groups?|programme managers?|specialists?|president|prime minister|special representative";

    /// "of Justice", "of the Security Council".
    private static final String OF =
            "(?: of (?:the |all )?(?-i:[A-Z])[\\w'’-]+(?: (?:and |of |of the )?(?-i:[A-Z])[\\w'’-]+){0,4})?";

    private static final String FRENCH_OF =
            "(?: (?:de la |de l['’]|du |des |de |d['’])(?-i:\\p{Lu})[\\w’-]+(?: (?:et )?(?-i:\\p{Lu})[\\w’-]+){0,4})?";

    private static final String FRENCH_HEADS =
            "missions?|opérations?|secrétariat|secrétaire général|départements?|bureaux?|agences?|comités?|"
                    + "conseil(?: de sécurité)?|assemblée(?: générale)?|commission|équipes?|direction|dirigeants?|siège|"
                    + "gouvernements?|autorités|états(?: membres)?|donateurs?|bailleurs(?: de fonds)?|partenaires?|"
                    + "parties|partis|acteurs?|organisations?|organismes?|communauté(?: internationale)?|pays|"
                    + "contributeurs|coordonnateurs?|coordonnatrice|représentants?(?: spéciaux)?|représentant"
                    + " spécial|commandant|directeurs?|chefs?|responsables?|gestionnaires?|personnel|police|"
                    + "institutions?|entités|organes|composantes?|sections?|divisions?|unités?|groupes?(?: de"
                    + " travail)?|forces?|société civile|membres?|parties prenantes|planificateurs|conseillers?|"
                    + "experts?|ministères?|ministres?|parlement|administration|banque(?: mondiale)?|union|"
                    + "nations unies|fonds et programmes|pouvoirs publics|casques bleus";

    private static final Actors ENGLISH =
            new Actors(
                    pattern(
                            "^((?:(?!\\b(?:of|in|for|on|to|by|between|with|from|at|among|through|than|as|is|are|was|"
                                    + "were|has|have|which|who)\\b|['’]s\\b).)*?\\b(?:"
                                    + HEADS
                                    + "|"
                                    + ACRONYMS
                                    + ")\\b"
                                    + OF
                                    + ")(?:\\s*\\([^)]*\\))?(?: (?:of|in|for|on|at|within|from|with|responsible|concerned|"
                                    + "involved|themselves|itself|alike|who|to)\\b.*)?$"),
                    pattern(
                            "\\b((?:(?:the|all|any|each|both|other|international|national|local|relevant|senior) )*"
                                    + "(?:(?-i:[A-Z])[\\w'’-]+ |(?-i:[A-Z])[\\w'’-]+ and |of the |humanitarian |development |"
                                    + "political |external |internal |independent |troop-contributing |donor |host |member |"
                                    + "transitional |"
                                    + "regional |mission |concerned |interim )*(?:"
                                    + HEADS
                                    + "|"
                                    + ACRONYMS
                                    + ")\\b"
                                    + OF
                                    + ")"),
                    pattern(
                            ".*(?:[,;:–—(]|\\b(?:that|because|whereas|since|while|although|whether|if|when|but|so|what)\\b)\\s*"),
                    pattern(
                            "^(?:however|therefore|moreover|furthermore|hence|and|but|also|finally|first(?:ly)?|rather|instead|"
                                    + "second(?:ly)?|third(?:ly)?|then|thus|similarly|likewise|here|now|recommendation \\d+|"
                                    + "additionally|\\([a-z0-9]+\\)|[a-z0-9]{1,2}[.)])\\s+"),
                    pattern(
                            "(?:\\s+(?:also|therefore|thus|still|always|now|both|all|then|together|each|\\w+ly))+$"),
                    pattern("^(?:they|it|he|she|these|both|its?|these actors)$"),
                    pattern(
                            "^\\s+(?:(?:not|also|always|now|therefore|all|only|\\w+ly)\\s+)*be(?:en)?\\s+(?:(?:\\w+ly|more|"
                                    + "better|also)\\s+)*(?:\\w+ed|given|made|taken|held|seen|set|built|done|kept|led|put|sent|"
                                    + "shown|told|drawn|borne|found|met|dealt|brought|sought|paid|spent|understood|chosen|"
                                    + "overcome|part|undertaken|begun|written|driven|grown|known|laid|left|lost|run|sustained)\\b"),
                    pattern(
                            "\\bby ((?:(?:the|an?|all|both|any|each) )?(?:(?!(?:and|or|of|to|in|for|at|through|on|with|from|as|than)\\b)[\\w'’-]+ ){0,5}(?:"
                                    + HEADS
                                    + "|"
                                    + ACRONYMS
                                    + ")\\b"
                                    + OF
                                    + ")"));

    private static final Actors FRENCH =
            new Actors(
                    pattern(
                            "^((?:(?!\\b(?:de|du|des|en|pour|sur|à|au|aux|par|entre|avec|dans|qui|que|est|sont)\\b|\\bd['’]).)*?"
                                    + "\\b(?:"
                                    + FRENCH_HEADS
                                    + "|"
                                    + ACRONYMS
                                    + ")\\b"
                                    + FRENCH_OF
                                    + ")(?:\\s*\\([^)]*\\))?(?: (?:de|du|des|d['’]|en|pour|sur|à|au|aux|chargée?s?|"
                                    + "internationa\\w+|nationa\\w+|locales?|locaux|concernée?s?|humanitaires?|politiques?|"
                                    + "intégrée?s?|burundais\\w*|haïtien\\w*|hôtes?|membres?).*)?$"),
                    pattern(
                            "\\b((?:(?:le|la|les|tous|toutes|l['’]|aux?|du|des) ?)*(?:"
                                    + FRENCH_HEADS
                                    + "|"
                                    + ACRONYMS
                                    + ")\\b"
                                    + FRENCH_OF
                                    + ")"),
                    pattern(
                            ".*(?:[,;:–—(]|\\b(?:que|qu['’]|parce que|si|lorsque|quand|mais|dont)(?=\\W))\\s*"),
                    pattern(
                            "^(?:toutefois|cependant|donc|ainsi|en outre|de plus|enfin|et|mais|aussi|premièrement|"
                                    + "deuxièmement|recommandation \\d+|[a-z0-9]{1,2}[.)])\\s+"),
                    pattern("(?:\\s+(?:aussi|donc|également|toujours|tous|\\w+ment))+$"),
                    pattern("^(?:ils?|elles?|ceux-ci|celles-ci|celui-ci|celle-ci)$"),
                    pattern(
                            "^\\s+(?:(?:pas|aussi|également|donc|toujours|\\w+ment)\\s+)*être\\s+(?:(?:\\w+ment|mieux|plus)\\s+)*"
                                    + "(?:\\w+ée?s?|\\w+ie?s?|\\w+ue?s?|mise?s?|prise?s?|faite?s?)\\b"),
                    pattern(
                            "\\bpar ((?:(?:le|la|les|l['’]|un|une|tous les) ?)?(?:"
                                    + FRENCH_HEADS
                                    + "|"
                                    + ACRONYMS
                                    + "))\\b"));

    static @Nullable Actors of(Language language) {
        return switch (language) {
            case ENGLISH -> ENGLISH;
            case FRENCH -> FRENCH;
            case SPANISH, ARABIC, RUSSIAN, CHINESE, UNKNOWN -> null;
        };
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Wording.FLAGS | Pattern.UNICODE_CHARACTER_CLASS);
    }
}
