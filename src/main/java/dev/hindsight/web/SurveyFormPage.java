package dev.hindsight.web;

import java.util.List;
import java.util.Map;

/// The form for a survey of practice.
///
/// @param problems why what was sent was not stored; each leads to its field
/// @param values what was typed, by the names of the fields
public record SurveyFormPage(Frame frame, List<Link> problems, Map<String, String> values) {
    public SurveyFormPage {
        problems = List.copyOf(problems);
        values = Map.copyOf(values);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}
