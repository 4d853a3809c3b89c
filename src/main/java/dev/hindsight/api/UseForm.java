package dev.hindsight.api;

import dev.hindsight.kernel.Label;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.AccountForm;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads a use from a JSON object, with the checks of the pages; whatever cannot be used is said
/// with its field.
@Singleton
final class UseForm {
    private static final int SHOWN = 60;

    private final ObjectMapper mapper;

    UseForm(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// @param body of the request; null where it is empty
    /// @param item label of the item
    /// @throws BadParameter naming each field that is missing, unknown or cannot be used
    Account read(@Nullable String body, Label item) {
        Map<String, Object> sent = object(body);
        Set<String> unknown = new TreeSet<>(sent.keySet());
        AccountForm.FIELDS.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new BadParameter(
                    String.format(
                            Locale.ROOT,
                            "There is no field %s; there are %s",
                            unknown.stream().map(UseForm::shortened).toList(),
                            AccountForm.FIELDS));
        }
        return switch (AccountForm.read(field -> text(sent, field), item)) {
            case AccountForm.Read.Clear(Account account) -> account;
            case AccountForm.Read.Wrong(List<String> fields) ->
                    throw new BadParameter(
                            fields.stream()
                                    .map(field -> words(field, item, sent))
                                    .collect(Collectors.joining("; ")));
        };
    }

    private Map<String, Object> object(@Nullable String body) {
        try {
            Map<String, Object> sent =
                    mapper.readValue(
                            body == null ? "" : body, Argument.mapOf(String.class, Object.class));
            if (sent != null) {
                return sent;
            }
        } catch (IOException e) {
            throw new BadParameter(unreadable(), e);
        }
        throw new BadParameter(unreadable());
    }

    private static String unreadable() {
        return "The body is one JSON object whose fields are texts: " + AccountForm.FIELDS;
    }

    /// What is no text counts as none.
    private static String text(Map<String, Object> sent, String field) {
        return sent.get(field) instanceof String text ? text : "";
    }

    private static String words(String field, Label item, Map<String, Object> sent) {
        String wanted =
                switch (field) {
                    case AccountForm.WHERE -> upTo(Account.LONGEST_WHERE);
                    case AccountForm.DONE -> upTo(Account.LONGEST_DONE);
                    case AccountForm.WHEN -> "a day, month or year such as 2026-05-31 or 2026";
                    case AccountForm.RESULT -> "worked, partly, failed or early";
                    default ->
                            AccountForm.labels(item).stream()
                                    .map(Label::value)
                                    .collect(Collectors.joining(" or "));
                };
        Object given = sent.get(field);
        return "`"
                + field
                + "` is "
                + wanted
                + (given == null ? ", and missing" : ", not: " + shortened(given.toString()));
    }

    private static String upTo(int longest) {
        return String.format(Locale.ROOT, "a text of 1 to %,d characters", longest);
    }

    private static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "…";
    }
}
