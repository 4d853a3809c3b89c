package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What may this person do? Where admins change it.
///
/// @param name of the account
/// @param facts about it, in words
/// @param said what has come of the last step; null where none was made
/// @param problem whether that was a failure
/// @param link that has just been made and is shown this once; null where there is none
/// @param action where the forms go
/// @param active whether the person may sign in
/// @param provided whether the person signs in at the identity provider
public record PersonPage(
        Frame frame,
        String name,
        List<String> facts,
        @Nullable String said,
        boolean problem,
        @Nullable String link,
        String action,
        boolean active,
        boolean provided,
        Fields fields) {
    public PersonPage {
        facts = List.copyOf(facts);
    }

    /// Role, missions and themes in a form.
    ///
    /// @param missions acronyms with commas between them
    public record Fields(List<Choice> roles, String missions, List<Choice> themes) {
        public Fields {
            roles = List.copyOf(roles);
            themes = List.copyOf(themes);
        }
    }
}
