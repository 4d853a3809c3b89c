package dev.hindsight.lessons.finder;

import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the wording of one sentence is worth.
///
/// @param cue the strongest; null where there is none
/// @param score of the sentence by its wording alone, at most 1; 0 where there is no cue
record Weighed(
        String sentence,
        @Nullable Cue cue,
        double score,
        @Nullable String addressee,
        boolean framed) {
    private static final double ACTOR = 0.1;
    private static final double DISCUSSED = 0.1;
    private static final double SAID_BY_OTHERS = 0.35;
    private static final double LAW = 0.35;
    private static final double QUOTED = 0.3;
    private static final double UNMEANT = 0.35;

    private static final double CONCEDED = 0.3;

    /// The part of a sentence that only grants what its main clause then turns against.
    private static final Pattern CONCESSION =
            Pattern.compile(
                    "^\\W*(?:while|although|though|even though|whereas|alors que|bien que|si)\\b[^,]*$",
                    Wording.FLAGS);

    private static final double ASIDE = 0.35;

    /// "measures that need to be taken": named by the way, not asked for.
    private static final Pattern RELATIVE =
            Pattern.compile(
                    "\\b(?:which|who|that|qui|dont)\\s+(?:\\w+ly |also |still |will )?$"
                            + "|\\b(?:in|to|of|for|by|under|from) (?:which|whom)\\b[^,;]*$"
                            + "|\\b(?:when|whenever|how|why|since|because|lorsque|quand|parce que)\\b[^,;]*$",
                    Wording.FLAGS);

    private static final Pattern QUOTATION = Pattern.compile("[“\"«][^”\"»]{12,}[”\"»]");

    static Weighed of(String sentence, Language language) {
        Wording wording = Wording.of(language);
        List<Cue> cues = wording.cues(sentence);
        if (cues.isEmpty()) {
            return new Weighed(sentence, null, 0, null, false);
        }
        String addressee = Addressees.of(sentence, cues, language);
        Weighed best = new Weighed(sentence, null, 0, addressee, false);
        for (Cue cue : cues) {
            String before = sentence.substring(0, cue.start());
            boolean discussed =
                    cue.sort() == Cue.Sort.ADVISES
                            || wording.framing().discussion().matcher(before).find();
            double score =
                    cue.sort().strength()
                            + (addressee != null ? ACTOR : 0)
                            + (discussed ? DISCUSSED : 0)
                            - lost(sentence, before, cue, wording, discussed);
            if (best.cue == null || score > best.score) {
                best = new Weighed(sentence, cue, Math.clamp(score, 0, 1), addressee, discussed);
            }
        }
        return best;
    }

    private static double lost(
            String sentence, String before, Cue cue, Wording wording, boolean discussed) {
        double lost = 0;
        boolean outright = cue.sort() == Cue.Sort.ASKS || cue.sort() == Cue.Sort.NAMED;
        if (!outright) {
            boolean others = !discussed && wording.framing().others().matcher(before).find();
            lost += others ? SAID_BY_OTHERS : 0;
            lost += wording.framing().legal().matcher(before).find() ? LAW : 0;
        }
        if (!outright && cue.sort().kind() == CandidateKind.RECOMMENDATION) {
            lost += CONCESSION.matcher(before).find() ? CONCEDED : 0;
            lost += RELATIVE.matcher(before).find() ? ASIDE : 0;
            lost += wording.unmeant(sentence) ? UNMEANT : 0;
        }
        return lost + (isQuoted(sentence, cue) ? QUOTED : 0);
    }

    private static boolean isQuoted(String sentence, Cue cue) {
        Matcher quotation = QUOTATION.matcher(sentence);
        while (quotation.find()) {
            if (quotation.start() < cue.start() && cue.end() < quotation.end()) {
                return true;
            }
        }
        return false;
    }

    /// Has a cue that makes a candidate by itself.
    boolean strong() {
        return cue != null && !cue.sort().weak();
    }

    /// Such as `modal "should" + addressee`.
    String reason() {
        String said = cue == null ? "" : cue.reason();
        return addressee == null || said.isEmpty() ? said : said + " + addressee";
    }
}
