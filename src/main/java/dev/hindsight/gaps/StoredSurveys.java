package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import dev.hindsight.gaps.Survey.State;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Surveys over the database.
@Singleton
final class StoredSurveys implements Surveys {
    private final Jdbi jdbi;
    private final Items items;
    private final SurveyLetters letters;
    private final Audit audit;
    private final Clock clock;

    StoredSurveys(Jdbi jdbi, Items items, SurveyLetters letters, Audit audit, Clock clock) {
        this.letters = letters;
        this.jdbi = jdbi;
        this.items = items;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Survey> list(Viewer viewer) {
        return viewer.mayCurate() ? jdbi.withHandle(SurveyRows::all) : List.of();
    }

    @Override
    public Optional<Survey> find(String id, Viewer viewer) {
        return viewer.mayCurate()
                ? jdbi.inTransaction(handle -> SurveyRows.find(handle, id))
                : Optional.empty();
    }

    @Override
    public Optional<String> ask(Survey.Wanted wanted, Viewer viewer) {
        if (!viewer.mayCurate()) {
            return Optional.empty();
        }
        Survey survey =
                new Survey(
                        UUID.randomUUID().toString(),
                        wanted,
                        name(viewer),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        State.OPEN,
                        "",
                        "");
        jdbi.useTransaction(handle -> {
            SurveyRows.add(handle, survey);
            letters.asked(handle, survey);
            String said = wanted.question() + "\n" + wanted.owner() + "\n" + wanted.due();
            tell(handle, viewer, "survey.asked", survey.id(), null, said);
        });
        return Optional.of(survey.id());
    }

    @Override
    public boolean answer(String id, String item, Viewer viewer) {
        return items.title(item, viewer).isPresent() && moved(id, viewer, State.ANSWERED, item, "");
    }

    @Override
    public boolean drop(String id, String reason, Viewer viewer) {
        if (reason.isBlank() || reason.length() > Survey.LONGEST_REASON) {
            throw new IllegalArgumentException("A reason has 1 to 1000 characters");
        }
        return moved(id, viewer, State.DROPPED, "", reason.strip());
    }

    @Override
    public boolean reopen(String id, Viewer viewer) {
        return moved(id, viewer, State.OPEN, "", "");
    }

    private boolean moved(String id, Viewer viewer, State to, String answer, String reason) {
        return viewer.mayCurate()
                && jdbi.inTransaction(handle -> {
                    Optional<Survey> survey =
                            SurveyRows.find(handle, id)
                                    .filter(it -> (it.state() == State.OPEN) != (to == State.OPEN));
                    survey.ifPresent(it -> {
                        SurveyRows.state(handle, id, to, answer, reason);
                        String action = to == State.OPEN ? "reopened" : to.code();
                        String before = it.answer() + it.reason();
                        tell(
                                handle,
                                viewer,
                                "survey." + action,
                                id,
                                before.isEmpty() ? null : before,
                                to == State.OPEN ? null : answer + reason);
                    });
                    return survey.isPresent();
                });
    }

    private void tell(
            Handle handle,
            Viewer viewer,
            String action,
            String id,
            @Nullable String before,
            @Nullable String after) {
        long _ =
                audit.append(
                        handle,
                        new AuditEvent(name(viewer), action, "survey:" + id, before, after));
    }

    private static String name(Viewer viewer) {
        return viewer instanceof Viewer.Person person ? person.name() : "owner";
    }
}
