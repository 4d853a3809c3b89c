package dev.hindsight.uses;

import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Reads what people say of a use, on a page or through the interface.
public final class AccountForm {
    public static final String WHERE = "where";
    public static final String WHEN = "when";
    public static final String DONE = "done";
    public static final String RESULT = "result";
    public static final String LABEL = "label";

    /// Its fields in the order in which they are asked for.
    public static final List<String> FIELDS = List.of(WHERE, WHEN, DONE, RESULT, LABEL);

    private AccountForm() {}

    /// What a form says.
    public sealed interface Read {
        record Clear(Account account) implements Read {}

        /// Nothing that can be kept.
        ///
        /// @param fields that are missing or cannot be used, in the order of [#FIELDS]; never empty
        record Wrong(List<String> fields) implements Read {
            public Wrong {
                fields = List.copyOf(fields);
            }
        }
    }

    /// Reads an account.
    ///
    /// @param typed gives the text of a field, of any form and length; empty where there is none
    /// @param item label of the item
    public static Read read(UnaryOperator<String> typed, Label item) {
        List<String> wrong = new ArrayList<>();
        String where = text(typed, WHERE, Account.LONGEST_WHERE, wrong);
        Optional<PartialDate> when = when(clean(typed, WHEN));
        missing(when, WHEN, wrong);
        String done = text(typed, DONE, Account.LONGEST_DONE, wrong);
        Optional<Result> result = Result.ofCode(clean(typed, RESULT));
        missing(result, RESULT, wrong);
        String called = clean(typed, LABEL);
        Optional<Label> label =
                labels(item).stream().filter(it -> it.value().equals(called)).findFirst();
        missing(label, LABEL, wrong);
        return wrong.isEmpty()
                ? new Read.Clear(
                        new Account(
                                where,
                                when.orElseThrow(),
                                done,
                                result.orElseThrow(),
                                label.orElseThrow()))
                : new Read.Wrong(wrong);
    }

    private static String clean(UnaryOperator<String> typed, String field) {
        return Account.clean(typed.apply(field));
    }

    private static String text(
            UnaryOperator<String> typed, String field, int longest, List<String> wrong) {
        String text = clean(typed, field);
        if (text.isEmpty() || text.length() > longest) {
            wrong.add(field);
        }
        return text;
    }

    private static void missing(Optional<?> value, String field, List<String> wrong) {
        if (value.isEmpty()) {
            wrong.add(field);
        }
    }

    private static Optional<PartialDate> when(String text) {
        try {
            return Optional.of(PartialDate.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// The labels that a use of an item can have, the usual one first.
    public static List<Label> labels(Label item) {
        return item.equals(Label.PUBLIC) ? List.of(Label.PUBLIC, Label.INTERNAL) : List.of(item);
    }
}
