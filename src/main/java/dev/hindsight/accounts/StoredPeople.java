package dev.hindsight.accounts;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.audit.Audit;
import dev.hindsight.audit.AuditEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// People over the database.
@Singleton
final class StoredPeople implements People {
    private static final int LARGEST = 200;
    private final Jdbi jdbi;
    private final Audit audit;

    StoredPeople(Jdbi jdbi, Audit audit) {
        this.jdbi = jdbi;
        this.audit = audit;
    }

    @Override
    public Listed list(String search, int page, int size, Viewer viewer) {
        if (!viewer.mayAdminister()) {
            return new Listed(List.of(), 0);
        }
        int many = Math.clamp(size, 1, LARGEST);
        long from = Math.min((Math.max(1, page) - 1L) * many, Integer.MAX_VALUE);
        String like = like(search);
        return jdbi.withHandle(handle ->
                new Listed(
                        AccountRows.page(handle, like, (int) from, many).stream()
                                .map(AccountRows.Stored::person)
                                .toList(),
                        AccountRows.count(handle, like)));
    }

    private static String like(String search) {
        String text = search.length() <= AccountName.LONGEST * 4 ? search.strip() : "?";
        return "%" + AccountName.folded(text).replaceAll("([!%_])", "!$1") + "%";
    }

    @Override
    public Optional<Person> find(String name, Viewer viewer) {
        return viewer.mayAdminister() && AccountName.isWellFormed(name)
                ? jdbi.withHandle(handle -> AccountRows.find(handle, AccountName.folded(name)))
                        .map(AccountRows.Stored::person)
                : Optional.empty();
    }

    @Override
    public Outcome change(AccountName name, Standing standing, Viewer viewer) {
        return onPerson(
                name,
                viewer,
                (handle, stored) -> {
                    Account before = stored.account();
                    if (standing.role() != Role.ADMIN && isLastAdmin(handle, stored)) {
                        return Outcome.LAST_ADMIN;
                    }
                    AccountRows.setStanding(handle, stored.id(), standing);
                    audit.append(
                            handle,
                            event(viewer, "account.changed", before.name())
                                    .with(before.standing().told(), standing.told()));
                    return Outcome.DONE;
                });
    }

    @Override
    public Outcome setActive(AccountName name, boolean active, Viewer viewer) {
        return onPerson(
                name,
                viewer,
                (handle, stored) -> {
                    if (!active && isLastAdmin(handle, stored)) {
                        return Outcome.LAST_ADMIN;
                    }
                    AccountRows.setActive(handle, stored.id(), active);
                    if (!active) {
                        SessionRows.deleteOf(handle, stored.id());
                        LinkRows.deleteOf(handle, stored.id());
                        ApiTokenRows.deleteOf(handle, stored.id());
                    }
                    String action = active ? "account.reactivated" : "account.deactivated";
                    audit.append(
                            handle,
                            event(viewer, action, stored.account().name())
                                    .with(told(stored.active()), told(active)));
                    return Outcome.DONE;
                });
    }

    private static String told(boolean active) {
        return active ? "active" : "inactive";
    }

    private static boolean isLastAdmin(Handle handle, AccountRows.Stored stored) {
        return AccountRows.lockAdmins(handle).equals(List.of(stored.id()));
    }

    private interface Step {
        Outcome on(Handle handle, AccountRows.Stored stored);
    }

    private Outcome onPerson(AccountName name, Viewer viewer, Step step) {
        if (!viewer.mayAdminister()) {
            return Outcome.UNKNOWN;
        }
        return jdbi.inTransaction(handle ->
                AccountRows.find(handle, name.key())
                        .map(stored -> step.on(handle, stored))
                        .orElse(Outcome.UNKNOWN));
    }

    private record Begun(String actor, String action, String item) {
        AuditEvent with(String before, String after) {
            return new AuditEvent(actor, action, item, before, after);
        }
    }

    private static Begun event(Viewer viewer, String action, AccountName name) {
        return new Begun(Told.actor(viewer), action, Told.item(name));
    }
}
