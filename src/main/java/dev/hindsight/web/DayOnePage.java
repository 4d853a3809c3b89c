package dev.hindsight.web;

import dev.hindsight.briefs.paper.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A pack for a new arrival, and the form that asks for one.
///
/// @param sheet null where nothing was asked for
/// @param downloads the same as files
/// @param problems what was wrong with what was asked, in words
public record DayOnePage(
        Frame frame,
        List<Choice> missions,
        List<Choice> functions,
        List<Choice> themes,
        @Nullable Sheet sheet,
        List<Link> downloads,
        List<String> problems) {
    public DayOnePage {
        missions = List.copyOf(missions);
        functions = List.copyOf(functions);
        themes = List.copyOf(themes);
        downloads = List.copyOf(downloads);
        problems = List.copyOf(problems);
    }
}
