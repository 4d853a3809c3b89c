package dev.hindsight.web;

import dev.hindsight.kernel.Label;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.AccountForm;
import dev.hindsight.uses.Result;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what people say of a use, and fills the form again.
final class UseForms {
    private UseForms() {}

    /// What a form says: an account, or what is wrong with it.
    ///
    /// @param account null where there are problems
    record Read(@Nullable Account account, List<Link> problems) {
        Read {
            problems = List.copyOf(problems);
        }
    }

    /// @param id begins the ids of the fields
    /// @param item label of the item
    static Read read(SentForm sent, String id, Label item, Messages m) {
        return switch (AccountForm.read(name -> sent.value(name).orElse(""), item)) {
            case AccountForm.Read.Clear(Account account) -> new Read(account, List.of());
            case AccountForm.Read.Wrong(List<String> fields) ->
                    new Read(
                            null,
                            fields.stream()
                                    .map(field ->
                                            new Link(
                                                    m.text("use.problem." + field),
                                                    "#" + id + "-" + field))
                                    .toList());
        };
    }

    static Map<String, String> values(SentForm sent) {
        return AccountForm.FIELDS.stream()
                .collect(Collectors.toMap(name -> name, name -> sent.value(name).orElse("")));
    }

    static Map<String, String> values(Account account) {
        return Map.of(
                AccountForm.WHERE,
                account.where(),
                AccountForm.WHEN,
                account.when().toString(),
                AccountForm.DONE,
                account.done(),
                AccountForm.RESULT,
                account.result().code(),
                AccountForm.LABEL,
                account.label().value());
    }

    /// @param use id of the use; empty for a new one
    /// @param values what stands in its fields
    static UsesView.Form form(
            String code,
            String use,
            boolean open,
            Map<String, String> values,
            Label item,
            Messages m) {
        return new UsesView.Form(
                code,
                id(code, use),
                use,
                open,
                values,
                Arrays.stream(Result.values())
                        .map(it -> choice(it.code(), m.text("use.result." + it.code()), values))
                        .toList(),
                AccountForm.labels(item).stream()
                        .map(it ->
                                new Choice(
                                        it.value(),
                                        m.label(it),
                                        it.value().equals(values.get(AccountForm.LABEL))))
                        .toList());
    }

    private static Choice choice(String code, String label, Map<String, String> values) {
        return new Choice(code, label, code.equals(values.get(AccountForm.RESULT)));
    }

    /// Begins the ids of the fields of a form.
    static String id(String code, String use) {
        return code.equals("edit") ? "use-" + use : "use";
    }
}
