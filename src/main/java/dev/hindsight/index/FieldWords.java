package dev.hindsight.index;

import dev.hindsight.kernel.Language;
import java.util.EnumMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;

/// Chooses the words of a language by the end of a field's name.
final class FieldWords extends DelegatingAnalyzerWrapper {
    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    FieldWords() {
        super(PER_FIELD_REUSE_STRATEGY);
        for (Language language : Language.values()) {
            words.put(language, Words.ofText(language));
        }
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        String code = field.substring(field.lastIndexOf('_') + 1);
        Words found = words.get(Language.ofCode(code).orElse(Language.UNKNOWN));
        if (found == null) {
            throw new IllegalStateException("No words for the field " + field);
        }
        return found;
    }
}
