package dev.hindsight.index;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;

/// Where the search index lies.
///
/// @param folder made where it does not exist; may be deleted while no server runs
@ConfigurationProperties("hindsight.index")
record IndexLocation(@Bindable(defaultValue = "index") Path folder) {
    @ConfigurationInject
    IndexLocation {
        if (folder.toString().isBlank()) {
            throw new IllegalArgumentException("hindsight.index.folder is the path of a folder");
        }
    }
}
