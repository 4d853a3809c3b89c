package dev.hindsight.lessons.finder;

import dev.hindsight.lessons.finder.Cue.Sort;
import dev.hindsight.lessons.finder.Wording.Framing;
import dev.hindsight.lessons.finder.Wording.Rule;
import java.util.List;
import java.util.regex.Pattern;

/// How lessons and recommendations are worded in English.
final class EnglishWording {
    /// Those who speak for a report, and those whom it gathers.
    private static final String PEOPLE =
            "(?:participants|discussants|speakers|respondents|interviewees|evaluators?|authors?|inspectors?|consultants?)";

    private static final String WORKS =
            "(?:evaluation|review|report|study|(?:evaluation|review|study|assessment) team|panel|seminar|workshop|"
                    + "assessment|OIOS|Office of Internal Oversight Services)";

    private static final String SOURCES = "(?:" + PEOPLE + "|" + WORKS + ")";

    private static final String ADVERBS =
            "(?:,? (?:also|therefore|further(?:more)?|again|once (?:again|more)|strongly|thus|most|of|"
                    + "would|would also|continue to|wish to|would like to|\\w+ly),?)*";

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            Sort.NAMED,
                            "recommendation recommendations point points",
                            "^\\W*(?:key |main )?(?:recommendation|action point)s?(?: no\\.?)? ?"
                                    + "(?:\\d[\\d.]*|[A-Z])?\\s*[:.–—-]\\s"),
                    rule(
                            Sort.NAMED,
                            "recommendation suggestion proposal",
                            "\\b(?:a|one|another|the|first|second|third|main|key|further|final) (?:\\w+ )?"
                                    + "((?:recommendation|suggestion|proposal) (?:is|was|would be) (?:that|to|for))\\b"),
                    rule(
                            Sort.ASKS,
                            "i we",
                            "\\b((?:I|we)(?<!\\bas (?:I|we))"
                                    + ADVERBS
                                    + " (?:recommend|urge|call (?:up)?on|encourage|propose|suggest|"
                                    + "appeal to|exhort|invite|advise|request|ask))\\b"),
                    rule(
                            Sort.ADVISES,
                            "recommended suggested proposed advised urged advisable",
                            "\\b(it (?:is|was|has been|had been)"
                                    + ADVERBS
                                    + " (?:recommended|suggested|proposed|advised|urged|advisable))\\b(?! by)"),
                    rule(
                            Sort.ADVISES,
                            "recommend recommends recommended propose proposes proposed suggest suggests suggested urge urges urged called calls advocated advise advises",
                            "\\b("
                                    + PEOPLE
                                    + ADVERBS
                                    + " (?:recommend(?:ed)?|proposed?|suggest(?:ed)?|urged?|called for|call for|advocated?|"
                                    + "advised?)|"
                                    + WORKS
                                    + ADVERBS
                                    + " (?:recommend(?:s|ed)?|proposes|suggests|urges|calls for|advocates|advises))\\b"),
                    rule(
                            Sort.ADVISES,
                            "recommended encouraged urged advised invited called",
                            "\\b((?:is|are)"
                                    + ADVERBS
                                    + " (?:recommended|encouraged|urged|advised|invited|called upon)) to\\b(?! (?:the|an?|attend|participate|meetings?|join)\\b)"),
                    rule(
                            Sort.ADVISES,
                            "suggested recommended proposed",
                            "\\b((?:suggested|recommended|proposed) (?:ways|measures|steps|actions|options))\\b"),
                    rule(
                            Sort.EMPHASIS,
                            "attention priority emphasis consideration effort efforts care",
                            "\\b((?:attention|priority|emphasis|consideration|efforts?|care) (?:should|must|needs? to|ought to))\\b"),
                    rule(
                            Sort.EMPHASIS,
                            "more better greater stronger improved clearer closer further new enhanced increased",
                            "\\b(?:more|better|greater|stronger|improved|clearer|closer|further|new|enhanced|increased) "
                                    + "[^.;:,]{3,60}? ((?:is|are|will be|may be|would be)(?: also| therefore| \\w+ly)* (?:needed|"
                                    + "required|necessary|essential))\\b"),
                    rule(
                            Sort.ADVISES,
                            "wish like want well",
                            "\\b(may (?:wish|like|want) to|would do well to|would be well advised to)\\b"),
                    rule(
                            Sort.LEARNED,
                            "lesson lessons",
                            "\\b((?:lessons?)\\b[^.;:]{0,130}?(?:\\b(?:is|was|were|are|has been|have been) (?:that|to|the need|the|how)\\b|:))"),
                    rule(
                            Sort.LEARNED,
                            "experience experiences",
                            "\\b(experiences?\\b[^.;:,]{0,50}?\\b(?:shows?|has shown|have shown|showed|shown|"
                                    + "indicates?|underscores|underlines|highlights|illustrates|demonstrates?|has (?:also )?demonstrated|demonstrated|suggests?|taught|"
                                    + "teaches|has taught|confirms|confirmed|proves|tells us))\\b"),
                    rule(
                            Sort.LEARNED,
                            "learned learnt hindsight retrospect",
                            "\\b((?:(?:has|have) (?:also |been )?|we |\\b(?:system|participants|agencies|partners|staff|team)\\b[^.;,]{0,30}? )(?:learned|learnt)\\b|(?:with|in) hindsight|in retrospect)\\b"),
                    rule(
                            Sort.LEARNED,
                            "importance value usefulness benefit benefits need",
                            "\\b((?:demonstrat|underscor|highlight|illustrat|show|prov|confirm)(?:ed|es|s|e|ing)?"
                                    + " (?:the |that the )(?:\\w+ )?(?:importance|value|usefulness|benefits?|need)"
                                    + " (?:of|for|to))\\b"),
                    rule(
                            Sort.REGRET,
                            "have",
                            "\\b((?:should|ought to) (?:not |also |ideally |perhaps )?have (?:been )?\\w+(?:ed|en|t|d|n|ne|un)|would"
                                    + " have (?:ideally )?been (?:essential|useful|helpful|preferable|better|desirable|advisable|"
                                    + "necessary|a major)|could have (?:been )?\\w+(?= [^.;]{0,60}\\b(?:earlier|better|sooner|avoided|"
                                    + "prevented|more)\\b)|could have (?:helped|avoided|prevented|improved))\\b"),
                    rule(
                            Sort.PRACTICE,
                            "practice practices",
                            "\\b((?:good|best|promising) practices?)\\b(?= (?:is|was|are|were|has been) (?:to|that|the|an?)\\b|:)"),
                    rule(
                            Sort.PRACTICE,
                            "example practice model",
                            "\\b((?:is|was|as|constitutes|represents) (?:a|an) (?:\\w+ )?(?:good|best|model|useful) "
                                    + "(?:practice|example|model))\\b"),
                    rule(
                            Sort.PROVED,
                            "proved proven turned worked",
                            "\\b((?:proved|proven|turned out)(?: to be)?(?: an?| the| very| highly| extremely| particularly| most)*"
                                    + " (?:useful|effective|successful|helpful|beneficial|instrumental|valuable|invaluable|"
                                    + "efficient|good (?:decision|idea|move|approach|choice)|key|essential|critical|crucial|"
                                    + "indispensable|decisive|right)|worked (?:very |particularly )?well)\\b"),
                    rule(
                            Sort.MODAL,
                            "should",
                            "\\b(should)\\b(?<!^should)(?<!\\b(?:lest|why) should)(?! (?:also |not |further )?(?:like to|come as)\\b)(?! (?:the|this|that|these|those|an?|any|such|they|it|he|she|we|there|his|her|their)\\b)(?! (?:not |also )?have (?:been )?\\w+(?:ed|en|t|d|n)\\b)"),
                    rule(Sort.MODAL, "must", "\\b(must)\\b(?! have\\b)"),
                    rule(Sort.MODAL, "ought", "\\b(ought to)\\b(?! have\\b)"),
                    rule(
                            Sort.MODAL,
                            "need needs",
                            "\\b(needs? to)\\b(?! know\\b)(?<!\\b(?:the|a|no|any|this|their|its|urgent|clear|of|your|not|may|might|"
                                    + "would|could|often|did) needs? to)(?<!\\b(?:may|might|would|could) (?:also|still)"
                                    + " need to)(?<!ed needs to)"),
                    rule(
                            Sort.MODAL,
                            "has have",
                            "\\b((?:has|have) to)\\b(?! do\\b)(?<!\\b(?:not|would|may|might|never|they|often|would therefore|"
                                    + "would also|would then) (?:has|have) to)"),
                    rule(
                            Sort.NECESSARY,
                            "essential crucial critical important vital imperative necessary indispensable advisable desirable paramount importance incumbent urgent time key",
                            "\\b((?:it|what) (?:is|remains|will be|would be)(?: \\w+ly| also| therefore| thus| most| of| then|"
                                    + " still| equally)* (?:essential|crucial|critical|important|vital|imperative|necessary|"
                                    + "indispensable|desirable|paramount|(?:utmost|paramount|critical|great)"
                                    + " importance|incumbent|urgent|time|key)) (?:that|to|for|upon|on|not)\\b"),
                    rule(
                            Sort.NECESSARY,
                            "essential crucial critical imperative indispensable needed required necessary vital must importance",
                            "\\b((?:is|are|remains?|will be|would be|may be)(?: \\w+ly| also| therefore)* (?:essential|crucial|"
                                    + "critical|imperative|indispensable|needed|required|necessary|vital|a must|of (?:the )?"
                                    + "(?:utmost|paramount|critical|vital) importance))\\b(?! by\\b)"),
                    rule(
                            Sort.NECESSARY,
                            "need",
                            "\\b(there (?:is|remains)(?: still| also| therefore)* (?:an? |much )?(?:\\w+ ){0,2}need (?:for|to))\\b"),
                    rule(
                            Sort.NEED,
                            "need necessity",
                            "\\b((?:\\w+ed|\\w+s|on|is|was|about) (?:up)?(?:on )?(?:the|a) (?:\\w+ )?(?:need|necessity)"
                                    + " (?:for|to|of))\\b"),
                    rule(Sort.NEED, "need", "^\\W*(the (?:\\w+ )?need (?:for|to))\\b"),
                    rule(
                            Sort.NEED,
                            "importance",
                            "\\b((?:stress|underlin|underscor|emphasi[sz]|highlight|point|reiterat|argu|recogni[sz])"
                                    + "(?:ed|es|s|e|ing)?(?: to)? the (?:\\w+ )?importance of)\\b"),
                    rule(
                            Sort.NEED,
                            "need needs",
                            "\\b(needs? (?:a|an|more|better|greater|clear|clearer|stronger|adequate|sufficient|further|"
                                    + "additional|urgent|attention))\\b"),
                    rule(
                            Sort.PROPOSES,
                            "could might may would",
                            "\\b(could|might|may|would (?:be useful|benefit|help|make))\\b"));

    private static final String ORDERS =
            "accelerate|address|adopt|advocate|align|allocate|allow|appoint|apply|approach|arrange|assess|assign|"
                    + "assist|avoid|be|begin|bring|broaden|build|carry|clarify|clearly|collect|combine|communicate|"
                    + "complete|conduct|consider|consolidate|consult|continue|convene|coordinate|create|decentralize|"
                    + "define|delegate|deploy|design|designate|determine|develop|disseminate|distribute|do|document|"
                    + "draw|employ|empower|enable|encourage|engage|enhance|ensure|establish|evaluate|examine|expand|"
                    + "expedite|explore|extend|facilitate|finalize|focus|follow|formulate|foster|fund|give|harmonize|"
                    + "have|help|hold|identify|implement|improve|include|incorporate|increase|inform|initiate|insist|"
                    + "institute|institutionalize|integrate|intensify|introduce|invest|involve|issue|keep|launch|lead|"
                    + "learn|link|limit|look|maintain|make|manage|map|maximize|mainstream|minimize|mobilize|monitor|"
                    + "move|negotiate|never|organi[sz]e|place|plan|prepare|prevent|prioriti[sz]e|promote|protect|provide|"
                    + "publish|pursue|put|raise|recruit|recogni[sz]e|redouble|reduce|refrain|regularly|reinforce|request|"
                    + "require|resist|respect|retain|review|revise|revisit|scale|secure|seek|select|send|set|share|"
                    + "simplify|speed|standardi[sz]e|start|streamline|strengthen|support|take|tailor|test|track|train|"
                    + "translate|treat|update|urge|use|utili[sz]e|verify|widen|work";

    static final Wording WORDING =
            new Wording(
                    RULES,
                    pattern(
                            "^\\W*(?:to )?((?:"
                                    + ORDERS
                                    + "))\\b(?! (?:is|are|was|were|has|have|of)\\b)"),
                    new Framing(
                            pattern(
                                    "\\b(?:"
                                            + SOURCES
                                            + "|some|several|many|most|others?|one (?:suggestion|speaker|member)|it (?:was|is)|repeatedly|"
                                            + "there was)\\b(?:\\W+\\w+){0,6}?\\W+(?:(?:suggest|recommend|propos|urg|argu|"
                                            + "stress|underlin|emphasi[sz]|not|remark|point|agree|highlight|add|observ|"
                                            + "reiterat|conclud|call|insist)(?:ed|es|s|d|ing)?|felt|agreement|consensus)\\b|\\b(?:in|from) (?:my|our) (?:point of )?"
                                            + "(?:view|opinion)|\\b(?:i|we) (?:also |firmly |strongly |continue to )?"
                                            + "(?:believe|consider|think|hold|reiterate|stress|underline|emphasi[sz]e)\\b"),
                            pattern(
                                    "\\bi (?:also |particularly |further )?(?:welcome|note|take note|commend|thank|am (?:pleased|encouraged|"
                                            + "grateful))\\b|\\b(?:he|she|they|president|prime minister|ministers?|leaders?|part(?:y|ies)|"
                                            + "government|authorities|representatives?|special representative|envoy|"
                                            + "delegations?|opposition|ambassadors?|members?|officials?|(?:security )?council|"
                                            + "assembly|court|commission|negotiators?|mayors?|bishop|groups?|union|minist(?:ry|er)"
                                            + "|mediators?|spokes\\w+|judges?|chair\\w*|kosovo \\w+|community)\\b[^.;]*\\b(?:said|"
                                            + "stated|stressed|emphasi[sz]ed|urged|called|demanded|requested|noted|insisted|"
                                            + "reiterated|agreed|decided|indicated|expressed|argued|maintained|claimed|"
                                            + "announced|declared|concluded|suggested|proposed|recommended|felt|warned|ruled|"
                                            + "underlined|underscored|highlighted|informed|reminded|appealed|affirmed|"
                                            + "acknowledged|recogni[sz]ed|advocate[sd]?|told|asked|advised|believed|pointed)\\b"),
                            pattern(
                                    "\\b(?:law|constitution|agreement|accords?|decree|regulation|resolution|protocol|"
                                            + "charter|convention|legislation|provisions?|article|statute|treaty|rules|"
                                            + "framework|mandate|declaration)s?\\b[^.;]*\\b(?:provid\\w+|stipulat\\w+|requir\\w+|"
                                            + "states?|stated|specif\\w+|says|stating|according to|under which|decided)\\b")),
                    pattern(
                            "\\b(?:(?:should|must|may|it (?:has|needs) to) (?:also |therefore )?be (?:noted|recalled|remembered|"
                                    + "mentioned|pointed out|said|stressed|emphasi[sz]ed|acknowledged|borne in mind|admitted)|"
                                    + "should (?:soon |now |then )?(?:be (?:completed?|ready|finali[sz]ed|in place|operational|available|concluded|"
                                    + "deployed|able)|help|enable|allow|facilitate|contribute|lead to|result|improve|provide|"
                                    + "(?:begin|start|commence|take place)\\b[^.;]{0,20}\\b(?:in|on|by) (?:early |late |mid-)?(?:january|february|"
                                    + "march|april|may|june|july|august|september|october|november|december)|"
                                    + "make it|serve|increase|reduce|mean|give|permit)|how (?:best )?(?:it|they|\\w+) should|"
                                    + "(?:when|where|if|how|which|what|as) (?:it|they|this|these|\\w+ \\w+|\\w+) (?:is|are|may be) (?:needed|required|"
                                    + "necessary)|it (?:was|had been|has been) (?:also )?(?:decided|agreed)|important to (?:note|acknowledge|underline|recall|remember|stress|mention|emphasi[sz]e|bear in mind)|whether|as to (?:who|how|what)|what \\w+ should|which \\w+ should|"
                                    + "['’]s position|position of principle|our position|"
                                    + "(?:i|we) (?:must|should|have to) (?:also )?(?:confess|admit|say|add|stress|express)|"
                                    + "would (?:need|have) to)\\b|\\?[\"”’]?$"));

    private EnglishWording() {}

    private static Rule rule(Sort sort, String triggers, String regex) {
        return Rule.of(sort, triggers, pattern(regex));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
