package dev.hindsight.web;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what people say of a use, and fills the form again.
final class UseForms {
    static final String WHERE = "where";
    static final String WHEN = "when";
    static final String DONE = "done";
    static final String RESULT = "result";
    static final String LABEL = "label";
    private static final List<String> FIELDS = List.of(WHERE, WHEN, DONE, RESULT, LABEL);

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
        List<Link> problems = new ArrayList<>();
        String where = text(sent, WHERE);
        if (where.isEmpty() || where.length() > Account.LONGEST_WHERE) {
            problems.add(problem("use.problem.where", id, WHERE, m));
        }
        Optional<PartialDate> when = when(text(sent, WHEN));
        if (when.isEmpty()) {
            problems.add(problem("use.problem.when", id, WHEN, m));
        }
        String done = text(sent, DONE);
        if (done.isEmpty() || done.length() > Account.LONGEST_DONE) {
            problems.add(problem("use.problem.done", id, DONE, m));
        }
        Optional<Result> result = Result.ofCode(text(sent, RESULT));
        if (result.isEmpty()) {
            problems.add(problem("use.problem.result", id, RESULT, m));
        }
        Optional<Label> label =
                labels(item).stream()
                        .filter(it -> it.value().equals(text(sent, LABEL)))
                        .findFirst();
        if (label.isEmpty()) {
            problems.add(problem("use.problem.label", id, LABEL, m));
        }
        return problems.isEmpty()
                ? new Read(
                        new Account(
                                where,
                                when.orElseThrow(),
                                done,
                                result.orElseThrow(),
                                label.orElseThrow()),
                        problems)
                : new Read(null, problems);
    }

    private static String text(SentForm sent, String name) {
        return Account.clean(sent.value(name).orElse(""));
    }

    private static Link problem(String key, String id, String field, Messages m) {
        return new Link(m.text(key), "#" + id + "-" + field);
    }

    private static Optional<PartialDate> when(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The labels that a use of an item can have, the usual one first.
    static List<Label> labels(Label item) {
        return item.equals(Label.PUBLIC) ? List.of(Label.PUBLIC, Label.INTERNAL) : List.of(item);
    }

    static Map<String, String> values(SentForm sent) {
        return FIELDS.stream()
                .collect(Collectors.toMap(name -> name, name -> sent.value(name).orElse("")));
    }

    static Map<String, String> values(Account account) {
        return Map.of(
                WHERE,
                account.where(),
                WHEN,
                account.when().toString(),
                DONE,
                account.done(),
                RESULT,
                account.result().code(),
                LABEL,
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
                labels(item).stream()
                        .map(it ->
                                new Choice(
                                        it.value(),
                                        m.label(it),
                                        it.value().equals(values.get(LABEL))))
                        .toList());
    }

    private static Choice choice(String code, String label, Map<String, String> values) {
        return new Choice(code, label, code.equals(values.get(RESULT)));
    }

    /// Begins the ids of the fields of a form.
    static String id(String code, String use) {
        return code.equals("edit") ? "use-" + use : "use";
    }
}
