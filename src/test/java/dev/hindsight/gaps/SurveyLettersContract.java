package dev.hindsight.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.People;
import dev.hindsight.accounts.Standing;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is written to about a survey of practice, whatever database lies under it.
abstract class SurveyLettersContract {
    private static final Viewer CARLA = new Viewer.Person("Carla", Role.CURATOR, Set.of());

    @TempDir Path folder;

    /// Settings that lead to an empty database.
    abstract Map<String, Object> database();

    private ApplicationContext started(String mailServer) {
        Map<String, Object> settings = new HashMap<>(database());
        settings.put("hindsight.meaning.on", false);
        settings.put("hindsight.mail.host", mailServer);
        settings.put("hindsight.mail.address", "https://h.example.org");
        ApplicationContext context = ApplicationContext.run(settings);
        add(context, "Carla", Role.CURATOR, Optional.of("carla@example.org"));
        add(context, "Cyril", Role.CURATOR, Optional.of("cyril@example.org"));
        add(context, "Rita", Role.READER, Optional.of("rita@example.org"));
        add(context, "Nemo", Role.CURATOR, Optional.empty());
        add(context, "Gone", Role.CURATOR, Optional.of("gone@example.org"));
        context.getBean(People.class).setActive(new AccountName("Gone"), false, new Viewer.Owner());
        return context;
    }

    private static void add(
            ApplicationContext context, String name, Role role, Optional<String> address) {
        NewAccount account =
                new NewAccount(
                        new AccountName(name),
                        new Standing(role, Set.of(), Set.of()),
                        new Password("correct horse battery"),
                        address);
        assertThat(context.getBean(Accounts.class).add(account)).isPresent();
    }

    private static String ask(ApplicationContext context, String owner, Viewer viewer) {
        LocalDate due = LocalDate.of(2027, 5, 1);
        return context.getBean(Surveys.class)
                .ask(new Survey.Wanted("", "What came of rosters?", owner, due), viewer)
                .orElse("");
    }

    private static List<String> column(ApplicationContext context, String name) {
        return context.getBean(Jdbi.class)
                .withHandle(handle ->
                        handle.createQuery("select " + name + " from letters order by posted, id")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void theOwnerGetsTheQuestionAndThePageIfItIsOpenToThem() {
        try (ApplicationContext context = started("mail.invalid")) {
            String first = ask(context, "CYRIL", CARLA);
            ask(context, "Rita", CARLA);
            assertThat(column(context, "receiver"))
                    .containsExactly("cyril@example.org", "rita@example.org");
            assertThat(column(context, "body"))
                    .allSatisfy(text ->
                            assertThat(text)
                                    .contains(
                                            "Carla asks you",
                                            "Carla vous demande",
                                            "2027-05-01",
                                            "What came of rosters?"));
            assertThat(column(context, "body").getFirst())
                    .contains("https://h.example.org/searches/" + first);
            assertThat(column(context, "body").getLast()).doesNotContain("/searches/");
        }
    }

    @Test
    void nobodyElseIsWrittenTo() {
        try (ApplicationContext context = started("mail.invalid")) {
            for (String owner : List.of("Carla", "carla", "Nemo", "Gone", "PBSO", "<b>%00</b>")) {
                assertThat(ask(context, owner, CARLA)).isNotEmpty();
            }
            Viewer rita = new Viewer.Person("Rita", Role.READER, Set.of());
            assertThat(ask(context, "Cyril", rita)).isEmpty();
            assertThat(column(context, "receiver")).isEmpty();
        }
    }

    @Test
    void withoutAMailServerNoLetterIsKept() {
        try (ApplicationContext context = started("")) {
            assertThat(ask(context, "Cyril", CARLA)).isNotEmpty();
            assertThat(column(context, "receiver")).isEmpty();
        }
    }
}
