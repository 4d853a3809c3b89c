package dev.hindsight.index;

import dev.hindsight.documents.Changes;
import dev.hindsight.documents.Documents;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.Practices;
import dev.hindsight.meaning.Meaning;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Opens the index of the running program and lets it follow the change log.
@Factory
final class IndexFactory {
    @Singleton
    @Bean(preDestroy = "close")
    Index index(
            Documents documents,
            Practices practices,
            Lessons lessons,
            Changes changes,
            IndexLocation location,
            Meaning meaning) {
        Index index =
                new Index(
                        documents,
                        practices,
                        lessons,
                        changes,
                        location.folder(),
                        IndexSettings.defaults(),
                        meaning);
        index.start();
        return index;
    }
}
