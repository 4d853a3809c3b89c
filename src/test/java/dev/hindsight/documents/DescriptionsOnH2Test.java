package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class DescriptionsOnH2Test extends DescriptionsContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
