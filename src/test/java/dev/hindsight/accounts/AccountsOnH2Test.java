package dev.hindsight.accounts;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class AccountsOnH2Test extends AccountsContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
