package dev.hindsight.gaps;

import dev.hindsight.access.Viewer;
import dev.hindsight.documents.Moves;
import dev.hindsight.kernel.DocumentId;
import dev.hindsight.kernel.ItemKind;
import dev.hindsight.lessons.LessonId;
import dev.hindsight.lessons.Lessons;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.lessons.Practices;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Documents, lessons and practices under one roof.
@Singleton
public final class Items {
    private final Moves moves;
    private final Lessons lessons;
    private final Practices practices;

    Items(Moves moves, Lessons lessons, Practices practices) {
        this.moves = moves;
        this.lessons = lessons;
        this.practices = practices;
    }

    /// The title of an item; empty where there is none for this viewer.
    ///
    /// @param key kind, colon and id
    public Optional<String> title(String key, Viewer viewer) {
        int colon = key.indexOf(':');
        String id = key.substring(colon + 1);
        return ItemKind.ofCode(key.substring(0, Math.max(0, colon)))
                .flatMap(kind -> title(kind, id, viewer));
    }

    private Optional<String> title(ItemKind kind, String id, Viewer viewer) {
        return switch (kind) {
            case DOCUMENT ->
                    Optional.of(id)
                            .filter(DocumentId::isWellFormed)
                            .flatMap(it -> moves.now(new DocumentId(it), viewer))
                            .map(it -> it.metadata().title());
            case LESSON ->
                    Optional.of(id)
                            .filter(LessonId::isWellFormed)
                            .flatMap(it -> lessons.find(new LessonId(it), viewer))
                            .map(it -> it.title());
            case PRACTICE ->
                    Optional.of(id)
                            .filter(PracticeId::isWellFormed)
                            .flatMap(it -> practices.find(new PracticeId(it), viewer))
                            .map(it -> it.title());
        };
    }
}
