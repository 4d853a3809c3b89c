package dev.hindsight.extract;

import dev.hindsight.kernel.Language;
import java.util.HashMap;
import java.util.Map;

/// Tells languages that are written in Latin letters by the short words that hold their sentences
/// together: every second word of running text is one, and hardly any stands in two languages.
///
/// A word counts twelve, shared among the languages that have it. Beside the three wanted languages
/// stand others, whose texts would else be taken for them; to be one of those needs more.
final class FunctionWords {
    private static final int WORTH = 12;

    private static final int LONGEST = 8;

    /// Running text of a known language has far more than one such word among so many.
    private static final int SPARSE = 14;

    private static final int FEW_WORDS = 20;

    private static final String[] WORDS = {
        // English
        "the of and to in that is for with by on as was were be been are it this which from at has"
                + " have had not its an or their would should will also other under between these"
                + " all who such may can could must where while they our we i his her but than",
        // French
        "le la les des du de et un une dans que qui pour par sur est au aux ce cette ces son sa"
                + " ses leur leurs il elle ils elles ne pas plus se sont été être avec ont a en ou"
                + " où mais comme nous d l qu n lors afin ainsi entre sans sous tout toute notamment",
        // Spanish
        "el la los las de y en que del un una por para con se su sus al es lo como más no ha han"
                + " fue ser sobre este esta entre o pero sin cuando le a también desde hasta todo"
                + " toda son era otros otras así e según mediante",
        // Portuguese, Galician
        "o os as do da dos das em um uma não com para por e que de é ao à pelo pela na no nos nas"
                + " mais se são foi como seu sua ou ser a entre sobre também aos às pelos isso esta",
        // German
        "der die das und in den von zu mit ist im für auf dem des ein eine nicht sich als auch es"
                + " an werden aus er hat dass sie nach bei einer um wird sind zur oder wie wurde",
        // Italian
        "il di e che la in un per è una del della dei le con non si i nel da al sono alla delle"
                + " gli lo come più anche ha nella dal ed su l d questo",
        // Dutch
        "de het een van en is dat op te voor met zijn aan er niet door die bij ook in om naar als"
                + " wordt worden of tot uit",
        // Catalan
        "el la els les de i en que del un una per amb es a al és com més no dels aquest aquesta"
                + " ha seva són d l",
        // Romanian
        "de și în la a cu pe din care este un o nu se sau pentru mai că ale al au fost prin",
        // Danish, Norwegian, Swedish
        "og i at det er en til på som for med den av af et de ikke har var om och att är ett inte"
                + " från",
        // Polish, Czech
        "w i na z do się nie jest o że to po od przez dla oraz a v se je s pro který byl",
        // Bosnian, Croatian, Serbian
        "i u na je se da za od s su o koji koja što ili iz ne kao bi po",
        // Indonesian, Malay
        "yang dan di ke dari untuk dengan pada ini itu dalam tidak adalah oleh akan atau juga",
        // Turkish
        "ve bir bu için ile da de olan olarak daha gibi çok her ne ya",
        // Swahili
        "ya na wa kwa ni za katika la kuwa cha hii au kama",
        // Haitian Creole
        "nan ak yo pou ki nou li pa se sa yon te an la gen"
    };

    private static final Language[] WANTED = {Language.ENGLISH, Language.FRENCH, Language.SPANISH};

    private static final Map<String, int[]> LANGUAGES = languages();

    private FunctionWords() {}

    /// What the words say.
    ///
    /// @param language that most of them belong to; unknown when it is not one of the three, and
    ///   where running text has too few words of any
    /// @param sure whether there are enough of them, and far more than of any other
    record Verdict(Language language, boolean sure) {}

    /// @param end so many characters are looked at
    static Verdict of(CharSequence text, int end) {
        int[] scores = new int[WORDS.length];
        int words = 0;
        end = Math.min(end, text.length());
        int start = -1;
        for (int i = 0; i <= end; i++) {
            boolean letter = i < end && Character.isLetter(text.charAt(i));
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words += Character.isLowerCase(text.charAt(start)) ? 1 : 0;
                count(text, start, i, scores);
                start = -1;
            }
        }
        return verdict(scores, words);
    }

    private static void count(CharSequence text, int start, int end, int[] scores) {
        if (end - start > LONGEST) {
            return;
        }
        int[] languages = LANGUAGES.get(lower(text, start, end));
        if (languages != null) {
            for (int language : languages) {
                scores[language] += WORTH / languages.length;
            }
        }
    }

    private static String lower(CharSequence text, int start, int end) {
        char[] letters = new char[end - start];
        for (int i = start; i < end; i++) {
            letters[i - start] = Character.toLowerCase(text.charAt(i));
        }
        return new String(letters);
    }

    private static Verdict verdict(int[] scores, int words) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        int second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i]);
        }
        boolean sparse = words >= FEW_WORDS && scores[best] * SPARSE < words * WORTH;
        boolean wanted = best < WANTED.length;
        Language language = wanted && !sparse && scores[best] > 0 ? WANTED[best] : Language.UNKNOWN;
        boolean sure =
                !sparse
                        && scores[best] >= (wanted ? 2 : 3) * WORTH
                        && 2 * scores[best] >= (wanted ? 3 : 4) * second;
        return new Verdict(language, sure);
    }

    private static Map<String, int[]> languages() {
        Map<String, int[]> found = new HashMap<>();
        for (int language = 0; language < WORDS.length; language++) {
            for (String word : WORDS[language].split(" ", -1)) {
                found.merge(word, new int[] {language}, FunctionWords::joined);
            }
        }
        return Map.copyOf(found);
    }

    private static int[] joined(int[] some, int[] more) {
        int[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
