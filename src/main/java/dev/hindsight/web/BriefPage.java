package dev.hindsight.web;

import dev.hindsight.briefs.paper.Sheet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A brief, and the form that asks for one.
///
/// @param sheet null where nothing was asked for
/// @param downloads the same as files
/// @param problems what was wrong with what was asked, in words
public record BriefPage(
        Frame frame, Form form, @Nullable Sheet sheet, Downloads downloads, List<String> problems) {
    public BriefPage {
        problems = List.copyOf(problems);
    }

    /// What was asked, and what can be.
    ///
    /// @param text as typed, or pasted
    /// @param csrf proof that the form was shown here
    /// @param largest size of a file, written out
    /// @param bytes the same in bytes
    public record Form(
            List<Choice> themes,
            List<Choice> missions,
            List<Choice> phases,
            String text,
            String csrf,
            String largest,
            long bytes) {
        public Form {
            themes = List.copyOf(themes);
            missions = List.copyOf(missions);
            phases = List.copyOf(phases);
        }

        /// A field of a form that is sent once more, unseen.
        public List<Choice> chosen(List<Choice> choices) {
            return choices.stream().filter(Choice::chosen).toList();
        }
    }

    /// The same brief as files.
    ///
    /// @param links where its address is all that is needed
    /// @param posted names of forms of a file, where a pasted text has to be sent along
    public record Downloads(List<Link> links, List<String> posted) {
        static final Downloads NONE = new Downloads(List.of(), List.of());

        public Downloads {
            links = List.copyOf(links);
            posted = List.copyOf(posted);
        }
    }
}
