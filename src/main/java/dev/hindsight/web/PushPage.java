package dev.hindsight.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What applies to a plan, and the form that takes one.
///
/// @param form where a plan is pasted or sent
/// @param told how much of it was looked at, in words; null where nothing was sent
/// @param passages those that were looked at
/// @param problems what was wrong with what was sent, in words
public record PushPage(
        Frame frame,
        BriefPage.Form form,
        @Nullable String told,
        List<Passage> passages,
        List<String> problems) {
    public PushPage {
        passages = List.copyOf(passages);
        problems = List.copyOf(problems);
    }

    /// A passage of the plan.
    ///
    /// @param place where it stands, in words
    /// @param lang null where it is not known
    public record Passage(String place, String text, @Nullable String lang, List<Advice> items) {
        public Passage {
            items = List.copyOf(items);
        }
    }

    /// Something that applies.
    ///
    /// @param kind best practice, or lesson with its state
    /// @param reasons in words, a phrase each
    public record Advice(String kind, Link link, List<String> reasons) {
        public Advice {
            reasons = List.copyOf(reasons);
        }
    }
}
