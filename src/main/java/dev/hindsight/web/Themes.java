package dev.hindsight.web;

import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.ThemeId;
import dev.hindsight.search.SearchResult.Count;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The theme tree, as the pages walk it.
@Singleton
final class Themes {
    private static final int HUES = 10;
    private final Names names;
    private final Map<Language, Tree> trees = new ConcurrentHashMap<>();

    Themes(Names names) {
        this.names = names;
    }

    /// A theme with the themes above it, the root first.
    record Placed(Names.Theme theme, List<Names.Theme> above) {
        Placed {
            above = List.copyOf(above);
        }
    }

    /// The whole tree in one language: each theme before its children, and where it stands.
    private record Tree(List<Placed> all, Map<String, Integer> places) {
        Tree {
            all = List.copyOf(all);
            places = Map.copyOf(places);
        }
    }

    private Tree tree(Language language) {
        return trees.computeIfAbsent(
                language,
                _ -> {
                    List<Placed> all = new ArrayList<>();
                    roots(language).forEach(root -> walk(root, List.of(), all));
                    Map<String, Integer> places = new HashMap<>();
                    for (int i = 0; i < all.size(); i++) {
                        places.put(all.get(i).theme().id().value(), i);
                    }
                    return new Tree(all, places);
                });
    }

    List<Names.Theme> roots(Language language) {
        return names.themes(language);
    }

    /// Every theme, each before its children.
    List<Placed> all(Language language) {
        return tree(language).all();
    }

    Optional<Placed> find(String id, Language language) {
        Tree tree = tree(language);
        return Optional.ofNullable(tree.places().get(id)).map(tree.all()::get);
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
        Tree tree = tree(language);
        Integer place = tree.places().get(id);
        if (place != null) {
            String label = tree.all().get(place).theme().label();
            return new ThemeMark(label, Address.theme(id), place % HUES, null);
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
