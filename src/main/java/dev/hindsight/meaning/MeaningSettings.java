package dev.hindsight.meaning;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Whether texts are compared by meaning, and where their vectors are kept.
///
/// @param on false searches in words alone and loads no model
/// @param folder holds the vectors that have been made; it can be deleted at any time
/// @param workers texts read by the model at the same time, 1 to 64
@ConfigurationProperties("hindsight.meaning")
public record MeaningSettings(
        @Bindable(defaultValue = "true") boolean on,
        @Bindable(defaultValue = "data/vectors") Path folder,
        @Bindable(defaultValue = "2") int workers) {
    @ConfigurationInject
    public MeaningSettings {
        if (workers < 1 || workers > 64) {
            throw new IllegalArgumentException(
                    "hindsight.meaning.workers lies between 1 and 64, not: " + workers);
        }
    }
}
