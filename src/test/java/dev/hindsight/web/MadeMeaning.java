package dev.hindsight.web;

import dev.hindsight.meaning.Meaning;
import dev.hindsight.testing.FakeMeaning;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;

/// A meaning that needs no model, for comparing whole programs that search by it.
@Factory
@Requires(property = MadeMeaning.SWITCH)
final class MadeMeaning {
    static final String SWITCH = "made.meaning";

    @Singleton
    @Bean(preDestroy = "close")
    @Replaces(Meaning.class)
    Meaning meaning() {
        return new FakeMeaning(
                List.of(
                        List.of("posts", "vacancy", "vacancies", "recruitment"),
                        List.of("funding", "money"),
                        List.of(HiddenWorld.WORD, "staffing")));
    }
}
