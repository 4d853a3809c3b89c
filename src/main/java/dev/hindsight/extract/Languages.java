package dev.hindsight.extract;

import dev.hindsight.kernel.Language;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Tells which language each passage of a document is in. Scripts settle Arabic, Russian and
/// Chinese; in Latin letters the function words decide. What they leave open takes the language of
/// the document's other passages.
@Singleton
public final class Languages {
    /// A shorter text, in letters, says too little: it takes the document's language.
    private static final int TOO_SHORT = 40;

    /// So many characters of passages that are all in doubt are judged as one.
    private static final int WHOLE = 20_000;

    private static final String PERSIAN_AND_URDU = "پچژگکیےٹڈڑں";
    private static final String CYRILLIC_NOT_RUSSIAN = "іїєґўђјљњћџѓќѕІЇЄҐЎЂЈЉЊЋЏ";

    /// What a text says by itself.
    ///
    /// @param sure whether it needs no help from the rest of the document
    private record Own(Language language, boolean sure, int letters) {}

    /// One language for each text: short and doubtful ones take that of their neighbours, or where
    /// these differ the one that most letters of the document are in.
    public List<Language> of(List<String> texts) {
        List<Own> found = texts.stream().map(Languages::own).toList();
        Language main = main(found, texts);
        Language[] languages = new Language[found.size()];
        Language before = main;
        for (int i = 0; i < languages.length; i++) {
            before = found.get(i).sure() ? found.get(i).language() : before;
            languages[i] = before;
        }
        Language after = main;
        for (int i = languages.length - 1; i >= 0; i--) {
            after = found.get(i).sure() ? found.get(i).language() : after;
            languages[i] = languages[i] == after ? after : main;
        }
        return List.of(languages);
    }

    private static Language main(List<Own> found, List<String> texts) {
        Map<Language, Integer> letters = new EnumMap<>(Language.class);
        for (Own own : found) {
            if (own.sure()) {
                letters.merge(own.language(), own.letters(), Integer::sum);
            }
        }
        return letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseGet(() -> ofAll(texts));
    }

    /// The language of passages that are all in doubt.
    private static Language ofAll(List<String> texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            if (all.length() < WHOLE) {
                all.append(text).append(' ');
            }
        }
        Script script = Script.of(all.toString());
        return script == Script.LATIN
                ? FunctionWords.of(all, WHOLE).language()
                : inScript(script, all.toString());
    }

    private static Own own(String text) {
        Script script = Script.of(text);
        int letters = letters(text) * (script == Script.HAN ? 4 : 1);
        if (script == Script.LATIN) {
            if (letters < TOO_SHORT) {
                return new Own(Language.UNKNOWN, false, letters);
            }
            FunctionWords.Verdict verdict = FunctionWords.of(text, text.length());
            return new Own(verdict.language(), verdict.sure(), letters);
        }
        // a short text in a script of its own needs no context
        boolean sure = script != Script.OTHER || letters >= TOO_SHORT;
        return new Own(inScript(script, text), sure, letters);
    }

    private static Language inScript(Script script, String text) {
        boolean other =
                switch (script) {
                    case ARABIC -> share(text, PERSIAN_AND_URDU) > 0.05;
                    case CYRILLIC -> share(text, CYRILLIC_NOT_RUSSIAN) > 0.01;
                    case LATIN, HAN, OTHER -> false;
                };
        return other ? Language.UNKNOWN : script.language();
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters;
    }

    private static double share(String text, String wanted) {
        int all = 0;
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                all++;
                found += wanted.indexOf(text.charAt(i)) >= 0 ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) found / all;
    }
}
