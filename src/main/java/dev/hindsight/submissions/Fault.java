package dev.hindsight.submissions;

import java.util.Locale;

/// What is wrong with a field of a form.
public enum Fault {
    FILE_MISSING("file", "A file is needed: the review itself, such as a PDF or a DOCX"),
    TITLE_MISSING("title", "A title is needed"),
    TITLE_TOO_LONG("title", "A title has at most 500 characters"),
    MISSION_UNKNOWN("mission", "A mission is named by its acronym, such as BINUB; see /missions"),
    TYPE_UNKNOWN("type", "There is no such type; an example is after-action-review"),
    DATE_UNREADABLE("date", "A date is written 2006, 2006-05 or 2006-05-31"),
    COUNTRY_UNKNOWN("countries", "A country is given by its name or its code, such as BI"),
    AUTHORS_TOO_MANY("authors", "At most 50 authors of at most 200 characters each are kept"),
    SYMBOL_TOO_LONG("symbol", "A document symbol has at most 100 characters"),
    LANGUAGE_UNKNOWN("language", "A language is given by its code, such as en"),
    THEME_UNKNOWN("themes", "There is no such theme; an example is funding"),
    LABEL_NOT_YOURS(
            "label", "A label is public, internal, or restricted:MISSION for a mission of yours"),
    CLOSED_TOO_LONG("closed", "Why it is not public is said in at most 400 characters"),
    OPENS_UNREADABLE("opens", "The day on which it opens is written 2031-05-31"),
    CONTACT_TOO_LONG("contact", "A contact has at most 200 characters"),
    NOTE_MISSING("note", "Say why it is returned; its submitter reads it"),
    NOTE_TOO_LONG("note", "A reason has at most 4,000 characters"),
    LESSON_TOO_LONG("lessons", "A lesson has at most 10,000 characters, and there are at most 120"),
    THEME_MISSING("themes", "Lessons that are ticked need at least one theme"),
    DEBRIEF_EMPTY("happened", "Say at least what happened");

    private final String field;
    private final String words;

    Fault(String field, String words) {
        this.field = field;
        this.words = words;
    }

    /// Name of the field.
    public String field() {
        return field;
    }

    /// What was expected, in English.
    public String words() {
        return words;
    }

    /// `file-missing` and so on.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
