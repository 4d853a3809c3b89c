package dev.hindsight.briefs.recurrence;

import dev.hindsight.lessons.LessonId;
import java.util.List;
import java.util.Map;

/// One lesson in all its sayings, as seen from one of them.
///
/// @param ties what makes other sayings the same lesson as this one; a saying that is tied to it
///   through a third one is not among them
/// @param apart lessons of which a curator says that they are not this one, for curators; empty for
///   everyone else
public record TimeLine(Group group, Map<LessonId, Tie> ties, List<Judgement> apart) {
    public TimeLine {
        ties = Map.copyOf(ties);
        apart = List.copyOf(apart);
    }
}
