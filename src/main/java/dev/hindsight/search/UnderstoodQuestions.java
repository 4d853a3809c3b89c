package dev.hindsight.search;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.MissionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Standing questions as they were understood lately, for each kind of viewer by itself: what one
/// may not see tells nothing about how another one's question is read.
///
/// To understand a question takes longer than to ask it of a few items. A question is understood
/// anew after [#LONGEST] changes, since words that nobody knew are known by then.
final class UnderstoodQuestions {
    private static final long LONGEST = 5_000;
    private static final int MOST_SIGHTS = 200;

    private final Map<Sight, Map<SearchRequest, Question>> known = new HashMap<>();
    private long since;

    /// Who sees the same.
    private record Sight(String role, Set<MissionId> missions) {
        static Sight of(Viewer viewer) {
            return switch (viewer) {
                case Viewer.Person person -> new Sight(person.role().name(), person.missions());
                case Viewer.Owner _ -> new Sight("owner", Set.of());
                case Viewer.Anonymous _ -> new Sight("visitor", Set.of());
            };
        }
    }

    /// What is known for a viewer; what is put into it stays known.
    ///
    /// @param change number of the newest change
    synchronized Map<SearchRequest, Question> of(Viewer viewer, long change) {
        if (change < since || change - since > LONGEST || known.size() >= MOST_SIGHTS) {
            known.clear();
            since = change;
        }
        return known.computeIfAbsent(Sight.of(viewer), _ -> new ConcurrentHashMap<>());
    }

    /// Whether new items leave a question as it is: words that were corrected, and beginnings of
    /// words, are read by the words that items have.
    static boolean lasts(Question question) {
        return lasts(question.typed())
                && question.expansions().stream()
                        .noneMatch(it -> it.id().startsWith(Broadening.SPELLING));
    }

    private static boolean lasts(Typed typed) {
        return switch (typed) {
            case Typed.Prefix _ -> false;
            case Typed.All(List<Typed> parts) -> lasts(parts);
            case Typed.Any(List<Typed> parts) -> lasts(parts);
            case Typed.Beside(List<Typed> parts) -> lasts(parts);
            case Typed.Not(Typed what) -> lasts(what);
            case Typed.Needed(Typed what) -> lasts(what);
            case Typed.Words _, Typed.Phrase _, Typed.Filter _, Typed.Years _, Typed.Unknown _ ->
                    true;
        };
    }

    private static boolean lasts(List<Typed> parts) {
        return parts.stream().allMatch(it -> lasts(it));
    }
}
