package dev.hindsight.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hindsight.access.Role;
import dev.hindsight.access.Viewer;
import dev.hindsight.accounts.Accounts;
import dev.hindsight.accounts.Tokens;
import dev.hindsight.kernel.Language;
import dev.hindsight.oversight.AuditLog;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In which language letters are written is kept with the account, and everybody can change it.
final class LetterLanguagePagesTest {
    @TempDir private Path folder;

    private static String chosen(HttpResponse<String> page) {
        return Jsoup.parse(page.body()).select("#language option[selected]").attr("value");
    }

    @Test
    void itIsTheLanguageOfTheFirstPageUntilAnotherIsChosen() throws Exception {
        try (RealProgram program = new RealProgram(folder).person("Clarisse", Role.CONTRIBUTOR);
                Caller clarisse = new Caller(program.uri())) {
            Accounts accounts = program.get(Accounts.class);
            clarisse.get("/?lang=fr");
            clarisse.signIn("Clarisse", "/");
            assertThat(accounts.languageOf("Clarisse")).contains(Language.FRENCH);
            assertThat(chosen(clarisse.get("/account?lang=en"))).isEqualTo("fr");
            String csrf = Tokens.form(clarisse.cookie("hindsight-session").orElseThrow());
            String mail = "clarisse@example.org";
            clarisse.post("/account/mail", "csrf", csrf, "mail", mail, "language", "en");
            assertThat(accounts.languageOf("Clarisse")).contains(Language.ENGLISH);
            clarisse.post("/account/mail", "csrf", csrf, "mail", mail, "language", "ru");
            clarisse.post("/account/mail", "csrf", csrf, "mail", mail);
            assertThat(accounts.languageOf("Clarisse")).contains(Language.ENGLISH);
            assertThat(chosen(clarisse.get("/account"))).isEqualTo("en");
            assertThat(program.get(AuditLog.class).actions(new Viewer.Owner()))
                    .contains("account.language");
        }
    }
}
