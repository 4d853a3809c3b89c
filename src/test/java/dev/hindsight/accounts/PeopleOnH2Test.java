package dev.hindsight.accounts;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class PeopleOnH2Test extends PeopleContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
