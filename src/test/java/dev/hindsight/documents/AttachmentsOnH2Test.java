package dev.hindsight.documents;

import dev.hindsight.testing.Embedded;
import org.jdbi.v3.core.Jdbi;

class AttachmentsOnH2Test extends AttachmentsContract {
    @Override
    Jdbi database() {
        return Embedded.jdbi();
    }
}
