package dev.hindsight.kernel;

import java.util.Arrays;
import java.util.Optional;

/// What kind of source a document is, in the words of the field.
public enum DocumentType {
    AFTER_ACTION_REVIEW("after-action-review"),
    END_OF_ASSIGNMENT_REPORT("end-of-assignment-report"),
    SURVEY_OF_PRACTICE("survey-of-practice"),
    LESSONS_LEARNED_STUDY("lessons-learned-study"),
    REPORT("report"),
    PROCEEDINGS("proceedings"),
    POLICY_NOTE("policy-note"),
    OTHER("other");

    private final String code;

    DocumentType(String code) {
        this.code = code;
    }

    /// The value that addresses, facets and commands use.
    public String code() {
        return code;
    }

    public static Optional<DocumentType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
