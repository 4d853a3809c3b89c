package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.SearchResult.Count;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The theme tree, as the pages walk it.
@Singleton
final class Themes {
    private static final int HUES = 10;
    private final Names names;

    Themes(Names names) {
        this.names = names;
    }

    /// A theme with the themes above it, the root first.
    record Placed(Names.Theme theme, List<Names.Theme> above) {
        Placed {
            above = List.copyOf(above);
        }
    }

    List<Names.Theme> roots(Language language) {
        return names.themes(language);
    }

    /// Every theme, each before its children.
    List<Placed> all(Language language) {
        List<Placed> all = new ArrayList<>();
        roots(language).forEach(root -> walk(root, List.of(), all));
        return all;
    }

    Optional<Placed> find(String id, Language language) {
        return all(language).stream()
                .filter(placed -> placed.theme().id().value().equals(id))
                .findFirst();
    }

    private static void walk(Names.Theme theme, List<Names.Theme> above, List<Placed> into) {
        into.add(new Placed(theme, above));
        List<Names.Theme> path = new ArrayList<>(above);
        path.add(theme);
        theme.children().forEach(child -> walk(child, path, into));
    }

    /// A mark that leads to the theme's page; a theme that the vocabulary does not know goes by its
    /// id.
    ThemeMark mark(String id, Language language) {
        List<Placed> all = all(language);
        for (int i = 0; i < all.size(); i++) {
            Names.Theme theme = all.get(i).theme();
            if (theme.id().value().equals(id)) {
                return new ThemeMark(theme.label(), Address.theme(id), i % HUES, null);
            }
        }
        String search = Address.of("/search").with("theme", id).toString();
        return new ThemeMark(id, search, 0, null);
    }

    /// The leaves among counted themes, in their order, with their counts.
    List<ThemeMark> leaves(List<Count> counts, int most, Messages m) {
        return counts.stream()
                .filter(count -> !branch(count.value(), m.language()))
                .limit(most)
                .map(count -> mark(count.value(), m.language()).counted(m.number(count.count())))
                .toList();
    }

    /// A theme and all below it; empty for none.
    Set<ThemeId> with(@Nullable ThemeId theme, Language language) {
        return theme == null
                ? Set.of()
                : Stream.concat(
                                Stream.of(theme),
                                all(language).stream()
                                        .filter(it ->
                                                it.above().stream()
                                                        .anyMatch(up -> up.id().equals(theme)))
                                        .map(it -> it.theme().id()))
                        .collect(Collectors.toSet());
    }

    boolean branch(String id, Language language) {
        return find(id, language).filter(it -> !it.theme().children().isEmpty()).isPresent();
    }

    List<ThemeMark> marks(List<String> ids, Language language) {
        return ids.stream().map(id -> mark(id, language)).toList();
    }
}
