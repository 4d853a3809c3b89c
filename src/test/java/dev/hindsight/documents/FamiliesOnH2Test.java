package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class FamiliesOnH2Test extends FamiliesContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
