package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class ClosuresOnH2Test extends ClosuresContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
