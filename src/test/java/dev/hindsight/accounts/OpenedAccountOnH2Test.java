package dev.hindsight.accounts;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class OpenedAccountOnH2Test extends OpenedAccountContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
