package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Metadata;
import dev.hindsight.submissions.Resubmissions;
import dev.hindsight.submissions.Statement;
import dev.hindsight.submissions.Submission;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows what has changed since a submission was returned, field by field and line by line.
@Singleton
final class ResubmissionChanges {
    private final Resubmissions resubmissions;

    ResubmissionChanges(Resubmissions resubmissions) {
        this.resubmissions = resubmissions;
    }

    /// Null where it was not returned, or nothing has happened since; empty where nothing differs.
    @Nullable List<ChangesPage.Row> of(Submission submission, Viewer viewer, Messages m) {
        return resubmissions.of(submission.id(), viewer).map(since -> rows(since, m)).orElse(null);
    }

    private static List<ChangesPage.Row> rows(Resubmissions.Since since, Messages m) {
        Statement then = since.before();
        Statement now = since.now();
        Metadata old = then.metadata();
        Metadata said = now.metadata();
        List<ChangesPage.Row> rows = new ArrayList<>();
        add(rows, m.text("submission.field.title"), old.title(), said.title());
        add(rows, m.text("submission.field.missions"), list(old.missions()), list(said.missions()));
        add(rows, m.text("facet.type"), m.type(old.type()), m.type(said.type()));
        add(rows, m.text("fact.date"), text(old.date()), text(said.date()));
        add(
                rows,
                m.text("submission.field.countries"),
                list(old.countries()),
                list(said.countries()));
        add(
                rows,
                m.text("facet.language"),
                m.language(old.language()),
                m.language(said.language()));
        add(rows, m.text("submission.field.authors"), list(old.authors()), list(said.authors()));
        add(rows, m.text("fact.symbol"), text(old.symbol()), text(said.symbol()));
        add(rows, m.text("card.themes"), list(then.themes()), list(now.themes()));
        add(rows, m.text("fact.label"), m.label(then.label()), m.label(now.label()));
        add(rows, m.text("closure.why"), then.closure().why(), now.closure().why());
        add(
                rows,
                m.text("closure.opens"),
                text(then.closure().opens()),
                text(now.closure().opens()));
        add(rows, m.text("submission.contact"), then.contact(), now.contact());
        add(rows, m.text("submission.file"), since.oldText(), since.newText());
        return rows;
    }

    private static void add(List<ChangesPage.Row> rows, String part, String then, String now) {
        rows.addAll(TextChanges.of(part, then, now));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String list(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
