package dev.hindsight.accounts;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Language;
import java.util.Optional;

/// People who can sign in, and the sessions in which they are.
///
/// A session ends when its person ends it or changes the password, after a time without any
/// request, and after a time whatever happens; [AccountSettings] says how long.
public interface Accounts {
    /// Adds an account.
    ///
    /// @return empty when another account has that name, in capitals or small letters
    Optional<Account> add(NewAccount account);

    /// Begins a session under a token that was never used before.
    ///
    /// @param name as typed, of any form and length
    /// @param password as typed, of any length
    SignIn signIn(String name, String password);

    /// Begins a session for somebody of whom more is known: where too many attempts have failed
    /// from one network address, under whatever names, the next one from there waits.
    default SignIn signIn(String name, String password, Knock from) {
        return signIn(name, password);
    }

    /// Who has signed in with this token; the session's idle time begins anew.
    ///
    /// @param token from a cookie, of any form
    /// @return empty when the session is over or never was
    Optional<Viewer.Person> viewer(String token);

    /// Ends a session, if there is one.
    void signOut(String token);

    /// Ends all sessions of a person.
    ///
    /// @return how many there were
    int signOutEverywhere(AccountName name);

    /// Sets another password, ends all sessions of the person and begins a new one.
    ///
    /// @param current as typed, of any length
    /// @throws IllegalArgumentException when the new password is the person's name
    PasswordChange changePassword(String token, String current, Password replacement);

    /// Whether a form that carries this text was shown in this session, and the session still
    /// lives.
    boolean validForm(String token, String formToken);

    /// The account with that name, in capitals or small letters.
    Optional<Account> known(AccountName name);

    /// Where letters to a person go; empty where they have given no address, or there is no such
    /// person.
    ///
    /// @param name of the account, in capitals or small letters
    Optional<String> mailOf(String name);

    /// Sets where letters to a person go.
    ///
    /// @param address as `Letter.isAddress` of the package `mail` wants it; empty for nowhere
    /// @return whether there is such a person
    boolean setMail(AccountName name, Optional<String> address);

    /// In which language a person wants letters, English or French; empty while nobody has said, or
    /// where there is no such person.
    ///
    /// @param name of the account, in capitals or small letters
    Optional<Language> languageOf(String name);

    /// Sets in which language a person wants letters.
    ///
    /// @param language English or French
    /// @return whether there is such a person
    /// @throws IllegalArgumentException when it is another language
    boolean setLanguage(AccountName name, Language language);

    /// Takes the language of the page on which a person came in for that of their letters, unless
    /// one is kept already.
    ///
    /// @param name of the account, in capitals or small letters
    /// @param language English or French
    void cameIn(String name, Language language);

    /// What a person may see and do now; empty where there is no such person.
    ///
    /// @param name of the account, in capitals or small letters
    Optional<Viewer.Person> person(String name);
}
