package dev.hindsight.ocr;

import dev.hindsight.kernel.Language;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which of Tesseract's installed languages a page is recognised in.
///
/// @param fixed by a setting, joined by `+`; empty where the document decides
/// @param installed as Tesseract names them
record Tongues(String fixed, Set<String> installed) {
    private static final Map<Language, String> NAMES =
            Map.of(
                    Language.ENGLISH, "eng",
                    Language.FRENCH, "fra",
                    Language.SPANISH, "spa",
                    Language.ARABIC, "ara",
                    Language.RUSSIAN, "rus",
                    Language.CHINESE, "chi_sim");
    private static final List<Language> LATIN =
            List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);
    private static final Map<String, Language> SCRIPTS =
            Map.of(
                    "Arabic", Language.ARABIC,
                    "Cyrillic", Language.RUSSIAN,
                    "Han", Language.CHINESE,
                    "HanS", Language.CHINESE,
                    "HanT", Language.CHINESE);

    /// For a language; for an unknown one all that are written in Latin letters.
    String of(Language language) {
        if (!fixed.isEmpty()) {
            return fixed;
        }
        String name = NAMES.get(language);
        if (name == null || !installed.contains(name)) {
            return latin();
        }
        // Latin names and symbols stand in texts of every script
        boolean plain = LATIN.contains(language) || !installed.contains("eng");
        return plain ? name : name + "+eng";
    }

    /// For a script, as Tesseract names it.
    String ofScript(String script) {
        return of(SCRIPTS.getOrDefault(script, Language.UNKNOWN));
    }

    /// The installed ones that are written in Latin letters; else whatever is installed.
    String latin() {
        if (!fixed.isEmpty()) {
            return fixed;
        }
        String found =
                LATIN.stream()
                        .map(NAMES::get)
                        .filter(installed::contains)
                        .collect(Collectors.joining("+"));
        return found.isEmpty()
                ? installed.stream().filter(name -> !name.equals("osd")).findFirst().orElse("eng")
                : found;
    }

    boolean knowsOrientation() {
        return installed.contains("osd");
    }

    /// The language behind one of Tesseract's names.
    static Language language(@Nullable String name) {
        return NAMES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Language.UNKNOWN);
    }
}
