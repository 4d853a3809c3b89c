package dev.hindsight.web;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Account;
import dev.hindsight.accounts.AccountName;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.NewAccount;
import dev.hindsight.accounts.Password;
import dev.hindsight.accounts.PasswordChange;
import dev.hindsight.accounts.Session;
import dev.hindsight.accounts.SignIn;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Three people, each with the password `made up for pages`; `Hasty` always has to wait.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpAccounts implements Accounts {
    static final String PASSWORD = "made up for pages";
    private static final Map<String, Viewer.Person> PEOPLE =
            Map.of(
                    "Rita", person("Rita", Role.READER),
                    "Clarisse", person("Clarisse", Role.CONTRIBUTOR),
                    "Carla", person("Carla", Role.CURATOR));

    private final Map<String, Viewer.Person> sessions = new ConcurrentHashMap<>();

    private static Viewer.Person person(String name, Role role) {
        return new Viewer.Person(name, role, Set.of(new MissionId("BINUB")));
    }

    @Override
    public Optional<Account> add(NewAccount account) {
        return Optional.empty();
    }

    @Override
    public SignIn signIn(String name, String password) {
        if (name.equals("Hasty")) {
            return new SignIn.TryLater(Duration.ofSeconds(8));
        }
        Viewer.Person person = PEOPLE.get(name);
        return person != null && password.equals(PASSWORD)
                ? new SignIn.Welcome(begin(person))
                : new SignIn.Refused();
    }

    private Session begin(Viewer.Person person) {
        String token = Tokens.fresh();
        sessions.put(token, person);
        return new Session(token, person);
    }

    @Override
    public Optional<Viewer.Person> viewer(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
    }

    @Override
    public int signOutEverywhere(AccountName name) {
        return 0;
    }

    @Override
    public PasswordChange changePassword(String token, String current, Password replacement) {
        return new PasswordChange.SignedOut();
    }

    @Override
    public boolean validForm(String token, String formToken) {
        return sessions.containsKey(token) && Tokens.isFormOf(token, formToken);
    }

    @Override
    public Optional<Account> known(AccountName name) {
        return Optional.empty();
    }

    @Override
    public Optional<String> mailOf(String name) {
        return Optional.empty();
    }

    @Override
    public boolean setMail(AccountName name, Optional<String> address) {
        return false;
    }

    @Override
    public Optional<Language> languageOf(String name) {
        return Optional.empty();
    }

    @Override
    public boolean setLanguage(AccountName name, Language language) {
        return false;
    }

    @Override
    public void cameIn(String name, Language language) {}

    @Override
    public Optional<Viewer.Person> person(String name) {
        return Optional.empty();
    }
}
