package dev.hindsight.meaning;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/// Makes the meaning of the running program, as its settings want it.
@Factory
final class MeaningFactory {
    @Singleton
    @Bean(preDestroy = "close")
    Meaning meaning(MeaningSettings settings) {
        return settings.on()
                ? new LearnedMeaning(
                        settings,
                        () -> SmallBert.bge(settings.folder()),
                        () -> SmallBert.e5(settings.folder()))
                : Meaning.OFF;
    }
}
